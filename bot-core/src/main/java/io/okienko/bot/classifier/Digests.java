package io.okienko.bot.classifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether bytes are the same ones. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
