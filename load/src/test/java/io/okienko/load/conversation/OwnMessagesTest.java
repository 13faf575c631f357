package io.okienko.load.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.okienko.load.conversation.Violation.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OwnMessagesTest {
  private final Violations violations = new Violations();
  private final OwnMessages own = OwnMessages.ofCustomer("c1", violations);
  private String first;
  private String second;

  @BeforeEach
  void two_are_sent() {
    first = own.next();
    second = own.next();
  }

  private void review(Log log) {
    own.review(log.entries());
  }

  private static Violation violation(long seq, Kind kind) {
    return new Violation("c1", seq, kind);
  }

  @Test
  void accepted_read_and_in_the_log_at_one_place_each() {
    own.accepted(first, 2);
    own.read(new Entry(2, Entry.Kind.CUSTOMER_SAID, first));
    own.read(new Entry(4, Entry.Kind.CUSTOMER_SAID, second));
    own.accepted(second, 4);
    review(Log.greeted().customer(first).bot().customer(second).bot());

    assertThat(violations.count()).isZero();
    assertThat(own.count()).isEqualTo(2);
  }

  @Test
  void what_was_never_accepted_may_be_in_the_log_or_not() {
    own.accepted(first, 2);
    review(Log.greeted().customer(first));
    review(Log.greeted().customer(first).customer(second));

    assertThat(violations.count()).isZero();
  }

  @Test
  void what_was_accepted_and_is_not_there_is_lost() {
    own.accepted(first, 2);
    own.accepted(second, 4);
    review(Log.greeted().customer(first).bot());

    assertThat(violations.first()).containsExactly(violation(4, Kind.LOST));
  }

  @Test
  void what_somebody_read_and_is_not_there_is_lost() {
    own.read(new Entry(2, Entry.Kind.CUSTOMER_SAID, first));
    review(Log.greeted());

    assertThat(violations.first()).containsExactly(violation(2, Kind.LOST));
  }

  @Test
  void what_stands_elsewhere_has_moved() {
    own.accepted(first, 3);
    review(Log.greeted().customer(first));

    assertThat(violations.first()).containsExactly(violation(3, Kind.MOVED));
  }

  @Test
  void sent_again_it_must_get_the_same_place() {
    own.accepted(first, 2);
    own.accepted(first, 2);
    assertThat(violations.count()).isZero();

    own.accepted(first, 5);
    assertThat(violations.first()).containsExactly(violation(2, Kind.MOVED));
  }

  @Test
  void the_same_message_twice_in_the_log_is_seen() {
    own.accepted(first, 2);
    review(Log.greeted().customer(first).customer(first));

    assertThat(violations.first()).containsExactly(violation(3, Kind.STORED_TWICE));
  }

  @Test
  void messages_in_another_order_than_they_were_sent_are_seen() {
    own.accepted(first, 3);
    own.accepted(second, 2);
    review(Log.greeted().customer(second).customer(first));

    assertThat(violations.first()).containsExactly(violation(3, Kind.SENT_OUT_OF_ORDER));
  }

  @Test
  void the_agents_messages_are_not_the_customers() {
    OwnMessages agents = OwnMessages.ofAgent("c1", "anna", violations);
    String answer = agents.next();
    Log log = Log.greeted().customer(first).agent(answer);
    log.entries().forEach(own::read);
    log.entries().forEach(agents::read);
    review(log);
    agents.review(log.entries());

    assertThat(violations.count()).isZero();
  }

  @Test
  void a_message_may_be_sent_again_under_its_name() {
    OwnMessages agents = OwnMessages.ofAgent("c1", "anna", violations);
    assertThat(agents.name(1)).isEqualTo("anna-1");
    assertThat(agents.name(1)).isEqualTo("anna-1");
    assertThat(agents.count()).isEqualTo(1);
    assertThat(agents.next()).isEqualTo("anna-2");
    assertThat(agents.countIn(Log.greeted().agent("anna-1").agent("olga-1").entries()))
        .isEqualTo(1);
  }

  @Test
  void a_name_that_was_never_given_cannot_be_accepted() {
    assertThatIllegalArgumentException().isThrownBy(() -> own.accepted("customer-3", 2));
  }
}
