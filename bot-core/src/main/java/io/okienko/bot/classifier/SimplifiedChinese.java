package io.okienko.bot.classifier;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Brings traditional Chinese characters to the simplified ones that examples and models have. */
public final class SimplifiedChinese {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Slow to make and safe to share: it guards its own state. */
  private static final Transliterator SIMPLIFY =
      Transliterator.getInstance("Traditional-Simplified");

  private SimplifiedChinese() {}

  /** For filters that bring characters over themselves. Safe for use by many threads. */
  public static Transliterator transliterator() {
    return SIMPLIFY;
  }

  /** Other text stays as it is. */
  public static String of(String text) {
    return HAN.matcher(text).find() ? SIMPLIFY.transliterate(text) : text;
  }
}
