package io.okienko.bot.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the letters of a text alone tell about its language. Immutable. */
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

  private static final int HAN_LETTERS = 3;
  private static final int ASCII = 0x80;

  private final String text;
  private final int count;

  /** How many of them are in each script. */
  private final Map<UnicodeScript, Integer> byScript;

  private LetterEvidence(String text, int count, Map<UnicodeScript, Integer> byScript) {
    this.text = text;
    this.count = count;
    this.byScript = byScript;
  }

  static LetterEvidence of(String text) {
    Map<UnicodeScript, Integer> byScript = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    int others = 0;
    for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        if (c < ASCII) {
          ascii++;
        } else {
          UnicodeScript script = UnicodeScript.of(c);
          int worth = script == UnicodeScript.HAN ? HAN_LETTERS : 1;
          byScript.merge(script, worth, Integer::sum);
          others += worth;
        }
      }
    }
    byScript.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    return new LetterEvidence(text, ascii + others, byScript);
  }

  /** How many letters there are; a Chinese character says as much as three letters. */
  int count() {
    return count;
  }

  boolean isLatin() {
    return share(UnicodeScript.LATIN) > 0.9;
  }

  /** Those of the languages that are written in the script that most of the text is in. */
  List<Language> written(List<Language> languages) {
    return languages.stream().filter(language -> share(script(language)) > 0.4).toList();
  }

  /** How many letters only this language (or few others) uses. */
  int own(Language language) {
    String own = OWN_LETTERS.getOrDefault(language.tag(), "");
    int found = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      found += c >= ASCII && own.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
    }
    return found;
  }

  private double share(UnicodeScript script) {
    return count == 0 ? 0 : (double) byScript.getOrDefault(script, 0) / count;
  }

  private static UnicodeScript script(Language language) {
    return SCRIPTS.getOrDefault(language.tag(), UnicodeScript.LATIN);
  }
}
