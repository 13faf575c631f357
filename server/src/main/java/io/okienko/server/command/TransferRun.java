package io.okienko.server.command;

import io.okienko.storage.Database;
import io.okienko.storage.transfer.DatabaseTransfer;
import io.okienko.storage.transfer.TransferProgress;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Copies a database from a terminal: tells how far it is, and in the end what arrived. */
final class TransferRun {
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final CommandLine command;

  TransferRun(CommandLine command) {
    this.command = command;
  }

  void run(Database source, String sourceName, Database target) {
    var transfer =
        new DatabaseTransfer(source, sourceName, target, Clock.systemUTC(), new Progress());
    Map<String, Long> rows = transfer.run();
    PrintWriter out = command.getOut();
    rows.forEach((table, count) -> out.printf(Locale.ROOT, "%12d  %s%n", count, table));
    out.println("Counts and checksums of all tables agree.");
    out.flush();
  }

  /** A line for each step, and one a second while it lasts. */
  private final class Progress implements TransferProgress {
    private String step = "";
    private long told;

    @Override
    public void at(String now, long done, long total) {
      if (!now.equals(step) || System.nanoTime() - told > PAUSE_NANOS) {
        step = now;
        told = System.nanoTime();
        command.getErr().printf(Locale.ROOT, "%s: %d of %d%n", now, done, total);
        command.getErr().flush();
      }
    }
  }
}
