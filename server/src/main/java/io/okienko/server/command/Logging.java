package io.okienko.server.command;

import java.nio.file.Path;

/**
 * Says where a command's log goes. Each method is called before anything logs, because the logging
 * library reads the system properties once; what the operator set stays as it is.
 */
final class Logging {
  private static final String LEVEL = "okienko.log.level";
  private static final String FILE = "okienko.log.file";

  private Logging() {}

  /** A task says what it did by itself; only trouble is logged. */
  static void ofTask() {
    setUnlessGiven(LEVEL, "warn");
  }

  /** One line for each thing that happens, on standard error. */
  static void ofServer() {
    setUnlessGiven(LEVEL, "info");
  }

  /** Into a file, so that the terminal stays readable. */
  static void ofDemo(Path file) {
    ofServer();
    setUnlessGiven(FILE, file.toAbsolutePath().toString());
  }

  /** Nothing: each line would tell of a connection that was meant to break. */
  static void ofChaos() {
    setUnlessGiven(LEVEL, "off");
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
