package io.okienko.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffMemberTest {

  @ParameterizedTest
  @CsvSource({
    "AGENT, SERVE",
    "EDITOR, READ_ARTICLES EDIT_ARTICLES",
    "SUPERVISOR, SERVE READ_ARTICLES",
    "ADMIN, SERVE READ_ARTICLES EDIT_ARTICLES ADMINISTER",
    "AGENT EDITOR, SERVE READ_ARTICLES EDIT_ARTICLES",
    "'', ''",
  })
  void mayWhatAnyOfTheRolesMay(String roles, String rights) {
    Set<Role> given =
        Arrays.stream(Role.values())
            .filter(role -> Set.of(roles.split(" ", -1)).contains(role.name()))
            .collect(Collectors.toSet());
    StaffMember member = new StaffMember("anna", "Anna", given);
    assertThat(Arrays.stream(Right.values()).filter(member::may).map(Right::name))
        .containsExactlyInAnyOrder(rights.isEmpty() ? new String[0] : rights.split(" ", -1));
  }
}
