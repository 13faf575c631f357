package io.okienko.bot.privacy;

import java.util.List;
import java.util.Random;

/** Texts and card numbers made up from a seed, the same ones each time. */
final class RandomTexts {
  private static final List<String> PIECES =
      List.of(
          "pin",
          "PIN-kód",
          "пин",
          "密码",
          "is",
          "to",
          "это",
          "是",
          "hasło",
          "my password",
          "пароль",
          "jelszavam",
          "cvv",
          "kod sms",
          "1234 is my",
          "1",
          "12",
          "123",
          "1234",
          "482913",
          "4111",
          "4111 1111 1111 1111",
          "5500-0000-0000-0004",
          "kot123",
          "p@ss",
          "PL61",
          "1090 1014",
          "zł",
          "razy",
          " ",
          "  ",
          "\n",
          "\t",
          " ",
          "-",
          ".",
          ":",
          "=",
          ",",
          "?",
          "•",
          "••••",
          "•••• •••• •••• 1111",
          "„",
          "”",
          "(",
          "😀",
          "\ud83d",
          "\u0000",
          "４１",
          "é",
          "\u200b");

  /** What people part the digits of a card with. */
  private static final List<String> SEPARATORS =
      List.of(
          "", " ", "  ", "-", " - ", ".", "\u00a0", "\u202f", "\u2009", "\u3000", "\u2013",
          "\u2011", "\u2212", "\u200b", "\u00ad", "·");

  private static final List<String> PREFIXES =
      List.of("4", "51", "55", "2221", "2720", "2200", "50", "6304", "67", "62", "8600");

  private final Random random;

  RandomTexts(long seed) {
    random = new Random(seed);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(oneOf(PIECES));
    }
    return text.toString();
  }

  /** Anything, also what is no text. */
  String chars() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    return text.toString();
  }

  /** 16 digits that an issuer gives out, with the right check digit. */
  String card() {
    StringBuilder digits = new StringBuilder(oneOf(PREFIXES));
    while (digits.length() < 15) {
      digits.append(random.nextInt(10));
    }
    return digits.append(checkDigit(digits)).toString();
  }

  /** The digits in any groups and scripts, with anything between them that people write. */
  String written(String digits) {
    int zero = oneOf(List.of((int) '0', (int) '0', 0xff10, 0x0660, 0x0966, 0x1d7ce));
    StringBuilder written = new StringBuilder();
    String separator = oneOf(SEPARATORS);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0) {
        written.append(random.nextInt(3) == 0 ? separator : "");
      }
      written.appendCodePoint(zero + digits.charAt(i) - '0');
    }
    return written.toString();
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static int checkDigit(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int doubled = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
