package io.okienko.kb.editing;

import com.ibm.icu.text.Transliterator;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Makes keys that a person can read: {@code how-do-i-block-my-card}. */
public final class Keys {
  /** Leaves room for a number and a language tag within the 100 characters of an id. */
  private static final int MAX_LENGTH = 60;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Keys() {}

  /** A key of Latin letters, whatever the question's script; never empty. */
  public static String fromQuestion(String question) {
    String latin = ToLatin.TRANSLITERATOR.transliterate(question).toLowerCase(Locale.ROOT);
    String key = shortened(latin.replaceAll("['’ʹʺ]", "").replaceAll("[^a-z0-9]+", "-"));
    return key.isEmpty() ? random() : key;
  }

  /** Another key for the same question; {@code attempt} 2, 3 … */
  public static String alternative(String key, int attempt) {
    return key + "-" + attempt;
  }

  /** The id of an article that nobody gave one. */
  public static String id(String key, String language) {
    return key + "." + language;
  }

  private static String shortened(String slug) {
    String key = slug.replaceAll("^-|-$", "");
    if (key.length() <= MAX_LENGTH) {
      return key;
    }
    int lastWord = key.lastIndexOf('-', MAX_LENGTH);
    return key.substring(0, lastWord > 0 ? lastWord : MAX_LENGTH);
  }

  private static String random() {
    byte[] bytes = new byte[5];
    RANDOM.nextBytes(bytes);
    return "article-" + HexFormat.of().formatHex(bytes);
  }

  /** Loaded when the first key is made: the rules of all scripts take a moment. */
  private static final class ToLatin {
    static final Transliterator TRANSLITERATOR =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}
