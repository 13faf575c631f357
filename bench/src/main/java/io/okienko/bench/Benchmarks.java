package io.okienko.bench;

/** What all benchmarks have in common. */
final class Benchmarks {
  /** Results that each query asks for. */
  static final int HITS = 10;

  /** The most that a benchmark's process may take. */
  static final String HEAP = "12g";

  private Benchmarks() {}
}
