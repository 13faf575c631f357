package io.okienko.bot.classifier;

import java.util.Arrays;

/**
 * Many vectors of the same length, laid out so that the processor computes the likeness of a vector
 * to many of them at once: in blocks, and in a block all first numbers, then all second ones.
 * Immutable.
 */
final class VectorTable {
  /** So many sums stay in the processor's nearest memory. */
  private static final int BLOCK = 256;

  private final float[][] blocks;
  private final int size;

  private VectorTable(float[][] blocks, int size) {
    this.blocks = blocks;
    this.size = size;
  }

  /**
   * @param vectors at least one
   */
  static VectorTable of(float[][] vectors) {
    int dimensions = vectors[0].length;
    float[][] blocks = new float[(vectors.length + BLOCK - 1) / BLOCK][BLOCK * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      float[] block = blocks[i / BLOCK];
      for (int d = 0; d < dimensions; d++) {
        block[d * BLOCK + i % BLOCK] = vectors[i][d];
      }
    }
    return new VectorTable(blocks, vectors.length);
  }

  /** The dot product of a vector with each, in their order. */
  float[] dotProducts(float[] vector) {
    float[] products = new float[blocks.length * BLOCK];
    float[] sums = new float[BLOCK];
    for (int i = 0; i < blocks.length; i++) {
      Arrays.fill(sums, 0);
      addProducts(blocks[i], vector, sums);
      System.arraycopy(sums, 0, products, i * BLOCK, BLOCK);
    }
    return Arrays.copyOf(products, size);
  }

  private static void addProducts(float[] block, float[] vector, float[] sums) {
    int row = 0;
    for (float factor : vector) {
      for (int i = 0; i < BLOCK; i++) {
        sums[i] += factor * block[row + i];
      }
      row += BLOCK;
    }
  }
}
