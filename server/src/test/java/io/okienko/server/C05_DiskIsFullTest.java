package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk takes nothing more in the middle of sends. What was acknowledged stays, what could not
 * be kept is refused, what is there can be read, and with room on the disk everything goes on.
 */
final class C05_DiskIsFullTest {
  /**
   * In blocks of 512 or 1024 bytes, as the shell counts them: room for the native libraries that
   * are unpacked at the start, and for some hundred messages.
   */
  private static final int LARGEST_FILE_BLOCKS = 6000;

  /** One conversation may not send faster than people do. */
  private static final int MESSAGES_OF_EACH = 200;

  private static final String LONG_TEXT = "我的卡被自动柜员机吞了。".repeat(300);

  @TempDir Path data;

  @Test
  void nothing_acknowledged_is_lost_and_nothing_else_is_acknowledged() throws Exception {
    List<Map<String, Long>> acknowledged = new ArrayList<>();
    List<Visitor> visitors = new ArrayList<>();
    try (var server = ServerProcess.startServeWithSmallDisk(data, LARGEST_FILE_BLOCKS)) {
      boolean full = false;
      while (!full) {
        Visitor visitor = Visitor.open(server.api(), "zh");
        visitor.call("handover", Map.of()).expect(201); // the bot is silent from here on
        visitors.add(visitor);
        acknowledged.add(new LinkedHashMap<>());
        full = isRefused(visitor, acknowledged.getLast());
      }
      assertThat(visitors.getLast().events()).hasSizeGreaterThan(acknowledged.getLast().size());
      assertThat(server.api().page("/health/live").status()).isEqualTo(200);
    }
    assertThat(acknowledged.getFirst()).hasSizeGreaterThan(20);
    try (var server = ServerProcess.startServe(data)) {
      for (int i = 0; i < visitors.size(); i++) {
        Visitor visitor = visitors.get(i).at(server.api());
        assertThat(messages(visitor)).isEqualTo(acknowledged.get(i));
        visitor.send("afterwards", LONG_TEXT).expect(201);
      }
    }
  }

  /** Sends until a message is refused, or enough of them were taken. */
  private static boolean isRefused(Visitor visitor, Map<String, Long> acknowledged)
      throws Exception {
    for (int i = 0; i < MESSAGES_OF_EACH; i++) {
      Api.Reply reply = visitor.send("m" + i, LONG_TEXT);
      if (reply.status() != 201) {
        reply.expectProblem(503, "overloaded");
        return true;
      }
      acknowledged.put("m" + i, reply.json().path("seq").longValue());
    }
    return false;
  }

  private static Map<String, Long> messages(Visitor visitor) throws Exception {
    Map<String, Long> found = new LinkedHashMap<>();
    for (JsonNode event : visitor.events()) {
      if (event.has("clientMessageId")) {
        found.put(event.path("clientMessageId").textValue(), event.path("seq").longValue());
      }
    }
    return found;
  }
}
