package io.okienko.bot.staff;

import java.util.Set;

/**
 * A person who works here.
 *
 * @param username 1 to 64 characters of lower-case letters, digits and {@code . _ -}
 * @param name what customers and colleagues see
 * @param passwordHash Argon2id in PHC string form; never logged
 */
public record StaffAccount(String username, String name, Set<Role> roles, String passwordHash) {
  public StaffAccount {
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return "StaffAccount[" + username + ", " + roles + "]";
  }
}
