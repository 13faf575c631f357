package io.okienko.bot.understanding;

import io.okienko.bot.language.Language;

/**
 * What the bot made of one message.
 *
 * @param text the message in the language's own letters
 * @param languageConfidence 0 to 1
 * @param intentConfidence 0 to 1
 */
public record Understanding(
    String text,
    Language language,
    double languageConfidence,
    Intent intent,
    double intentConfidence) {}
