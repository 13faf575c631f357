package io.okienko.server.tracing;

import io.okienko.bot.conversation.AccessToken;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.bot.language.Language;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows how long it took until a message was kept; everything else is passed on. */
final class TracedConversations implements Conversations {
  private final Conversations conversations;
  private final MessageSpans spans;

  TracedConversations(Conversations conversations, MessageSpans spans) {
    this.conversations = conversations;
    this.spans = spans;
  }

  @Override
  public Said say(ConversationId id, ClientMessageId clientMessageId, String text) {
    return spans.say(id, () -> conversations.say(id, clientMessageId, text));
  }

  @Override
  public Opened open(
      Language language, String channel, String page, Collection<CommunicationNeed> needs) {
    return conversations.open(language, channel, page, needs);
  }

  @Override
  public Optional<TokenAccess> findByToken(AccessToken token) {
    return conversations.findByToken(token);
  }

  @Override
  public Optional<AccessToken> renewToken(AccessToken token) {
    return conversations.renewToken(token);
  }

  @Override
  public Duration tokenLife() {
    return conversations.tokenLife();
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return conversations.find(id);
  }

  @Override
  public Conversation get(ConversationId id) {
    return conversations.get(id);
  }

  @Override
  public HandOver askForPerson(ConversationId id, @Nullable String comment) {
    return conversations.askForPerson(id, comment);
  }

  @Override
  public long close(ConversationId id) {
    return conversations.close(id);
  }

  @Override
  public long rate(ConversationId id, int score, @Nullable String comment) {
    return conversations.rate(id, score, comment);
  }

  @Override
  public Stated stateNeeds(ConversationId id, Collection<CommunicationNeed> needs) {
    return conversations.stateNeeds(id, needs);
  }

  @Override
  public List<LoggedEvent> events(ConversationId id, long after) {
    return conversations.events(id, after);
  }

  @Override
  public List<LoggedEvent> page(ConversationId id, long after) {
    return conversations.page(id, after);
  }

  @Override
  public Optional<QueuePlace> queuePlace(ConversationId id) {
    return conversations.queuePlace(id);
  }

  @Override
  public void typing(ConversationId id) {
    conversations.typing(id);
  }

  @Override
  public void resumeUnfinishedTurns(Duration age) {
    conversations.resumeUnfinishedTurns(age);
  }
}
