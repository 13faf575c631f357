package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static final Meaning EAST = meaning(1, 0);
  private static final Meaning NORTH = meaning(0, 1);
  private static final Meaning WEST = meaning(-1, 0);

  @Test
  void theMeanPointsInBetweenAndHasLengthOne() {
    Meaning mean = Meaning.mean(List.of(EAST, NORTH));

    assertThat(mean.likeness(EAST)).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(mean.likeness(NORTH)).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(mean.likeness(mean)).isCloseTo(1, within(1e-6));
  }

  @Test
  void theMeanLeansToWhereMostPoint() {
    Meaning mean = Meaning.mean(List.of(EAST, EAST, NORTH));

    assertThat(mean.likeness(EAST)).isCloseTo(2 / Math.sqrt(5), within(1e-6));
    assertThat(EAST.vector()).as("what it was made of stays").containsExactly(1, 0);
  }

  @Test
  void whereNothingLiesInBetweenTheMeanIsUnknown() {
    assertThat(Meaning.mean(List.of(EAST, WEST)).known()).isFalse();
    assertThat(Meaning.mean(List.of(EAST, Meaning.UNKNOWN)).known()).isFalse();
    assertThat(Meaning.mean(List.of()).known()).isFalse();
  }

  @Test
  void theUnknownIsLikeNothingAndTheOppositeIsNoLessLike() {
    assertThat(Meaning.UNKNOWN.likeness(EAST)).isZero();
    assertThat(EAST.likeness(Meaning.UNKNOWN)).isZero();
    assertThat(EAST.likeness(WEST)).isZero();
    assertThat(Meaning.of("card", null)).isSameAs(Meaning.UNKNOWN);
    assertThatThrownBy(Meaning.UNKNOWN::vector).isInstanceOf(IllegalStateException.class);
  }

  private static Meaning meaning(float... vector) {
    return Meaning.of("", new FakeEncoder(_ -> vector.clone()));
  }
}
