package io.okienko.bot.classifier;

/** The dot product of two vectors. */
public final class DotProduct {
  private DotProduct() {}

  /** Of two vectors of the same length; four sums at once keep the processor busy. */
  public static double of(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return (double) a + b + c + d;
  }
}
