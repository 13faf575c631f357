package io.okienko.bot.reply;

import java.util.regex.Pattern;

/**
 * Blacks out what must not be kept outside the conversation it was said in: numbers of cards,
 * accounts, phones and identity papers, and e-mail addresses.
 */
final class PrivateNumbers {
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .\\-/]?\\d){6,}");
  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

  private PrivateNumbers() {}

  static String mask(String text) {
    return LONG_NUMBER.matcher(EMAIL.matcher(text).replaceAll("•••")).replaceAll("•••");
  }
}
