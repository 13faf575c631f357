package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.storage.database.PostgresqlServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers that cannot speak with each other: the database has it all, so nobody is forgotten.
 */
final class D03_CutFromEachOtherTest {
  @TempDir Path folder;

  @Test
  void what_the_other_server_did_not_tell_is_found_by_looking() throws Exception {
    try (SharedBank bank = new SharedBank(folder, PostgresqlServer.shared().createDatabase(), 2)) {
      ServerProcess one = bank.start(0);
      ServerProcess other = bank.start(1, "another secret, so that nobody lets it in");
      assertThat(bank.stranger(one).page("/metrics").body()).contains("okienko_servers_joined 1.0");

      Visitor visitor = Visitor.open(bank.stranger(one), "en");
      Staff agent = Staff.signIn(bank.stranger(other), "agent", SharedBank.PASSWORD);
      try (LiveSocket window = visitor.socketAfter(1);
          LiveSocket desk = agent.deskSocket()) {
        visitor.call("handover", Map.of()).expect(201);
        desk.await("queue", frame -> frame.path("waiting").size() == 1);
        agent.claim(visitor).expect(200);
        agent.say(visitor, "Good morning, this is the bank.");
        assertThat(window.awaitEvent(4).path("text").textValue()).startsWith("Good morning");
        visitor.say("Good morning.");
        desk.await("event", frame -> frame.path("event").path("seq").longValue() == 5);
      }
    }
  }
}
