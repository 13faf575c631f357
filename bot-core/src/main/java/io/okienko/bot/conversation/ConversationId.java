package io.okienko.bot.conversation;

import io.okienko.bot.secret.Secrets;
import java.util.regex.Pattern;

/**
 * Names one conversation. It is not a secret: what opens a conversation is its {@link AccessToken}.
 *
 * @param value 22 characters of URL-safe Base64 (128 random bits)
 */
public record ConversationId(String value) {
  /** What the ids of anonymous conversations begin with; no other one does, by all odds. */
  public static final String ANONYMOUS = "anonymous";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  public ConversationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a conversation id");
    }
  }

  public static ConversationId random() {
    return new ConversationId(Secrets.random(16));
  }

  /** For a conversation of which nobody shall know whose it was: everybody sees that it is one. */
  public static ConversationId anonymous() {
    String random = Secrets.random(16);
    return new ConversationId(ANONYMOUS + random.substring(ANONYMOUS.length()));
  }

  /** Whether the text has the form of an id; foreign text on the way in is asked first. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
