package io.okienko.bot.staff;

/** The password is too short or too long. */
public final class InvalidPasswordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidPasswordException(int fewestCharacters) {
    super(
        "a password has %d to %d characters"
            .formatted(fewestCharacters, StaffDirectory.MOST_PASSWORD_CHARACTERS));
  }
}
