package io.okienko.server;

import io.okienko.server.command.OkienkoCommand;
import org.apache.logging.log4j.LogManager;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Lucene logs through java.util.logging; this must be said before anybody does.
    System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
    int exitCode = OkienkoCommand.run(arguments);
    if (exitCode != OkienkoCommand.KEEP_RUNNING) {
      LogManager.shutdown();
      System.exit(exitCode);
    }
  }
}
