package io.okienko.bot.conversation;

import java.util.regex.Pattern;

/**
 * The name that a client gives its message, so that sending it again is harmless.
 *
 * @param value 1 to 64 characters of letters, digits and {@code . _ : -}
 */
public record ClientMessageId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  public ClientMessageId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a client message id");
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }
}
