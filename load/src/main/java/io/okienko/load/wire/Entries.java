package io.okienko.load.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the events of a log. */
final class Entries {
  private Entries() {}

  static List<Entry> of(JsonNode events) {
    List<Entry> entries = new ArrayList<>();
    events.forEach(event -> entries.add(entry(event)));
    return entries;
  }

  static Entry entry(JsonNode event) {
    return new Entry(
        event.path("seq").asLong(), kind(event), event.path("clientMessageId").asText());
  }

  private static Kind kind(JsonNode event) {
    return switch (event.path("type").asText()) {
      case "message" -> said(event);
      case "handover-requested" -> Kind.HAND_OVER_REQUESTED;
      case "agent-joined" -> Kind.AGENT_JOINED;
      case "closed" -> Kind.CLOSED;
      case "reopened" -> Kind.REOPENED;
      default -> Kind.OTHER; // new types may be added to the API
    };
  }

  private static Kind said(JsonNode event) {
    return switch (event.path("author").path("kind").asText()) {
      case "customer" -> Kind.CUSTOMER_SAID;
      case "agent" -> Kind.AGENT_SAID;
      default -> botSaid(event.path("kind").asText());
    };
  }

  private static Kind botSaid(String kind) {
    return switch (kind) {
      case "overloaded" -> Kind.BOT_OVERLOADED;
      case "urgent", "handover" -> Kind.BOT_PASSES_ON;
      default -> Kind.BOT_SAID;
    };
  }
}
