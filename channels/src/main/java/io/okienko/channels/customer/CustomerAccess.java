package io.okienko.channels.customer;

import io.okienko.bot.conversation.AccessToken;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import java.util.Optional;

/**
 * Opens conversations to those who hold their token. Somebody else's conversation looks exactly
 * like one that does not exist.
 */
final class CustomerAccess {
  private final Conversations conversations;

  CustomerAccess(Conversations conversations) {
    this.conversations = conversations;
  }

  /**
   * The conversation of the path, if the caller's token opens it.
   *
   * @throws Problem 401 without a token that opens anything, 404 for what it does not open
   */
  ConversationId conversation(Request request) {
    String token = request.bearerToken().orElseThrow(CustomerAccess::noToken);
    ConversationId opened = find(token).orElseThrow(CustomerAccess::wrongToken);
    if (!opened.value().equals(request.path("id"))) {
      throw Problem.notFound();
    }
    return opened;
  }

  /** Whether the token opens this conversation. */
  boolean opens(String token, ConversationId id) {
    return find(token).filter(id::equals).isPresent();
  }

  private Optional<ConversationId> find(String token) {
    return conversations.findByToken(new AccessToken(token));
  }

  static Problem noToken() {
    return Problem.of(401, "no-token", "Send the conversation's token as Authorization: Bearer.")
        .withHeader("WWW-Authenticate", "Bearer");
  }

  static Problem wrongToken() {
    return Problem.of(401, "wrong-token", "This token opens nothing here.")
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
}
