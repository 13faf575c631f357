package io.okienko.bot.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.okienko.bot.secret.Secrets;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with Argon2id, 19 MiB of memory, 2 passes, 1 lane: the first choice of OWASP's
 * password storage cheat sheet. A hash carries its parameters, so old ones stay valid when these
 * change. Few are made at once, so that a storm of sign-ins cannot take all memory and processors.
 */
final class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int MOST_AT_ONCE = 2;

  private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);
  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /** In PHC string form, with a new random salt. */
  String hash(String password) {
    permits.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult();
    } finally {
      permits.release();
    }
  }

  /**
   * What no password matches, and takes as long to find out as with a real one. It costs nothing to
   * make: the result is random, not worked out.
   */
  static String hashOfNobody() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            LANES,
            base64.encodeToString(Secrets.randomBytes(SALT_BYTES)),
            base64.encodeToString(Secrets.randomBytes(HASH_BYTES)));
  }

  boolean matches(String password, String hash) {
    permits.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      permits.release();
    }
  }
}
