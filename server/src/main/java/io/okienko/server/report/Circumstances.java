package io.okienko.server.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where and when a load test was made, without which its figures say little.
 *
 * @param encoder empty when somebody else's server was measured
 * @param version of the load generator
 */
public record Circumstances(
    String server,
    String encoder,
    int processors,
    String memory,
    String java,
    String system,
    Instant at,
    String version) {
  private static final double BYTES_OF_GIB = 1024.0 * 1024 * 1024;

  /** Of this machine, now. */
  public static Circumstances ofThisMachine(String server, String encoder, String version) {
    Runtime runtime = Runtime.getRuntime();
    return new Circumstances(
        server,
        encoder,
        runtime.availableProcessors(),
        String.format(Locale.ROOT, "%.1f GiB", runtime.maxMemory() / BYTES_OF_GIB),
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        version);
  }
}
