package io.okienko.bot.spi;

import io.okienko.bot.language.Language;
import java.util.Optional;

/** Says which encoder understands a language, if one does. Safe for use by many threads. */
@FunctionalInterface
public interface SentenceEncoders {
  /** Everything is understood by its words alone. */
  SentenceEncoders NONE = _ -> Optional.empty();

  /**
   * The encoder whose vectors mean something for texts in this language; always the same one.
   * Vectors of two encoders are not to be compared.
   */
  Optional<SentenceEncoder> find(Language language);
}
