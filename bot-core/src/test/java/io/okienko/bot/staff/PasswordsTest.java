package io.okienko.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import org.junit.jupiter.api.Test;

/** Passwords are kept as hashes, and names that nobody has cannot be told by the time they take. */
final class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void a_hash_is_matched_by_its_password_alone() {
    String hash = passwords.hash("correct horse");

    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("correct house", hash)).isFalse();
  }

  @Test
  void the_hash_of_nobody_is_checked_like_a_real_one() {
    String nobody = Passwords.hashOfNobody();

    assertThat(passwords.matches("correct horse", nobody)).isFalse();
    assertThat(Argon2Function.getInstanceFromHash(nobody))
        .isEqualTo(Argon2Function.getInstanceFromHash(passwords.hash("correct horse")));
    assertThat(nobody).hasSameSizeAs(passwords.hash("correct horse"));
    assertThat(nobody).isNotEqualTo(Passwords.hashOfNobody());
  }
}
