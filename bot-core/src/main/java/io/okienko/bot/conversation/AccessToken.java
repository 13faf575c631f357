package io.okienko.bot.conversation;

import io.okienko.bot.secret.Secrets;

/**
 * The secret that opens one conversation and nothing else. Only its hash is stored, and it never
 * prints itself.
 *
 * @param secret 43 characters of URL-safe Base64 (256 random bits)
 */
public record AccessToken(String secret) {
  public static AccessToken random() {
    return new AccessToken(Secrets.random(32));
  }

  /** What the store knows it by. */
  public String hash() {
    return Secrets.sha256(secret);
  }

  @Override
  public String toString() {
    return "AccessToken[REDACTED]";
  }
}
