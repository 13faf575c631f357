package io.okienko.bot.privacy;

import io.okienko.bot.privacy.SecretWords.Meaning;

/** How many digits a secret has that is a number. */
record DigitCount(int fewest, int most) {
  static DigitCount of(Meaning name) {
    return switch (name) {
      case SECURITY_CODE -> new DigitCount(3, 4);
      case PIN, ONE_TIME_CODE -> new DigitCount(4, 8);
      case PASSWORD, MY_PASSWORD -> new DigitCount(4, 12);
      case IS, ABOUT, IS_MY, UNIT -> throw new IllegalArgumentException(name + " has no digits");
    };
  }

  boolean allows(int digits) {
    return digits >= fewest && digits <= most;
  }
}
