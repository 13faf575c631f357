package io.okienko.bot.staff;

import java.util.Set;

/**
 * Somebody who works here, as the rest of the house knows them: without any secret.
 *
 * @param name what customers and colleagues see
 */
public record StaffMember(String username, String name, Set<Role> roles) {
  public StaffMember {
    roles = Set.copyOf(roles);
  }

  public boolean may(Right right) {
    return roles.stream().anyMatch(role -> role.gives(right));
  }
}
