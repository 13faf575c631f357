package io.okienko.bot.outage;

import io.okienko.bot.spi.StoreUnavailableException;
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
      tell(e);
    }
    log.debug("{}", trouble, Wordless.copyOf(e));
  }

  /** It worked. */
  public void worked() {
    if (lasts.get() && lasts.compareAndSet(true, false)) {
      log.info("Over: {}", trouble);
    }
  }

  /** Where it comes from that the database is away is of no use to anybody. */
  private void tell(Throwable e) {
    if (e instanceof StoreUnavailableException) {
      log.warn("{}: {}", trouble, e.getMessage());
    } else {
      log.warn("{}", trouble, Wordless.copyOf(e));
    }
  }
}
