package io.okienko.bot.staff;

import java.time.Duration;
import java.time.Instant;

/** What came of signing in. */
public sealed interface SignIn {

  /**
   * @param token the only copy of it
   * @param expiresAt when to sign in again, whatever happens in between
   */
  record SignedIn(StaffMember member, StaffToken token, Instant expiresAt) implements SignIn {}

  /** Wrong user name or wrong password; which of them is nobody's business. */
  record Refused() implements SignIn {}

  /** Too many wrong attempts for this user name from this address. */
  record TooManyAttempts(Duration retryAfter) implements SignIn {}
}
