package io.okienko.bench;

import io.okienko.bot.language.Language;

/** In which language, by what means, and with which texts something is asked. */
public enum Setting {
  /** Polish, for which no encoder ships. */
  PL_WORDS("pl, words only, text never seen", "pl", false, Texts.FRESH),
  /** English with the shipped encoder; no text was ever asked before. */
  EN_COLD("en, encoder, text never seen", "en", true, Texts.FRESH),
  /** English with the shipped encoder, which remembers all texts. */
  EN_CACHED("en, encoder, text remembered", "en", true, Texts.REPEATED),
  /** English with the shipped encoder; articles' own questions, which need no encoder. */
  EN_WORD_FOR_WORD("en, encoder, typed word for word", "en", true, Texts.TITLES);

  private final String label;
  private final String language;
  private final boolean encoder;
  private final Texts texts;

  Setting(String label, String language, boolean encoder, Texts texts) {
    this.label = label;
    this.language = language;
    this.encoder = encoder;
    this.texts = texts;
  }

  String label() {
    return label;
  }

  Language language() {
    return new Language(language);
  }

  boolean encoder() {
    return encoder;
  }

  /** The messages of a run, without end. */
  Messages messages() {
    return switch (texts) {
      case REPEATED -> Messages.repeated(Messages.questions(language()));
      case FRESH -> Messages.fresh(Messages.questions(language()));
      case TITLES ->
          Messages.repeated(
              SampleBank.articles(language()).stream()
                  .map(article -> article.content().question())
                  .toList());
    };
  }

  private enum Texts {
    REPEATED,
    FRESH,
    TITLES
  }
}
