package io.okienko.storage.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClosedBy;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.storage.schema.EnumNames;
import java.util.List;

/**
 * Writes events as JSON and reads them back. Field by field on purpose: renaming something in the
 * code must not change what stands in logs for years. A field may be added when readers can do
 * without it; anything else becomes a new type such as {@code closed-2}, and the old one stays
 * readable.
 */
final class EventCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventCodec() {}

  /** An event as it is stored. */
  record Stored(String type, String payload) {}

  static Stored write(Event event) {
    return switch (event) {
      case Event.CustomerSaid said -> stored("customer-said", write(said));
      case Event.BotSaid said -> stored("bot-said", BotSaidCodec.write(said));
      case Event.AgentSaid said -> stored("agent-said", write(said));
      case Event.HandOverRequested requested -> stored("hand-over-requested", write(requested));
      case Event.AgentJoined(String agent, String name) ->
          stored("agent-joined", object().put("agent", agent).put("name", name));
      case Event.AgentLeft(String agent, String name) ->
          stored("agent-left", object().put("agent", agent).put("name", name));
      case Event.Transferred transferred -> stored("transferred", write(transferred));
      case Event.Closed(ClosedBy by, var agent) ->
          stored("closed", object().put("by", EnumNames.of(by)).put("agent", agent));
      case Event.Reopened() -> stored("reopened", object());
      case Event.Rated(int score, var comment) ->
          stored("rated", MaskedTextCodec.write(object().put("score", score), "comment", comment));
      case Event.NeedsStated(var needs) -> stored("needs-stated", write(needs));
    };
  }

  /**
   * @throws UnknownEventTypeException when a newer version wrote it
   * @throws UnreadableEventException when it is damaged
   */
  static Event read(String type, String payload) {
    try {
      return read(type, new Fields(JSON.readTree(payload)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableEventException(type, e);
    }
  }

  private static Event read(String type, Fields fields) {
    return switch (type) {
      case "customer-said" ->
          new Event.CustomerSaid(
              new ClientMessageId(fields.text("clientMessageId")),
              MaskedTextCodec.read(fields, "text"),
              new Language(fields.text("language")));
      case "bot-said" -> BotSaidCodec.read(fields);
      case "agent-said" ->
          new Event.AgentSaid(
              new ClientMessageId(fields.text("clientMessageId")),
              fields.text("agent"),
              fields.text("name"),
              MaskedTextCodec.read(fields, "text"),
              new Language(fields.text("language")));
      case "hand-over-requested" -> readHandOverRequested(fields);
      case "agent-joined" -> new Event.AgentJoined(fields.text("agent"), fields.text("name"));
      case "agent-left" -> new Event.AgentLeft(fields.text("agent"), fields.text("name"));
      case "transferred" ->
          new Event.Transferred(
              fields.text("byAgent"),
              fields.textIfAny("topic"),
              fields.textIfAny("toAgent"),
              fields.textIfAny("toName"));
      case "closed" ->
          new Event.Closed(fields.constant("by", ClosedBy.class), fields.textIfAny("agent"));
      case "reopened" -> new Event.Reopened();
      case "rated" ->
          new Event.Rated(fields.integer("score"), MaskedTextCodec.readIfAny(fields, "comment"));
      case "needs-stated" -> new Event.NeedsStated(NeedNames.read(fields.texts("needs")));
      default -> throw new UnknownEventTypeException(type);
    };
  }

  private static ObjectNode write(Event.CustomerSaid said) {
    ObjectNode object = object().put("clientMessageId", said.clientMessageId().value());
    return MaskedTextCodec.write(object, "text", said.text())
        .put("language", said.language().tag());
  }

  private static ObjectNode write(Event.AgentSaid said) {
    ObjectNode object =
        object()
            .put("clientMessageId", said.clientMessageId().value())
            .put("agent", said.agent())
            .put("name", said.name());
    return MaskedTextCodec.write(object, "text", said.text())
        .put("language", said.language().tag());
  }

  private static ObjectNode write(Event.HandOverRequested requested) {
    ObjectNode object =
        object()
            .put("reason", EnumNames.of(requested.reason()))
            .put("topic", requested.topic())
            .put("priority", EnumNames.of(requested.priority()))
            .put("position", requested.position())
            .put("estimatedWaitSeconds", requested.estimatedWaitSeconds());
    return MaskedTextCodec.write(object, "comment", requested.comment());
  }

  private static Event.HandOverRequested readHandOverRequested(Fields fields) {
    return new Event.HandOverRequested(
        fields.constant("reason", HandOverReason.class),
        fields.text("topic"),
        fields.constant("priority", Priority.class),
        fields.integer("position"),
        fields.numberIfAny("estimatedWaitSeconds"),
        MaskedTextCodec.readIfAny(fields, "comment"));
  }

  private static ObjectNode write(Event.Transferred transferred) {
    return object()
        .put("byAgent", transferred.byAgent())
        .put("topic", transferred.topic())
        .put("toAgent", transferred.toAgent())
        .put("toName", transferred.toName());
  }

  private static ObjectNode write(List<CommunicationNeed> needs) {
    ObjectNode object = object();
    NeedNames.of(needs).forEach(object.putArray("needs")::add);
    return object;
  }

  private static Stored stored(String type, ObjectNode payload) {
    payload.properties().removeIf(field -> field.getValue().isNull());
    return new Stored(type, payload.toString());
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
