package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.handover.Desk;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.NeedsJson;
import io.okienko.channels.staff.StaffJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conversations as rows of a list. The queue is shown to every agent at every change, so a
 * conversation's last message is read once for each length that its log had.
 */
final class Summaries {
  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST_EXCERPT = 300;

  /** What nobody looks at any longer, or was erased, is soon gone. */
  private static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private record Moment(ConversationId id, long seq) {}

  private final Desk desk;
  private final CustomerWindows windows;
  private final Cache<Moment, Optional<ObjectNode>> lastMessages =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(SHOWN_FOR).build();

  Summaries(Desk desk, CustomerWindows windows) {
    this.desk = desk;
    this.windows = windows;
  }

  /** The queue, with each one's place in it. */
  List<ObjectNode> waiting() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Conversation conversation : desk.listWaiting()) {
      rows.add(of(conversation).put("position", rows.size() + 1));
    }
    return rows;
  }

  List<ObjectNode> of(List<Conversation> conversations) {
    return conversations.stream().map(this::of).toList();
  }

  ObjectNode of(Conversation conversation) {
    ObjectNode json = Json.newObject();
    json.put("conversationId", conversation.id().value());
    json.put("state", EventJson.wireName(conversation.state()));
    json.put("topic", conversation.topic());
    json.put("language", conversation.language().tag());
    json.put("priority", EventJson.wireName(conversation.priority()));
    if (conversation.handOverReason() != null) {
      json.put("reason", EventJson.wireName(conversation.handOverReason()));
    }
    putIfPresent(json, "waitingSince", conversation.waitingSince());
    lastMessage(conversation).ifPresent(message -> json.set("lastMessage", message));
    String agent = conversation.agent();
    if (agent != null) {
      String name = Objects.requireNonNullElse(conversation.agentName(), agent);
      json.set("agent", StaffJson.nameOf(agent, name));
    }
    json.put("customerMessages", conversation.customerMessages());
    json.put("windowGone", windows.isGone(conversation.id()));
    NeedsJson.put(json, conversation.needs());
    putIfPresent(json, "closedAt", conversation.closedAt());
    return json;
  }

  private static void putIfPresent(ObjectNode json, String member, @Nullable Instant at) {
    if (at != null) {
      json.put(member, at.toString());
    }
  }

  private Optional<ObjectNode> lastMessage(Conversation conversation) {
    var moment = new Moment(conversation.id(), conversation.lastSeq());
    Optional<ObjectNode> known = lastMessages.getIfPresent(moment);
    if (known == null) {
      known = desk.lastMessage(conversation.id()).flatMap(Summaries::excerpt);
      lastMessages.put(moment, known);
    }
    return known;
  }

  private static Optional<ObjectNode> excerpt(LoggedEvent logged) {
    return switch (logged.event()) {
      case Event.CustomerSaid said ->
          Optional.of(excerpt(logged, "customer", null, said.text().value()));
      case Event.BotSaid said -> Optional.of(excerpt(logged, "bot", null, said.text()));
      case Event.AgentSaid said ->
          Optional.of(excerpt(logged, "agent", said.name(), said.text().value()));
      case Event.HandOverRequested _,
          Event.AgentJoined _,
          Event.AgentLeft _,
          Event.Transferred _,
          Event.Closed _,
          Event.Reopened _,
          Event.Rated _,
          Event.NeedsStated _ ->
          Optional.empty();
    };
  }

  private static ObjectNode excerpt(
      LoggedEvent logged, String kind, @Nullable String name, String text) {
    ObjectNode json = Json.newObject().put("at", logged.at().toString());
    ObjectNode author = json.putObject("author").put("kind", kind);
    if (name != null) {
      author.put("name", name);
    }
    return json.put("text", shortened(text));
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_EXCERPT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
  }
}
