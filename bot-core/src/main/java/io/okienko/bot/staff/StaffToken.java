package io.okienko.bot.staff;

import io.okienko.bot.secret.Secrets;

/**
 * The secret that a signed-in member of staff shows at every call. Only its hash is stored, and it
 * never prints itself.
 *
 * @param secret 43 characters of URL-safe Base64 (256 random bits)
 */
public record StaffToken(String secret) {
  static StaffToken random() {
    return new StaffToken(Secrets.random(32));
  }

  String hash() {
    return Secrets.sha256(secret);
  }

  @Override
  public String toString() {
    return "StaffToken[REDACTED]";
  }
}
