package io.okienko.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.reply.ReplyKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a log adds up to, event by event; event n happens at second n. */
class FoldTest {
  private static final MaskedText TEXT = new MaskedText("text", List.of());
  private static final Event JOINED = new Event.AgentJoined("anna", "Anna");
  private static final Event LEFT = new Event.AgentLeft("anna", "Anna");
  private static final Event CLOSED = new Event.Closed(ClosedBy.CUSTOMER, null);
  private static final Event REOPENED = new Event.Reopened();

  @Test
  void beginsWithTheBot() {
    Conversation empty = fold();
    assertThat(empty.state()).isEqualTo(ConversationState.BOT);
    assertThat(empty.awaitsBot()).isFalse();
    assertThat(empty.topic()).isEqualTo("general");
  }

  @Test
  void takesOnlyTheNextEvent() {
    LoggedEvent third = new LoggedEvent(3, Instant.EPOCH, CLOSED);
    Conversation one = fold(CLOSED);
    assertThatThrownBy(() -> one.after(third))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("after event 1 comes 2, not 3");
  }

  @Test
  void aMessageAwaitsTheBotUntilItIsAnswered() {
    assertThat(fold(said()).awaitsBot()).isTrue();
    assertThat(fold(said(), reply(1, ReplyKind.ANSWER)).awaitsBot()).isFalse();
    assertThat(fold(said(), said(), reply(1, ReplyKind.ANSWER)).awaitsBot()).isTrue();
    assertThat(fold(said(), said(), reply(1, ReplyKind.ANSWER)).answeredUpTo()).isEqualTo(1);
  }

  @Test
  void aMessageToAPersonNeverAwaitsTheBot() {
    assertThat(fold(said(), asked(), said()).awaitsBot()).isFalse();
    assertThat(fold(asked(), JOINED, said(), CLOSED, REOPENED).awaitsBot()).isFalse();
    assertThat(fold(asked(), JOINED, said(), CLOSED, REOPENED, said()).answeredUpTo()).isEqualTo(3);
  }

  @Test
  void aMessageIsLookedAtForDangerUntilAnAgentJoins() {
    assertThat(fold(said()).awaitsDangerCheck()).isFalse();
    assertThat(fold(said(), asked()).awaitsDangerCheck()).isTrue();
    assertThat(fold(asked(), said()).awaitsDangerCheck()).isTrue();
    assertThat(fold(said(), said(), reply(1, ReplyKind.HANDOVER), asked()).awaitsDangerCheck())
        .isTrue();
    assertThat(fold(said(), reply(1, ReplyKind.HANDOVER), asked()).awaitsDangerCheck()).isFalse();
    assertThat(fold(said(), asked(), JOINED).awaitsDangerCheck()).isFalse();
    assertThat(fold(said(), asked(), JOINED, said(), LEFT).awaitsDangerCheck()).isFalse();
    assertThat(fold(said(), asked(), CLOSED, REOPENED, asked()).awaitsDangerCheck()).isFalse();
  }

  @Test
  void whoIsUrgentNeedsNoMoreLookingAt() {
    assertThat(fold(said(), urgent(), said()).awaitsDangerCheck()).isFalse();
  }

  @Test
  void misunderstandingsAreCountedInARow() {
    assertThat(fold(reply(0, ReplyKind.UNKNOWN)).misunderstandings()).isEqualTo(1);
    assertThat(fold(reply(0, ReplyKind.CLARIFY), reply(0, ReplyKind.UNKNOWN)).misunderstandings())
        .isEqualTo(2);
    assertThat(
            fold(reply(0, ReplyKind.UNKNOWN), reply(0, ReplyKind.SMALL_TALK)).misunderstandings())
        .isEqualTo(1);
    assertThat(fold(reply(0, ReplyKind.UNKNOWN), reply(0, ReplyKind.ANSWER)).misunderstandings())
        .isZero();
    assertThat(fold(reply(0, ReplyKind.UNKNOWN), CLOSED, REOPENED).misunderstandings()).isZero();
  }

  @Test
  void urgentSticksUntilReopened() {
    Conversation again = fold(urgent(), JOINED, LEFT, asked());
    assertThat(again.priority()).isEqualTo(Priority.URGENT);
    assertThat(fold(urgent(), CLOSED).priority()).isEqualTo(Priority.URGENT);
    assertThat(fold(urgent(), CLOSED, REOPENED).priority()).isEqualTo(Priority.NORMAL);
  }

  @Test
  void theWaitingTimeIsKeptUntilClosed() {
    assertThat(fold(said(), asked()).waitingSince()).isEqualTo(at(2));
    assertThat(fold(asked(), JOINED, LEFT, asked()).waitingSince()).isEqualTo(at(1));
    assertThat(fold(asked(), JOINED, CLOSED, REOPENED).waitingSince()).isNull();
    assertThat(fold(asked(), CLOSED, REOPENED, asked()).waitingSince()).isEqualTo(at(4));
  }

  @Test
  void thereIsAnOwnerOnlyWhileWithAnAgent() {
    assertThat(fold(asked(), JOINED)).extracting("agent", "agentName").contains("anna", "Anna");
    for (Conversation without :
        List.of(fold(asked()), fold(asked(), JOINED, LEFT), fold(asked(), JOINED, CLOSED))) {
      assertThat(without.agent()).isNull();
      assertThat(without.agentName()).isNull();
    }
    assertThat(fold(asked(), JOINED, LEFT).state()).isEqualTo(ConversationState.WAITING);
  }

  @Test
  void unansweredIsTheOldestMessageThatNobodyAnswered() {
    assertThat(fold(said(), said()).unansweredSince()).isEqualTo(at(1));
    assertThat(fold(said(), reply(1, ReplyKind.ANSWER)).unansweredSince()).isNull();
    assertThat(fold(said(), said(), reply(1, ReplyKind.ANSWER)).unansweredSince()).isEqualTo(at(1));
    assertThat(fold(asked(), JOINED).unansweredSince()).isEqualTo(at(1));
    assertThat(fold(asked(), JOINED, agentSaid()).unansweredSince()).isNull();
    assertThat(fold(asked(), JOINED, agentSaid(), said(), said()).unansweredSince())
        .isEqualTo(at(4));
    assertThat(fold(said(), CLOSED).unansweredSince()).isNull();
  }

  @Test
  void theRestIsTheNewestOfItsKind() {
    Conversation conversation =
        fold(
            said(),
            asked(),
            JOINED,
            new Event.Transferred("anna", "loans", null, null),
            new Event.Transferred("anna", null, "piotr", "Piotr"),
            new Event.Rated(2, null),
            new Event.Rated(5, null),
            CLOSED);
    assertThat(conversation.topic()).isEqualTo("loans");
    assertThat(conversation.rating()).isEqualTo(5);
    assertThat(conversation.handOverReason()).isEqualTo(HandOverReason.ASKED);
    assertThat(conversation.closedAt()).isEqualTo(at(8));
    assertThat(conversation.language()).isEqualTo(Language.HUNGARIAN);
    assertThat(conversation.customerMessages()).isEqualTo(1);
    assertThat(conversation.lastCustomerSeq()).isEqualTo(1);
    assertThat(conversation.lastSeq()).isEqualTo(8);
  }

  @Test
  void theNeedsAreThoseThatWereStatedLast() {
    assertThat(fold(said()).needs()).isEmpty();
    Event needs = needs(CommunicationNeed.SIMPLE_WORDS, CommunicationNeed.TEXT_ONLY);
    assertThat(fold(needs).needs())
        .containsExactly(CommunicationNeed.TEXT_ONLY, CommunicationNeed.SIMPLE_WORDS);
    assertThat(fold(needs, needs(CommunicationNeed.RELAY)).needs())
        .containsExactly(CommunicationNeed.RELAY);
    assertThat(fold(needs, needs()).needs()).isEmpty();
  }

  /** They are of the person, not of the matter, and are no message that anybody has to answer. */
  @Test
  void theNeedsOutlastTheMatterAndChangeNothingElse() {
    Event needs = needs(CommunicationNeed.SLOW);
    assertThat(fold(asked(), needs, JOINED, CLOSED, REOPENED).needs())
        .containsExactly(CommunicationNeed.SLOW);
    assertThat(fold(said(), needs))
        .usingRecursiveComparison()
        .ignoringFields("needs", "lastSeq")
        .isEqualTo(fold(said()));
  }

  @Test
  void aNeedCountsOnceInWhateverOrderItIsStated() {
    assertThat(needs(CommunicationNeed.SLOW, CommunicationNeed.TEXT_ONLY, CommunicationNeed.SLOW))
        .isEqualTo(needs(CommunicationNeed.TEXT_ONLY, CommunicationNeed.SLOW));
  }

  private static Event needs(CommunicationNeed... needs) {
    return new Event.NeedsStated(List.of(needs));
  }

  private static Conversation fold(Event... events) {
    Conversation conversation =
        Conversation.begin(new ConversationId("a".repeat(22)), at(0), Language.ENGLISH, "web", "/");
    for (Event event : events) {
      long seq = conversation.lastSeq() + 1;
      conversation = conversation.after(new LoggedEvent(seq, at(seq), event));
    }
    return conversation;
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  private static Event said() {
    return new Event.CustomerSaid(new ClientMessageId("m"), TEXT, Language.HUNGARIAN);
  }

  private static Event agentSaid() {
    return new Event.AgentSaid(new ClientMessageId("a"), "anna", "Anna", TEXT, Language.HUNGARIAN);
  }

  private static Event reply(long inReplyTo, ReplyKind kind) {
    return new Event.BotSaid(
        inReplyTo, kind, "text", null, null, Language.ENGLISH, List.of(), null);
  }

  private static Event asked() {
    return new Event.HandOverRequested(
        HandOverReason.ASKED, "general", Priority.NORMAL, 1, null, null);
  }

  private static Event urgent() {
    return new Event.HandOverRequested(
        HandOverReason.URGENT, "cards", Priority.URGENT, 1, null, null);
  }
}
