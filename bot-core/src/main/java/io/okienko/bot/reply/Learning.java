package io.okienko.bot.reply;

/** Whether the bot is still learning from what was published. Safe for use by many threads. */
@FunctionalInterface
public interface Learning {

  /** While it is, the same question may be decided otherwise in a moment. */
  boolean isUnderWay();
}
