package io.okienko.server.bench;

import io.okienko.load.LoadPlan;
import io.okienko.load.LoadTest;
import io.okienko.load.question.Questions;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Pacing;
import io.okienko.load.scenario.Progress;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.wire.ServerAddress;
import io.okienko.server.configuration.EncoderSettings;
import io.okienko.server.demo.SampleBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What Java learns in one start and keeps in a file for the next ones: classes read and linked, and
 * which code is worth compiling. It holds for the same Java with the same jars; with others Java
 * goes without it.
 */
public final class StartCache {
  private static final int AGENTS = 1;
  private static final int VISITORS = 4;
  private static final long SEED = 1;
  private static final Duration REHEARSAL = Duration.ofSeconds(4);

  private StartCache() {}

  /**
   * Rehearses: a server with the sample bank starts, a few visitors come and ask, and it stops. The
   * file is written at its end, which takes some seconds more.
   *
   * @throws IOException when the server does not start, or Java has written nothing
   */
  public static void write(Path file, Progress progress) throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    String option = "-XX:AOTCacheOutput=" + file.toAbsolutePath();
    try (BankProcess bank =
        BankProcess.start(AGENTS, EncoderSettings.SHIPPED, Optional.empty(), List.of(option))) {
      LoadTest.run(plan(bank), progress);
      bank.stop();
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("Java wrote no start-up cache to " + file);
    }
  }

  private static LoadPlan plan(BankProcess bank) {
    var pacing =
        new Pacing(Duration.ZERO, REHEARSAL, OptionalDouble.empty(), Duration.ofMillis(200));
    return new LoadPlan(
        ServerAddress.of(bank.address()),
        bank.agents(),
        List.of(Scenario.VISITORS),
        VISITORS,
        pacing,
        Questions.numbered(SampleBank.questions(), SEED),
        () -> Memory.UNKNOWN,
        SEED);
  }
}
