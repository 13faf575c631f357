package io.okienko.load.scenario;

import java.util.OptionalLong;

/**
 * What a server takes up, in bytes, as far as one can see from here.
 *
 * @param heap what is in use after a collection
 * @param resident what the process has of the machine's memory
 */
public record Memory(OptionalLong heap, OptionalLong resident) {
  /** Of a server somewhere else. */
  public static final Memory UNKNOWN = new Memory(OptionalLong.empty(), OptionalLong.empty());

  /** Looks at a server's memory. */
  @FunctionalInterface
  public interface Probe {
    Memory look();
  }
}
