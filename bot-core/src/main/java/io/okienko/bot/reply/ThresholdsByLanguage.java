package io.okienko.bot.reply;

import io.okienko.bot.language.Language;

/** How sure the bot must be at this moment; safe for use by many threads. */
@FunctionalInterface
public interface ThresholdsByLanguage {

  Thresholds of(Language language);
}
