package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.staff.Right;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.OpenApiContract;
import io.okienko.channels.support.OpenApiContract.Operation;
import io.okienko.channels.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every staff call by every role. */
class RolesTest {
  private static final Map<String, Set<Right>> RIGHTS =
      Map.of(
          "anna", Set.of(Right.SERVE),
          "ewa", Set.of(Right.READ_ARTICLES, Right.EDIT_ARTICLES),
          "sara", Set.of(Right.SERVE, Right.READ_ARTICLES),
          "adam", Set.of(Right.values()));

  private static final Map<String, Right> NEEDED =
      Map.ofEntries(
          Map.entry("GET /api/v1/desk/conversations", Right.SERVE),
          Map.entry("GET /api/v1/desk/conversations/{id}", Right.SERVE),
          Map.entry("GET /api/v1/desk/conversations/{id}/suggestions", Right.SERVE),
          Map.entry("POST /api/v1/desk/conversations/{id}/claim", Right.SERVE),
          Map.entry("POST /api/v1/desk/conversations/{id}/messages", Right.SERVE),
          Map.entry("POST /api/v1/desk/conversations/{id}/notes", Right.SERVE),
          Map.entry("POST /api/v1/desk/conversations/{id}/transfer", Right.SERVE),
          Map.entry("POST /api/v1/desk/conversations/{id}/close", Right.SERVE),
          Map.entry("GET /api/v1/desk/agents", Right.SERVE),
          Map.entry("GET /api/v1/desk/search", Right.SERVE),
          Map.entry("GET /api/v1/kb/articles", Right.READ_ARTICLES),
          Map.entry("POST /api/v1/kb/articles", Right.EDIT_ARTICLES),
          Map.entry("GET /api/v1/kb/articles/{id}", Right.READ_ARTICLES),
          Map.entry("PUT /api/v1/kb/articles/{id}", Right.EDIT_ARTICLES),
          Map.entry("DELETE /api/v1/kb/articles/{id}", Right.EDIT_ARTICLES),
          Map.entry("POST /api/v1/kb/articles/{id}/publish", Right.EDIT_ARTICLES),
          Map.entry("POST /api/v1/kb/articles/{id}/unpublish", Right.EDIT_ARTICLES),
          Map.entry("GET /api/v1/kb/articles/{id}/revisions", Right.READ_ARTICLES),
          Map.entry(
              "POST /api/v1/kb/articles/{id}/revisions/{revision}/restore", Right.EDIT_ARTICLES),
          Map.entry("POST /api/v1/kb/preview", Right.READ_ARTICLES),
          Map.entry("POST /api/v1/kb/import", Right.EDIT_ARTICLES),
          Map.entry("POST /api/v1/kb/import/plan", Right.EDIT_ARTICLES),
          Map.entry("GET /api/v1/kb/export", Right.READ_ARTICLES),
          Map.entry("GET /api/v1/kb/unanswered", Right.READ_ARTICLES),
          Map.entry("POST /api/v1/kb/unanswered/{id}/dismiss", Right.EDIT_ARTICLES),
          Map.entry("GET /api/v1/kb/try", Right.READ_ARTICLES),
          Map.entry("GET /api/v1/kb/stats", Right.READ_ARTICLES),
          Map.entry("GET /api/v1/admin/audit", Right.ADMINISTER),
          Map.entry("GET /api/v1/admin/conversations/{id}", Right.ADMINISTER),
          Map.entry("DELETE /api/v1/admin/conversations/{id}", Right.ADMINISTER));

  private static TestServer server;
  private static Map<String, ApiClient> staff;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    staff =
        RIGHTS.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> server.client().staff(name)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theTableNamesEveryStaffCall() {
    Set<String> documented =
        OpenApiContract.get().operations().stream()
            .filter(Operation::isForStaff)
            .map(Operation::toString)
            .filter(name -> !name.contains("/staff/")) // everybody has those
            .collect(Collectors.toSet());
    assertThat(NEEDED.keySet()).isEqualTo(documented);
  }

  static Stream<Arguments> everyCallByEveryRole() {
    List<Arguments> all = new ArrayList<>();
    for (Operation operation : OpenApiContract.get().operations()) {
      Right needed = NEEDED.get(operation.toString());
      if (needed != null) {
        RIGHTS.forEach(
            (name, rights) -> all.add(Arguments.of(name, operation, rights.contains(needed))));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("everyCallByEveryRole")
  void aRoleDoesWhatItMayAndNothingElse(String name, Operation operation, boolean allowed) {
    Heard heard =
        staff.get(name).call(operation.method(), operation.pathWith("AAAAAAAAAAAAAAAAAAAAAA"));
    if (allowed) {
      assertThat(heard.status()).as(heard.text()).isNotIn(401, 403);
    } else {
      heard.isProblem(403, "forbidden");
    }
  }
}
