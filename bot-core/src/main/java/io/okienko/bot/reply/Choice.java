package io.okienko.bot.reply;

/**
 * Something the customer can pick instead of typing.
 *
 * @param label what the button says
 * @param value what is sent as the customer's message when it is picked
 * @param person whether it asks for a person, which is of no use while one answers
 */
public record Choice(String label, String value, boolean person) {
  public Choice(String label, String value) {
    this(label, value, false);
  }

  /** A choice that says what it sends. */
  public static Choice of(String text) {
    return new Choice(text, text);
  }

  public static Choice ofPerson(String text) {
    return new Choice(text, text, true);
  }
}
