package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.server.configuration.Configuration;
import io.okienko.testing.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing with an empty data folder, from the first start to the first sign-in. */
final class A07_FirstStartTest {
  private static final String PASSWORD = "a first password";

  @TempDir private Path folder;

  @Test
  void the_first_administrator_is_added_while_the_server_runs() throws Exception {
    Path data = folder.resolve("data");
    try (var server = ServerProcess.startServe(data);
        var http = HttpClient.newHttpClient()) {
      Api stranger = Api.of(http, server.address("/"));
      Awaitility.await("it is said once everybody is let in")
          .until(() -> server.output().contains("okienko user add NAME --role admin"));
      var credentials = Map.of("username", "anna", "password", PASSWORD);
      stranger.post("/staff/session", credentials).expectProblem(401, "wrong-credentials");

      addAdministrator(data);

      JsonNode session = stranger.post("/staff/session", credentials).expect(200).json();
      assertThat(session.path("roles")).hasSize(1);
      assertThat(session.path("roles").path(0).textValue()).isEqualTo("admin");
      Api admin = stranger.as(session.path("token").textValue());
      assertThat(admin.get("/kb/articles").expect(200).json().path("articles")).isEmpty();
      assertThat(admin.get("/desk/conversations").expect(200).json().path("conversations"))
          .isEmpty();
      assertBotIsHonest(stranger);
    }
  }

  private void addAdministrator(Path data) throws Exception {
    Path output = folder.resolve("user-add.txt");
    Process process =
        ServerProcess.run(
            output, "user", "add", "anna", "--role", "admin", "--data", data.toString());
    try (var input = process.outputWriter()) {
      input.write(PASSWORD + "\n");
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains("anna can sign in as admin");
  }

  /** An empty knowledge base is no reason to say nothing. */
  private static void assertBotIsHonest(Api stranger) throws Exception {
    Visitor visitor = Visitor.open(stranger, "en");
    JsonNode said = visitor.awaitEvent(visitor.say("How do I block my card?") + 1);
    assertThat(said.path("kind").textValue()).isEqualTo("unknown");
    assertThat(said.path("choices").path(0).path("label").textValue())
        .isEqualTo("Talk to a person");
  }

  @Test
  void while_it_starts_it_says_so() throws Exception {
    int port = FreePort.find();
    Configuration configuration = Configuration.ofDemo(port, folder);
    try (var http = HttpClient.newHttpClient();
        var server = OkienkoServer.start(configuration, _ -> assertStarting(http, port))) {
      Api stranger = Api.of(http, URI.create(server.address()));
      assertThat(stranger.page("/health/ready").expect(200).json().path("status").textValue())
          .isEqualTo("up");
      stranger.get("/info").expect(200);
    }
  }

  private static void assertStarting(HttpClient http, int port) {
    Api stranger = Api.of(http, URI.create("http://localhost:" + port));
    try {
      stranger.page("/health/live").expect(200);
      stranger.page("/health/ready").expectProblem(503, "starting");
      Api.Reply refused = stranger.get("/info");
      refused.expectProblem(503, "starting");
      assertThat(refused.header("Retry-After")).isNotEmpty();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
