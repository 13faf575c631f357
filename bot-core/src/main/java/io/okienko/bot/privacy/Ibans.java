package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Finds international bank account numbers, so that no part of one is taken for a card. */
final class Ibans {
  private static final int CHECK_DIGITS_END = 4;

  private final CharSequence text;

  private Ibans(CharSequence text) {
    this.text = text;
  }

  /** In the order of the text; only those whose check digits are right. */
  static List<Span> find(CharSequence text) {
    Ibans ibans = new Ibans(text);
    List<Span> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Span> iban = ibans.beginsAt(at) ? ibans.at(at) : Optional.empty();
      iban.ifPresent(found::add);
      at = iban.map(Span::end).orElse(at + 1);
    }
    return found;
  }

  private boolean beginsAt(int at) {
    return at + 1 < text.length()
        && isLatin(text.charAt(at))
        && isLatin(text.charAt(at + 1))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private Optional<Span> at(int start) {
    String country = text.subSequence(start, start + 2).toString().toUpperCase(Locale.ROOT);
    @Nullable CountryCode code = CountryCode.getByCode(country);
    return code == null || !IbanUtil.isSupportedCountry(code)
        ? Optional.empty()
        : read(start, IbanUtil.getIbanLength(code));
  }

  private Optional<Span> read(int start, int length) {
    StringBuilder iban = new StringBuilder();
    int end = start;
    for (int at = start; at < text.length() && iban.length() < length; ) {
      int c = Character.codePointAt(text, at);
      at += Character.charCount(c);
      if (isPart(c, iban.length())) {
        iban.append(Character.isDigit(c) ? digit(c) : Character.toUpperCase((char) c));
        end = at;
      } else if (!DigitRuns.isSeparator(c) || at - end > DigitRuns.MOST_SEPARATORS) {
        return Optional.empty();
      }
    }
    return IbanUtil.isValid(iban.toString()) ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** First the country, then two check digits, then whatever the country's banks use. */
  private static boolean isPart(int c, int place) {
    boolean digit = Character.isDigit(c);
    return place < 2 ? isLatin(c) : digit || (place >= CHECK_DIGITS_END && isLatin(c));
  }

  private static char digit(int c) {
    return Character.forDigit(Character.digit(c, 10), 10);
  }

  private static boolean isLatin(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
