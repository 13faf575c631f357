package io.okienko.load.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.load.conversation.Entry.Kind;
import org.junit.jupiter.api.Test;

final class DutyTest {
  private final Violations violations = new Violations();

  private void assertOwed(Log log, Violation... owed) {
    Duty.review("c1", log.entries(), violations);
    assertThat(violations.first()).containsExactly(owed);
    assertThat(Duty.isDone(log.entries())).isEqualTo(owed.length == 0);
  }

  private static Violation violation(long seq, Violation.Kind kind) {
    return new Violation("c1", seq, kind);
  }

  @Test
  void each_question_has_its_answer() {
    assertOwed(Log.greeted().customer("a").bot().customer("b").bot());
  }

  @Test
  void an_honest_word_is_an_answer() {
    assertOwed(Log.greeted().customer("a").happened(Kind.BOT_OVERLOADED));
  }

  @Test
  void a_question_without_an_answer_is_named() {
    assertOwed(
        Log.greeted().customer("a").bot().customer("b").customer("c").bot(),
        violation(5, Violation.Kind.UNANSWERED));
  }

  @Test
  void the_greeting_answers_nothing() {
    assertOwed(Log.greeted().customer("a"), violation(2, Violation.Kind.UNANSWERED));
  }

  @Test
  void who_asked_for_a_person_and_got_none_is_forgotten() {
    assertOwed(
        Log.greeted()
            .customer("a")
            .happened(Kind.BOT_PASSES_ON)
            .happened(Kind.HAND_OVER_REQUESTED)
            .customer("b"),
        violation(4, Violation.Kind.FORGOTTEN));
  }

  @Test
  void the_person_who_came_ends_what_was_owed() {
    assertOwed(
        Log.greeted()
            .customer("a")
            .happened(Kind.HAND_OVER_REQUESTED)
            .happened(Kind.AGENT_JOINED)
            .customer("b")
            .agent("c"));
  }

  @Test
  void who_left_without_waiting_is_owed_nothing() {
    assertOwed(Log.greeted().happened(Kind.HAND_OVER_REQUESTED).happened(Kind.CLOSED));
  }

  @Test
  void who_comes_back_is_owed_an_answer_again() {
    assertOwed(
        Log.greeted().happened(Kind.CLOSED).happened(Kind.REOPENED).customer("a"),
        violation(4, Violation.Kind.UNANSWERED));
  }
}
