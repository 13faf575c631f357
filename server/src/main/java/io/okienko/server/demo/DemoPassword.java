package io.okienko.server.demo;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The password of the demo's staff: the one that the environment names, or one made up. */
public final class DemoPassword {
  private static final String[] SYLLABLES = {
    "ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ra", "se", "ti", "vo", "wa", "zu", "ka"
  };
  private static final int GROUPS = 4;
  private static final int SYLLABLES_IN_GROUP = 3;

  private DemoPassword() {}

  static String choose(@Nullable String given) {
    return given == null || given.isBlank() ? makeUp() : given;
  }

  /** A new one. */
  public static String makeUp() {
    return makeUp(new SecureRandom());
  }

  /** 48 random bits, easy to read aloud: enough against guessing within the sign-in limits. */
  private static String makeUp(SecureRandom random) {
    var password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-");
      for (int i = 0; i < SYLLABLES_IN_GROUP; i++) {
        password.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
    }
    return password.toString();
  }
}
