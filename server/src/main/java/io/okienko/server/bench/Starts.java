package io.okienko.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * How long a server takes from its start until it lets customers in, on data that it has served
 * before, and what memory it then holds when nobody comes.
 *
 * @param untilReady of each start, in their order; at least one
 * @param resident memory after the last start and the idle time, in bytes; absent where the system
 *     does not tell
 */
public record Starts(List<Duration> untilReady, OptionalLong resident) {
  public Starts {
    untilReady = List.copyOf(untilReady);
    if (untilReady.isEmpty()) {
      throw new IllegalArgumentException("nothing was started");
    }
  }

  /**
   * Starts the sample bank once to have such data, and then as often as it is asked to.
   *
   * @param encoder which sentence encoders are loaded, as the configuration names them
   * @param told each time as it is measured
   */
  public static Starts measure(int count, Duration idle, String encoder, Consumer<Duration> told)
      throws IOException, InterruptedException {
    try (BankProcess bank = BankProcess.start(1, encoder, Optional.empty())) {
      bank.awaitCalm();
      List<Duration> untilReady = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        bank.stop();
        untilReady.add(startAgain(bank));
        told.accept(untilReady.getLast());
      }
      Thread.sleep(idle);
      return new Starts(untilReady, bank.resident());
    }
  }

  private static Duration startAgain(BankProcess bank) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    bank.launch();
    bank.awaitReady();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Other work of the machine only adds to it, so this is what the server needs. */
  public Duration best() {
    return Collections.min(untilReady);
  }

  /** Half of the starts took longer. */
  public Duration median() {
    return untilReady.stream().sorted().toList().get((untilReady.size() - 1) / 2);
  }
}
