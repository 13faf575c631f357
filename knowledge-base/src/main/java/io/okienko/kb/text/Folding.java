package io.okienko.kb.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text comparable for people who do not care for case and accents. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** Lower case without accents; full-width forms become the usual ones. */
  public static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace('ł', 'l').replace("ß", "ss");
  }

  /** The same without spaces and punctuation, which people use as they like. */
  public static String lettersOf(String text) {
    return BETWEEN.matcher(fold(text)).replaceAll("");
  }
}
