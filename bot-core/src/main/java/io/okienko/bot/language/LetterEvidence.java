package io.okienko.bot.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/** What the letters of a text alone tell about its language. */
final class LetterEvidence {
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.ofEntries(
          Map.entry("zh", UnicodeScript.HAN),
          Map.entry("ru", UnicodeScript.CYRILLIC),
          Map.entry("uk", UnicodeScript.CYRILLIC),
          Map.entry("be", UnicodeScript.CYRILLIC),
          Map.entry("bg", UnicodeScript.CYRILLIC),
          Map.entry("mk", UnicodeScript.CYRILLIC),
          Map.entry("sr", UnicodeScript.CYRILLIC),
          Map.entry("kk", UnicodeScript.CYRILLIC),
          Map.entry("el", UnicodeScript.GREEK),
          Map.entry("he", UnicodeScript.HEBREW),
          Map.entry("ar", UnicodeScript.ARABIC),
          Map.entry("ko", UnicodeScript.HANGUL),
          Map.entry("hi", UnicodeScript.DEVANAGARI),
          Map.entry("th", UnicodeScript.THAI),
          Map.entry("ka", UnicodeScript.GEORGIAN),
          Map.entry("hy", UnicodeScript.ARMENIAN));

  /** Letters that few other languages use. */
  private static final Map<String, String> OWN_LETTERS =
      Map.of("pl", "ąćęłńśźż", "hu", "őűöüáéí", "de", "äöüß", "uk", "іїєґ", "ru", "ыэъё");

  private LetterEvidence() {}

  /** How many letters there are; a Chinese character says as much as three letters. */
  static int letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .map(c -> UnicodeScript.of(c) == UnicodeScript.HAN ? 3 : 1)
        .sum();
  }

  static boolean isLatin(String text) {
    return share(text, UnicodeScript.LATIN) > 0.9;
  }

  /** Those of the languages that are written in the script that most of the text is in. */
  static List<Language> written(String text, List<Language> languages) {
    return languages.stream().filter(language -> share(text, script(language)) > 0.4).toList();
  }

  /** How many letters only this language (or few others) uses. */
  static long ownLetters(String text, Language language) {
    String own = OWN_LETTERS.getOrDefault(language.tag(), "");
    return text.chars().map(Character::toLowerCase).filter(c -> own.indexOf(c) >= 0).count();
  }

  private static double share(String text, UnicodeScript script) {
    String inScript =
        text.codePoints()
            .filter(c -> UnicodeScript.of(c) == script)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int all = letters(text);
    return all == 0 ? 0 : (double) letters(inScript) / all;
  }

  private static UnicodeScript script(Language language) {
    return SCRIPTS.getOrDefault(language.tag(), UnicodeScript.LATIN);
  }
}
