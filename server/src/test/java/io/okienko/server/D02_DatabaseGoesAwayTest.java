package io.okienko.server;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.channels.http.Json;
import io.okienko.storage.database.PostgresqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is killed and comes back, again and again, while a visitor writes. */
final class D02_DatabaseGoesAwayTest {
  private static final int CRASHES = 2;
  private static final String AWAY =
      "The database cannot be reached: calls are turned away until it is back";

  @TempDir Path folder;

  @Test
  void a_server_without_its_database_says_so_and_loses_nothing() throws Exception {
    try (PostgresqlServer database = PostgresqlServer.startIn(folder.resolve("postgresql"));
        SharedBank bank = new SharedBank(folder, database.createDatabase(), 1)) {
      ServerProcess server = bank.start(0);
      Visitor visitor = Visitor.open(bank.stranger(server), "en");
      List<Long> acknowledged = new ArrayList<>();
      for (int crash = 0; crash < CRASHES; crash++) {
        acknowledged.add(visitor.say("How do I block my card?"));
        database.crash();
        awaitReady(bank, server, 503);
        assertThat(bank.stranger(server).page("/health/live").status()).isEqualTo(200);
        Api.Reply refused = visitor.send("away-" + crash, "Is anybody there?");
        refused.expectProblem(503, "without-database");
        assertThat(refused.header("Retry-After")).isNotEmpty();

        database.startAgain();
        awaitReady(bank, server, 200);
        acknowledged.add(
            visitor
                .send("away-" + crash, "Is anybody there?")
                .expect(201)
                .json()
                .path("seq")
                .longValue());
      }
      List<JsonNode> events = visitor.events();
      assertThat(events)
          .filteredOn(event -> event.path("author").path("kind").asText().equals("customer"))
          .extracting(event -> event.path("seq").longValue())
          .isEqualTo(acknowledged);
      // The conversation goes on; the bot may have asked for a person already.
      assertThat(visitor.call("handover", Map.of()).status()).isIn(200, 201);
      checkLog(server.output());
    }
  }

  /**
   * Once for each outage, and without an account of where in the program it was noticed. A database
   * that has just come back may be so slow at first that the server takes it for one outage more.
   */
  private static void checkLog(String log) {
    Map<String, Long> told =
        log.lines()
            .filter(line -> line.contains("\"logger\":\"io.okienko"))
            .filter(line -> line.contains("\"WARN\"") || line.contains("\"ERROR\""))
            .peek(line -> assertThat(line).doesNotContain("\"stack\":"))
            .collect(
                groupingBy(line -> Json.readObject(line).path("message").asText(), counting()));
    assertThat(told).containsKey(AWAY);
    long outages = told.get(AWAY);
    assertThat(outages).isBetween((long) CRASHES, CRASHES + 1L);
    assertThat(told)
        .allSatisfy((message, times) -> assertThat(times).as(message).isLessThanOrEqualTo(outages));
  }

  private static void awaitReady(SharedBank bank, ServerProcess server, int status) {
    await("readiness to be " + status)
        .atMost(Duration.ofMinutes(2))
        .until(() -> bank.stranger(server).page("/health/ready").status() == status);
  }
}
