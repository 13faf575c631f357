package io.okienko.kb.unanswered;

import java.util.regex.Pattern;

/**
 * Takes out of a question what names a person or an account; editors need the question, not whose
 * it is.
 */
final class PersonalNumbers {
  /** Card, account, identity and telephone numbers, with the spaces and dashes people write. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\p{Nd}(?:[\\s.\\-–/]{0,3}\\p{Nd}){6,}+");

  /** A card number as conversations have it; its last digits would make each card a question. */
  private static final Pattern MASKED_CARD = Pattern.compile("(?:•{4} ){3}\\p{Nd}{4}");

  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*+");

  private static final String MASK = "•••";

  private PersonalNumbers() {}

  /** Puts a mask in place of every number of seven digits or more and every mail address. */
  static String mask(String question) {
    String masked = MASKED_CARD.matcher(question).replaceAll(MASK);
    masked = LONG_NUMBER.matcher(masked).replaceAll(MASK);
    return MAIL_ADDRESS.matcher(masked).replaceAll(MASK);
  }
}
