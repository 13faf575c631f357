package io.okienko.channels.customer;

import io.okienko.bot.conversation.AccessToken;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import java.util.Optional;

/**
 * Opens conversations to those who hold their token. Somebody else's conversation looks exactly
 * like one that does not exist.
 */
final class CustomerAccess {
  private final Conversations conversations;
  private final CustomerWindows windows;

  CustomerAccess(Conversations conversations, CustomerWindows windows) {
    this.conversations = conversations;
    this.windows = windows;
  }

  /**
   * The conversation of the path, if the caller's token opens it.
   *
   * @throws Problem 401 without a token that opens anything, 404 for what it does not open
   */
  ConversationId conversation(Request request) {
    return access(request).conversation();
  }

  /** The same, with the time from which on the token opens it no more. */
  TokenAccess access(Request request) {
    TokenAccess access =
        conversations.findByToken(token(request)).orElseThrow(CustomerAccess::wrongToken);
    if (!access.conversation().value().equals(request.path("id"))) {
      throw Problem.notFound();
    }
    windows.heard(access.conversation());
    return access;
  }

  /**
   * The caller's token, whatever it opens.
   *
   * @throws Problem 401 without one
   */
  static AccessToken token(Request request) {
    return new AccessToken(request.bearerToken().orElseThrow(CustomerAccess::noToken));
  }

  /** What the token opens, if it is this conversation. */
  Optional<TokenAccess> find(String token, ConversationId id) {
    return conversations
        .findByToken(new AccessToken(token))
        .filter(access -> access.conversation().equals(id));
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
