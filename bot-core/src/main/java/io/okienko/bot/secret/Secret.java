package io.okienko.bot.secret;

/** A secret of the operator's that cannot be printed by mistake. */
public record Secret(String value) {
  public static final Secret NONE = new Secret("");

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "REDACTED";
  }
}
