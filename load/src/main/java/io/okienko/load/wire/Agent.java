package io.okienko.load.wire;

/** Somebody who serves customers, and how they sign in. */
public record Agent(String username, String password) {
  /** Without the password, as it may be logged. */
  @Override
  public String toString() {
    return username;
  }
}
