package io.okienko.storage.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.AccessToken;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.spi.ConcurrentAppendException;
import io.okienko.bot.spi.RepeatedMessageException;
import io.okienko.storage.Database;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the services rest on: two nodes that write at once, and an index that says no. */
@OnEveryDatabase
class JdbiConversationStoreTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123Z");
  private static final Instant TOKEN_END = AT.plusSeconds(3600);

  @Parameter Databases databases;
  @TempDir Path folder;
  private Database database;
  private JdbiConversationStore store;

  @BeforeEach
  void open() {
    database = databases.open(folder);
    store = new JdbiConversationStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void findsByTokenOnly() {
    AccessToken token = AccessToken.random();
    Conversation conversation = create(token);
    assertThat(store.findByTokenHash(token.hash(), AT))
        .contains(new TokenAccess(conversation.id(), TOKEN_END));
    assertThat(store.findByTokenHash(AccessToken.random().hash(), AT)).isEmpty();
    assertThat(store.findByTokenHash(token.secret(), AT)).isEmpty();
  }

  @Test
  void aTokenEnds() {
    AccessToken token = AccessToken.random();
    create(token);
    assertThat(store.findByTokenHash(token.hash(), TOKEN_END.minusMillis(1))).isPresent();
    assertThat(store.findByTokenHash(token.hash(), TOKEN_END)).isEmpty();
    assertThat(store.deleteExpiredTokens(TOKEN_END.minusMillis(1), 10)).isZero();
    assertThat(store.findByTokenHash(token.hash(), AT)).isPresent();
    assertThat(store.deleteExpiredTokens(TOKEN_END, 10)).isEqualTo(1);
    assertThat(store.findByTokenHash(token.hash(), AT)).isEmpty();
  }

  @Test
  void aTokenIsRenewedByOneThatOpensTheConversation() {
    AccessToken old = AccessToken.random();
    Conversation conversation = create(old);
    Instant later = TOKEN_END.plusSeconds(60);
    String renewed = AccessToken.random().hash();
    assertThat(store.renewToken(old.hash(), AT, renewed, later)).isTrue();
    assertThat(store.findByTokenHash(renewed, TOKEN_END))
        .contains(new TokenAccess(conversation.id(), later));
    assertThat(store.findByTokenHash(old.hash(), AT))
        .contains(new TokenAccess(conversation.id(), TOKEN_END));

    String tooLate = AccessToken.random().hash();
    assertThat(store.renewToken(old.hash(), TOKEN_END, tooLate, later)).isFalse();
    assertThat(store.findByTokenHash(tooLate, AT)).isEmpty();
  }

  @Test
  void aTokenWithoutAnEndIsGivenOne() {
    AccessToken token = AccessToken.random();
    create(token);
    AccessToken ofOldVersion = AccessToken.random();
    Conversation conversation = create(ofOldVersion);
    database.write(handle ->
        handle.execute(
            "update conversation_token set expires_at = null where conversation_id = ?",
            conversation.id().value()));
    assertThat(store.findByTokenHash(ofOldVersion.hash(), AT)).isPresent();
    Instant end = TOKEN_END.plusSeconds(60);
    assertThat(store.limitTokens(end, 10)).isEqualTo(1);
    assertThat(store.limitTokens(end, 10)).isZero();
    assertThat(store.findByTokenHash(ofOldVersion.hash(), AT))
        .contains(new TokenAccess(conversation.id(), end));
    assertThat(store.findByTokenHash(token.hash(), TOKEN_END)).isEmpty();
  }

  @Test
  void ofTwoWhoAppendToTheSameLogOneHasToDecideAgain() throws Exception {
    Conversation seen = create(AccessToken.random());
    append(seen, said("m1", "first"));
    assertThatThrownBy(() -> append(seen, said("m2", "second")))
        .isInstanceOf(ConcurrentAppendException.class);
    assertThat(store.listEvents(seen.id(), 0)).hasSize(2);

    append(store.find(seen.id()).orElseThrow(), said("m2", "second"));
    assertThat(store.listEvents(seen.id(), 1)).extracting(LoggedEvent::seq).containsExactly(2L, 3L);
  }

  @Test
  void anAppendIsAllOrNothing() throws Exception {
    Conversation seen = create(AccessToken.random());
    Conversation after = append(seen, said("m1", "first"));
    assertThatThrownBy(() -> append(after, new Event.Reopened(), said("m1", "again")))
        .isInstanceOfSatisfying(
            RepeatedMessageException.class,
            e -> assertThat(store.listEvents(seen.id(), 1)).containsExactly(e.original()));
    assertThat(store.find(seen.id())).contains(after);
    assertThat(store.listEvents(seen.id(), 0)).hasSize(2);
  }

  @Test
  void ofSeveralMessagesAtOnceNoneIsKeptWhenOneIsRepeated() throws Exception {
    Conversation seen = create(AccessToken.random());
    Conversation after = append(seen, said("m1", "first"), said("m2", "second"));
    assertThatThrownBy(() -> append(after, said("m3", "third"), said("m2", "second")))
        .isInstanceOf(RepeatedMessageException.class);
    assertThat(store.listEvents(seen.id(), 0)).hasSize(3);
  }

  @Test
  void theDatabaseItselfRefusesADuplicate() {
    Conversation seen = create(AccessToken.random());
    String insert =
        """
        insert into conversation_event
          (conversation_id, seq, at, type, client_message_id, payload)
        values (?, ?, 0, 'reopened', ?, '{}')
        """;
    String id = seen.id().value();
    database.write(handle -> handle.execute(insert, id, 10, "m1"));
    assertThatThrownBy(() -> database.write(handle -> handle.execute(insert, id, 11, "m1")))
        .rootCause()
        .message()
        .containsIgnoringCase("unique");
    assertThatThrownBy(() -> database.write(handle -> handle.execute(insert, id, 10, "m2")))
        .rootCause()
        .message()
        .containsIgnoringCase("unique");
    assertThatThrownBy(() -> database.write(handle -> handle.execute(insert, "no such", 1, "m1")))
        .rootCause()
        .message()
        .containsIgnoringCase("foreign key");
  }

  @Test
  void theSameClientMessageIdInAnotherConversationIsAnotherMessage() {
    Conversation one = create(AccessToken.random());
    Conversation two = create(AccessToken.random());
    assertThatCode(
            () -> {
              append(one, said("m1", "to one"));
              append(two, said("m1", "to two"));
            })
        .doesNotThrowAnyException();
    assertThat(store.findByClientMessageId(two.id(), new ClientMessageId("m1")))
        .hasValueSatisfying(event -> assertThat(event.event()).isEqualTo(said("m1", "to two")));
  }

  @Test
  void whatWaitsForTheBotIsFound() throws Exception {
    create(AccessToken.random());
    Conversation waiting = append(create(AccessToken.random()), said("m1", "card"));
    assertThat(store.listAwaitingBot(AT)).containsExactly(waiting.id());
    assertThat(store.listAwaitingBot(AT.minusMillis(1))).isEmpty();
  }

  @Test
  void anUnknownConversationIsEmpty() {
    assertThat(store.find(ConversationId.random())).isEmpty();
    assertThat(store.listEvents(ConversationId.random(), 0)).isEmpty();
    assertThat(store.findLastMessage(ConversationId.random())).isEmpty();
  }

  private Conversation create(AccessToken token) {
    Conversation nothingYet =
        Conversation.begin(ConversationId.random(), AT, Language.POLISH, "app", "/loans");
    LoggedEvent first = new LoggedEvent(1, AT, new Event.Reopened());
    Conversation begun = nothingYet.after(first);
    store.create(begun, token.hash(), TOKEN_END, List.of(first));
    assertThat(store.find(begun.id())).contains(begun);
    return begun;
  }

  private Conversation append(Conversation seen, Event... events) throws ConcurrentAppendException {
    List<LoggedEvent> logged = new ArrayList<>();
    Conversation after = seen;
    for (Event event : events) {
      LoggedEvent next = new LoggedEvent(after.lastSeq() + 1, AT, event);
      logged.add(next);
      after = after.after(next);
    }
    store.append(after, logged);
    return after;
  }

  private static Event.CustomerSaid said(String name, String text) {
    return new Event.CustomerSaid(
        new ClientMessageId(name), new MaskedText(text, List.of()), Language.POLISH);
  }
}
