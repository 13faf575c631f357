package io.okienko.bot.staff;

/** A user name cannot be taken as it is. */
public final class InvalidUsernameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidUsernameException() {
    super("a user name has 1 to 64 lower-case letters, digits and the characters . _ -");
  }
}
