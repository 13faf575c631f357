package io.okienko.server.command;

/** Who uses the command line. */
final class Operator {
  private Operator() {}

  /** As the audit log has it. No user name of the staff has a colon. */
  static String name() {
    return "command-line:" + System.getProperty("user.name", "");
  }
}
