package io.okienko.load.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.load.conversation.Violation.Kind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SequenceCheckTest {
  private final Violations violations = new Violations();
  private final SequenceCheck check = SequenceCheck.fromStart("c1", violations);

  private void read(long... seqs) {
    LongStream.of(seqs).forEach(check::read);
  }

  private static Violation violation(long seq, Kind kind) {
    return new Violation("c1", seq, kind);
  }

  @Test
  void one_after_the_other_is_as_it_must_be() {
    read(1, 2, 3, 4);

    assertThat(violations.count()).isZero();
    assertThat(check.last()).isEqualTo(4);
  }

  @Test
  void a_gap_is_seen_where_it_ends() {
    read(1, 2, 5, 6);

    assertThat(violations.first()).containsExactly(violation(5, Kind.GAP));
  }

  @Test
  void a_log_that_does_not_begin_with_one_has_a_gap() {
    read(2, 3);

    assertThat(violations.first()).containsExactly(violation(2, Kind.GAP));
  }

  @Test
  void what_comes_again_is_seen() {
    read(1, 2, 2, 1, 3);

    assertThat(violations.first())
        .containsExactly(violation(2, Kind.TWICE), violation(1, Kind.TWICE));
  }

  @Test
  void what_comes_too_late_is_out_of_order_and_not_a_repetition() {
    read(1, 3, 2, 4, 2);

    assertThat(violations.first())
        .containsExactly(
            violation(3, Kind.GAP), violation(2, Kind.OUT_OF_ORDER), violation(2, Kind.TWICE));
  }

  @Test
  void a_wild_seq_is_a_gap_and_no_more() {
    read(1, Long.MAX_VALUE);

    assertThat(violations.first()).containsExactly(violation(Long.MAX_VALUE, Kind.GAP));
  }

  @Test
  void who_comes_in_the_middle_begins_there() {
    SequenceCheck late = SequenceCheck.fromAnywhere("c1", violations);
    LongStream.of(7, 8, 10).forEach(late::read);

    assertThat(violations.first()).containsExactly(violation(10, Kind.GAP));
  }

  @Test
  void all_are_counted_and_the_first_of_a_kind_kept() {
    for (int i = 0; i < 2 * Violations.MOST_OF_A_KIND; i++) {
      read(9 + 2L * i);
    }

    assertThat(violations.count()).isEqualTo(2L * Violations.MOST_OF_A_KIND);
    assertThat(violations.first()).hasSize(Violations.MOST_OF_A_KIND);
    assertThat(violations.first().getFirst().sentence())
        .isEqualTo("conversation c1: seq 9 an entry before it never came");
  }
}
