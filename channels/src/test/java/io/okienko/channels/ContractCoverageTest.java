package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.support.OpenApiContract;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests of this module: whatever the API's document promises was answered in
 * one of them, or stands here with the reason why it was not.
 */
@Order(Integer.MAX_VALUE)
class ContractCoverageTest {
  private static final Map<String, String> NOT_SEEN =
      Map.of(
          "POST /api/v1/kb/articles/{id}/revisions/{revision}/restore 412",
          "only when somebody else saves in the same instant",
          "POST /api/v1/kb/articles/{id}/revisions/{revision}/restore 422",
          "only when the content rules became stricter since the revision was saved");

  @Test
  void allThatIsPromisedWasSeen() {
    OpenApiContract contract = OpenApiContract.get();
    var missing = new TreeSet<>(contract.promised());
    missing.removeAll(contract.seen());
    assertThat(missing).isEqualTo(NOT_SEEN.keySet());
  }
}
