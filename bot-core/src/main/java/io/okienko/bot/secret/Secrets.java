package io.okienko.bot.secret;

import io.okienko.bot.digest.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes unguessable text for ids and tokens, and the hashes by which tokens are kept. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** That many random bytes as URL-safe Base64 without padding. */
  public static String random(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(bytes));
  }

  /** That many random bytes. */
  public static byte[] randomBytes(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /**
   * SHA-256 in lower-case hex. A fast hash is right for tokens, which are 256 random bits; it is
   * wrong for passwords.
   */
  public static String sha256(String secret) {
    return HexFormat.of().formatHex(Sha256.of(secret));
  }
}
