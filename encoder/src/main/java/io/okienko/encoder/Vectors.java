package io.okienko.encoder;

/** What is done to vectors. */
final class Vectors {
  private Vectors() {}

  /** The same direction with length 1, in place; a vector of zeros stays. */
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float each : vector) {
      squares += (double) each * each;
    }
    if (squares > 0) {
      float scale = (float) (1 / Math.sqrt(squares));
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= scale;
      }
    }
    return vector;
  }
}
