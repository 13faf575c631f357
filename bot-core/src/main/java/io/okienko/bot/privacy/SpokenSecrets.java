package io.okienko.bot.privacy;

import io.okienko.bot.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds secrets by what is said about them: "my PIN is 1234", "hasło: kot123", "482913 to kod z
 * SMS". A word too much hidden makes a message hard to answer, so whatever could as well be
 * something else stays. Immutable.
 */
final class SpokenSecrets {
  private final List<SecretWords> languages;

  private SpokenSecrets(List<SecretWords> languages) {
    this.languages = List.copyOf(languages);
  }

  /** With the words of all languages that the product speaks. */
  static SpokenSecrets load() {
    return new SpokenSecrets(SecretWords.load(Language.BUILT_IN));
  }

  /** In the order of the text. */
  List<Finding> find(CharSequence text) {
    List<Token> tokens = Tokens.of(text);
    List<Finding> findings = new ArrayList<>();
    for (SecretWords words : languages) {
      findings.addAll(new SecretReader(text, tokens, words).readAll());
    }
    return Finding.withoutOverlaps(findings);
  }
}
