package io.okienko.kb.readability;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the syllables of a word by its vowels, which is near enough for an average. */
final class Syllables {
  private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");

  /** The e of {@code late} and {@code charged}, not that of {@code table} and {@code wanted}. */
  private static final Pattern SILENT_E = Pattern.compile("(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$");

  private static final Pattern POLISH_VOWELS = Pattern.compile("[aąeęioóuy]");

  /** In {@code nie} it only softens what is before it. */
  private static final Pattern SOFTENING_I = Pattern.compile("i(?=[aąeęoóu])");

  private Syllables() {}

  static int inEnglish(String word) {
    String letters = SILENT_E.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    return atLeastOne(ENGLISH_VOWELS, letters);
  }

  static int inPolish(String word) {
    String letters = SOFTENING_I.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    return atLeastOne(POLISH_VOWELS, letters);
  }

  private static int atLeastOne(Pattern vowels, String letters) {
    return Math.max(1, (int) vowels.matcher(letters).results().count());
  }
}
