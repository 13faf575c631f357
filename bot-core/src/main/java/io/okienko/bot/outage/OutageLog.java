package io.okienko.bot.outage;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/**
 * Tells operators of something that fails again and again once when it begins and once when it is
 * over, so that an outage does not bury in its own lines what else the log has to say. Safe for use
 * by many threads.
 */
public final class OutageLog {
  private final Logger log;
  private final String trouble;
  private final AtomicBoolean lasts = new AtomicBoolean();

  /**
   * @param trouble what is wrong while it lasts, and what comes of it, as a sentence
   */
  public OutageLog(Logger log, String trouble) {
    this.log = log;
    this.trouble = trouble;
  }

  /** It failed; the first time since it last worked is told. */
  public void failed(Throwable e) {
    if (lasts.compareAndSet(false, true)) {
      log.warn("{} (told once: {})", trouble, reason(e));
    }
    log.debug("{}", trouble, e);
  }

  /** It worked. */
  public void worked() {
    if (lasts.get() && lasts.compareAndSet(true, false)) {
      log.info("This is over: {}", trouble);
    }
  }

  /** Kinds of failure alone: their messages may quote a customer. */
  private static String reason(Throwable e) {
    String kind = e.getClass().getSimpleName();
    return e.getCause() == null ? kind : kind + " by " + reason(e.getCause());
  }
}
