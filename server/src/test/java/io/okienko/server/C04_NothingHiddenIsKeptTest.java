package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a card number takes into the server, it stands in no file afterwards. */
final class C04_NothingHiddenIsKeptTest {
  private static final String CARD = "4111 1111 1111 1111";
  private static final String QUESTION = "my card " + CARD + ", password: kitten#9";

  @TempDir private Path data;

  @Test
  void neither_messages_nor_notes_nor_searches_leave_it_anywhere() throws Exception {
    try (var server = ServerProcess.startDemo(data);
        var http = HttpClient.newHttpClient()) {
      Api stranger = Api.of(http, server.address("/"));
      customerWrites(stranger);
      customerAsksForPerson(stranger);
      stranger.get("/search?language=en&q=" + encoded()).expect(200);
      Api editor = Staff.signIn(stranger, "editor").api();
      editor.get("/kb/try?q=" + encoded()).expect(200);
      // The customer has the answer first, then it is counted.
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(editor.get("/kb/unanswered").expect(200).body())
                  .contains("what is a quux •••")
                  .doesNotContain("1111"));
      assertThat(server.stop()).isEqualTo(143);
      assertThat(server.output()).doesNotContain("4111", "kitten#9");
    }
    assertThat(everythingInFiles())
        .contains("•••• •••• •••• 1111, password: ••••")
        .doesNotContain("4111 1111", "4111111111111111", "4111+1111", "kitten#9", "kitten%239");
  }

  private static void customerWrites(Api stranger) throws Exception {
    Visitor visitor = Visitor.open(stranger, "en");
    visitor.awaitEvent(visitor.say(QUESTION) + 1);
    JsonNode answer = visitor.awaitEvent(visitor.say("what is a quux " + CARD) + 1);
    assertThat(answer.path("kind").textValue()).isEqualTo("unknown");
    var rating = Map.of("score", 1, "comment", QUESTION);
    visitor.call("rating", rating).expect(201);
  }

  private static void customerAsksForPerson(Api stranger) throws Exception {
    Visitor visitor = Visitor.open(stranger, "en");
    visitor.call("handover", Map.of("reason", QUESTION)).expect(201);
    Staff agent = Staff.signIn(stranger, "agent");
    agent.claim(visitor).expect(200);
    agent.say(visitor, "Is it this one? " + QUESTION);
    agent.act(visitor, "notes", Map.of("text", "Has " + QUESTION)).expect(201);
  }

  private static String encoded() {
    return URLEncoder.encode(QUESTION, StandardCharsets.UTF_8);
  }

  private String everythingInFiles() throws IOException {
    StringBuilder everything = new StringBuilder();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return new String(
        everything.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
