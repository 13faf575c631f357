package io.okienko.bot.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret that opens one conversation and nothing else. Only its hash is stored, and it never
 * prints itself.
 *
 * @param secret 43 characters of URL-safe Base64 (256 random bits)
 */
public record AccessToken(String secret) {
  public static AccessToken random() {
    return new AccessToken(RandomText.ofBytes(32));
  }

  /**
   * SHA-256 in lower-case hex; a fast hash is right here because the secret itself is 256 random
   * bits.
   */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "AccessToken[REDACTED]";
  }
}
