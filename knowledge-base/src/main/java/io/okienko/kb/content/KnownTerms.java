package io.okienko.kb.content;

import io.okienko.bot.language.Language;
import java.util.Set;

/** Abbreviations that an answer need not explain. */
@FunctionalInterface
public interface KnownTerms {

  /**
   * What everybody who has a phone and a bank account has met, and the codes of currencies that
   * stand beside sums.
   */
  KnownTerms EVERYDAY =
      (term, _) ->
          Set.of(
                  "PIN", "ПИН", "SMS", "СМС", "SIM", "PDF", "MB", "МБ", "OK", "QR", "TV", "EU",
                  "UE", "ЕС", "US", "USA", "США", "EUR", "USD", "GBP", "CHF", "PLN", "HUF", "RUB",
                  "CNY")
              .contains(term);

  /**
   * Whether it is known.
   *
   * @param term in capitals, as it stands in the answer
   */
  boolean knows(String term, Language language);

  /** These and others. */
  default KnownTerms or(KnownTerms others) {
    return (term, language) -> knows(term, language) || others.knows(term, language);
  }
}
