package io.okienko.bot.classifier;

import java.util.Arrays;

/**
 * Many vectors of the same length, laid out so that the processor computes the likeness of a vector
 * to many of them at once: in blocks, and in a block all first numbers, then all second ones.
 * Immutable.
 */
final class VectorTable {
  /** So many sums stay in the processor's nearest memory. */
  private static final int MOST_IN_BLOCK = 256;

  private final float[][] blocks;
  private final int width;
  private final int size;

  private VectorTable(float[][] blocks, int width, int size) {
    this.blocks = blocks;
    this.width = width;
    this.size = size;
  }

  /**
   * @param vectors at least one
   */
  static VectorTable of(float[][] vectors) {
    int dimensions = vectors[0].length;
    int width = Math.min(MOST_IN_BLOCK, vectors.length);
    float[][] blocks = new float[Math.ceilDiv(vectors.length, width)][width * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      float[] block = blocks[i / width];
      for (int d = 0; d < dimensions; d++) {
        block[d * width + i % width] = vectors[i][d];
      }
    }
    return new VectorTable(blocks, width, vectors.length);
  }

  /** The dot product of a vector with each, in their order. */
  float[] dotProducts(float[] vector) {
    float[] products = new float[blocks.length * width];
    float[] sums = new float[width];
    for (int i = 0; i < blocks.length; i++) {
      Arrays.fill(sums, 0);
      addProducts(blocks[i], vector, sums);
      System.arraycopy(sums, 0, products, i * width, width);
    }
    return Arrays.copyOf(products, size);
  }

  private void addProducts(float[] block, float[] vector, float[] sums) {
    int row = 0;
    for (float factor : vector) {
      for (int i = 0; i < width; i++) {
        sums[i] += factor * block[row + i];
      }
      row += width;
    }
  }
}
