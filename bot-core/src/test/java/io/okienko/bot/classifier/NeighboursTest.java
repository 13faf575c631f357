package io.okienko.bot.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void theNearestComeFirst() {
    Neighbours nearest = Neighbours.among(new float[] {0.1f, 0.9f, -0.5f, 0.4f, 0.8f}, 3);

    assertThat(examples(nearest)).containsExactly(1, 4, 3);
    assertThat(nearest.likeness(0)).isCloseTo(0.9, within(1e-6));
    assertThat(nearest.likeness(2)).isCloseTo(0.4, within(1e-6));
  }

  @Test
  void ofThoseThatAreEquallyNearTheEarlierStays() {
    Neighbours nearest = Neighbours.among(new float[] {0.2f, 0.5f, 0.5f, 0.7f, 0.5f}, 3);

    assertThat(examples(nearest)).containsExactly(3, 1, 2);
  }

  @Test
  void fewerThanAskedForAreAllThereAre() {
    Neighbours nearest = Neighbours.among(new float[] {0.3f, 0.6f}, 20);

    assertThat(examples(nearest)).containsExactly(1, 0);
  }

  private static int[] examples(Neighbours nearest) {
    return IntStream.range(0, nearest.count()).map(nearest::example).toArray();
  }
}
