package io.okienko.bot.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTableTest {
  private static final int DIMENSIONS = 7;

  /** A block is 256 vectors: sizes below, at and beyond its borders. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 600})
  void computesTheDotProductWithEachInTheirOrder(int size) {
    Random random = new Random(size);
    float[][] vectors = new float[size][];
    for (int i = 0; i < size; i++) {
      vectors[i] = vector(random);
    }
    float[] asked = vector(random);

    float[] products = VectorTable.of(vectors).dotProducts(asked);

    assertThat(products).hasSize(size);
    for (int i = 0; i < size; i++) {
      assertThat((double) products[i])
          .as("product with vector %d", i)
          .isCloseTo(plainDotProduct(vectors[i], asked), within(1e-5));
    }
  }

  @Test
  void oneVectorAfterTheOtherMayBeAsked() {
    VectorTable table = VectorTable.of(new float[][] {{1, 0}, {0, 2}});

    assertThat(table.dotProducts(new float[] {3, 4})).containsExactly(3, 8);
    assertThat(table.dotProducts(new float[] {-1, 1})).containsExactly(-1, 2);
  }

  private static double plainDotProduct(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  private static float[] vector(Random random) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
