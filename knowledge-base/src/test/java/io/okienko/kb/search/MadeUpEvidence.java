package io.okienko.kb.search;

/** Evidence of any kind, without articles. */
final class MadeUpEvidence {
  private MadeUpEvidence() {}

  /** The inverse of {@link Evidence#toArray}. */
  static Evidence of(double[] parts) {
    return new Evidence(
        parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8],
        parts[9], parts[10], parts[11], parts[12]);
  }
}
