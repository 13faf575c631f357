package io.okienko.channels.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.reply.Choice;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.channels.http.Json;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events of the log as the outside sees them. The customer's view says what happened; the staff's
 * view adds why the bot said what it said, and which account an agent used.
 */
public enum EventJson {
  CUSTOMER,
  STAFF;

  public List<ObjectNode> of(Collection<LoggedEvent> events) {
    return events.stream().map(this::of).toList();
  }

  public ObjectNode of(LoggedEvent logged) {
    ObjectNode json = Json.newObject();
    json.put("seq", logged.seq());
    json.put("at", logged.at().toString());
    switch (logged.event()) {
      case Event.CustomerSaid said -> customerSaid(json, said);
      case Event.BotSaid said -> botSaid(json, said);
      case Event.AgentSaid said -> agentSaid(json, said);
      case Event.HandOverRequested requested -> handOverRequested(json, requested);
      case Event.AgentJoined joined ->
          agentCameOrWent(json, "agent-joined", joined.agent(), joined.name());
      case Event.AgentLeft left -> agentCameOrWent(json, "agent-left", left.agent(), left.name());
      case Event.Transferred transferred -> transferred(json, transferred);
      case Event.Closed closed -> closed(json, closed);
      case Event.Reopened _ -> json.put("type", "reopened");
      case Event.Rated rated -> rated(json, rated);
      case Event.NeedsStated stated -> {
        json.put("type", "needs-stated");
        NeedsJson.put(json, stated.needs());
      }
    }
    return json;
  }

  private static void customerSaid(ObjectNode json, Event.CustomerSaid said) {
    message(json, "customer", null, said.text().value(), said.language());
    putHidden(json, said.text());
    json.put("clientMessageId", said.clientMessageId().value());
  }

  private void botSaid(ObjectNode json, Event.BotSaid said) {
    message(json, "bot", null, said.text(), said.language());
    json.put("kind", wireName(said.kind()));
    putIfPresent(json, "html", said.html());
    AnswerJson.putSimple(json, said.simple());
    putChoices(json, said.choices());
    Reason reason = said.reason();
    if (reason != null) {
      if (reason.articleId() != null && quotesArticle(said.kind())) {
        json.put("articleId", reason.articleId());
        json.put("confidence", reason.confidence());
      }
      if (this == STAFF) {
        json.set("reason", ReasonJson.of(reason));
      }
    }
  }

  /** Other replies may have an article as their reason, but do not say what stands in it. */
  private static boolean quotesArticle(ReplyKind kind) {
    return kind == ReplyKind.ANSWER || kind == ReplyKind.URGENT;
  }

  private void agentSaid(ObjectNode json, Event.AgentSaid said) {
    message(json, "agent", said.name(), said.text().value(), said.language());
    putHidden(json, said.text());
    json.put("clientMessageId", said.clientMessageId().value());
    putAgent(json, said.agent());
  }

  private static void message(
      ObjectNode json, String kind, @Nullable String name, String text, Language language) {
    json.put("type", "message");
    ObjectNode author = json.putObject("author");
    author.put("kind", kind);
    putIfPresent(author, "name", name);
    json.put("text", text);
    json.put("language", language.tag());
  }

  /** What the customer can pick instead of typing, where there is anything. */
  public static void putChoices(ObjectNode json, List<Choice> choices) {
    for (Choice choice : choices) {
      ObjectNode told =
          json.withArrayProperty("choices")
              .addObject()
              .put("label", choice.label())
              .put("value", choice.value());
      if (choice.person()) {
        told.put("person", true);
      }
    }
  }

  private static void handOverRequested(ObjectNode json, Event.HandOverRequested requested) {
    json.put("type", "handover-requested");
    json.put("reason", wireName(requested.reason()));
    json.put("topic", requested.topic());
    json.put("priority", wireName(requested.priority()));
    json.put("position", requested.position());
    if (requested.estimatedWaitSeconds() != null) {
      json.put("estimatedWaitSeconds", requested.estimatedWaitSeconds());
    }
    putComment(json, requested.comment());
  }

  private void agentCameOrWent(ObjectNode json, String type, String agent, String name) {
    json.put("type", type);
    json.put("name", name);
    putAgent(json, agent);
  }

  private void transferred(ObjectNode json, Event.Transferred transferred) {
    json.put("type", "transferred");
    putIfPresent(json, "topic", transferred.topic());
    putIfPresent(json, "name", transferred.toName());
    putAgent(json, transferred.byAgent());
  }

  private void closed(ObjectNode json, Event.Closed closed) {
    json.put("type", "closed");
    json.put("by", wireName(closed.by()));
    if (closed.agent() != null) {
      putAgent(json, closed.agent());
    }
  }

  private static void rated(ObjectNode json, Event.Rated rated) {
    json.put("type", "rated");
    json.put("score", rated.score());
    putComment(json, rated.comment());
  }

  /** User names are for colleagues; customers see the display name alone. */
  private void putAgent(ObjectNode json, String username) {
    if (this == STAFF) {
      json.put("agent", username);
    }
  }

  private static void putComment(ObjectNode json, @Nullable MaskedText comment) {
    if (comment != null) {
      json.put("comment", comment.value());
      putHidden(json, comment);
    }
  }

  /** So that whoever shows the text can say why it is not as it was written. */
  private static void putHidden(ObjectNode json, MaskedText text) {
    if (!text.hidden().isEmpty()) {
      json.putPOJO("masked", text.hidden().stream().map(EventJson::wireName).toList());
    }
  }

  private static void putIfPresent(ObjectNode json, String member, @Nullable String value) {
    if (value != null) {
      json.put(member, value);
    }
  }

  /** {@code SMALL_TALK} as {@code small-talk}. */
  public static String wireName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
