package io.okienko.bot.reply;

/**
 * Something the customer can pick instead of typing.
 *
 * @param label what the button says
 * @param value what is sent as the customer's message when it is picked
 */
public record Choice(String label, String value) {
  /** A choice that says what it sends. */
  public static Choice of(String text) {
    return new Choice(text, text);
  }
}
