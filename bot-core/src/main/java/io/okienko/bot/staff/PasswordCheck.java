package io.okienko.bot.staff;

import java.time.Duration;

/** What came of checking a password. */
public sealed interface PasswordCheck {

  record Right() implements PasswordCheck {}

  record Wrong() implements PasswordCheck {}

  /** Too many wrong attempts for this user name from this address. */
  record TooManyAttempts(Duration retryAfter) implements PasswordCheck {}
}
