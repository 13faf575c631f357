package io.okienko.bot.privacy;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words by which one language says that something is a secret, from {@code
 * secret-words_<language>.txt}. A line {@code [section]} says what the lines after it are.
 */
final class SecretWords {
  /** What words mean. */
  enum Meaning {
    PIN,
    SECURITY_CODE,
    ONE_TIME_CODE,
    /** A password, when something says so more clearly than standing beside it. */
    PASSWORD,
    /** The writer's own password: what stands right after it is the password itself. */
    MY_PASSWORD,
    /** Stands between a name and its value: "is". */
    IS,
    /** Says whose or what for; may stand between a name and "is". */
    ABOUT,
    /** Stands between a value and the name that follows it: "is my". */
    IS_MY,
    /** Stands after numbers that count or measure something. */
    UNIT
  }

  private final Phrases<Meaning> names = new Phrases<>();
  private final Phrases<Meaning> links = new Phrases<>();
  private final Phrases<Meaning> reversedLinks = new Phrases<>();
  private final Phrases<Meaning> units;

  private SecretWords(Phrases<Meaning> units) {
    this.units = units;
  }

  /** Of several languages: they share their units, because "PIN" and "CVV" are words of each. */
  static List<SecretWords> load(List<Language> languages) {
    Phrases<Meaning> units = new Phrases<>();
    return languages.stream().map(language -> load(language, units)).toList();
  }

  private static SecretWords load(Language language, Phrases<Meaning> units) {
    SecretWords words = new SecretWords(units);
    Meaning meaning = null;
    for (String line : ShippedLines.of("secret-words_" + language.tag() + ".txt")) {
      if (line.startsWith("[")) {
        meaning = meaningOf(line.substring(1, line.length() - 1));
      } else if (meaning == null) {
        throw new IllegalStateException("no section says what this means: " + line);
      } else {
        words.phrasesOf(meaning).add(line, meaning);
      }
    }
    return words;
  }

  private static Meaning meaningOf(String section) {
    return Meaning.valueOf(section.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private Phrases<Meaning> phrasesOf(Meaning meaning) {
    return switch (meaning) {
      case PIN, SECURITY_CODE, ONE_TIME_CODE, PASSWORD, MY_PASSWORD -> names;
      case IS, ABOUT -> links;
      case IS_MY -> reversedLinks;
      case UNIT -> units;
    };
  }

  /** What kind of secret is named here. */
  Optional<Phrases.Match<Meaning>> nameAt(List<Token> tokens, int first) {
    return names.at(tokens, first);
  }

  /** {@link Meaning#IS} or {@link Meaning#ABOUT}. */
  Optional<Phrases.Match<Meaning>> linkAt(List<Token> tokens, int first) {
    return links.at(tokens, first);
  }

  /** {@link Meaning#IS_MY}. */
  Optional<Phrases.Match<Meaning>> reversedLinkAt(List<Token> tokens, int first) {
    return reversedLinks.at(tokens, first);
  }

  boolean isUnitAt(List<Token> tokens, int first) {
    return units.at(tokens, first).isPresent();
  }
}
