package io.okienko.bot.outage;

/**
 * Failures without their messages, which may quote a customer, who is nobody's business in a log
 * file.
 */
public final class Wordless {
  private Wordless() {}

  /** What kind of failure it is, where it comes from, and the same of its causes. */
  public static Throwable copyOf(Throwable e) {
    Throwable cause = e.getCause() == null ? null : copyOf(e.getCause());
    Throwable copy = new RuntimeException(e.getClass().getName(), cause);
    copy.setStackTrace(e.getStackTrace());
    return copy;
  }
}
