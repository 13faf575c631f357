package io.okienko.bot.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language that people write in and editors answer in, as a primary BCP 47 tag such as {@code
 * pl}.
 *
 * <p>Five come with the product; another one is a matter of configuration, which is why this is not
 * an enum.
 *
 * @param tag two or three lower-case letters
 */
public record Language(String tag) {
  // Stands before the constants below: making them needs it.
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

  public static final Language POLISH = new Language("pl");
  public static final Language ENGLISH = new Language("en");
  public static final Language HUNGARIAN = new Language("hu");
  public static final Language RUSSIAN = new Language("ru");
  public static final Language CHINESE = new Language("zh");

  /** The languages that Okienko speaks out of the box, in the order in which screens list them. */
  public static final List<Language> BUILT_IN =
      List.of(POLISH, ENGLISH, HUNGARIAN, RUSSIAN, CHINESE);

  public Language {
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException(
          "not a language tag of two or three lower-case letters: " + tag);
    }
  }

  public Locale locale() {
    return Locale.of(tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
