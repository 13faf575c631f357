package io.okienko.channels.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Signal;
import io.okienko.channels.http.Json;

/** What is worth showing now and stands in no log. */
public final class SignalJson {
  private SignalJson() {}

  /** Who writes: {@code {kind, name?}}. */
  public static ObjectNode writer(Signal.Typing typing) {
    ObjectNode by = Json.newObject().put("kind", EventJson.wireName(typing.by()));
    if (typing.name() != null) {
      by.put("name", typing.name());
    }
    return by;
  }

  /** Adds a place in the queue to an object. */
  public static ObjectNode place(ObjectNode json, QueuePlace place) {
    json.put("position", place.position());
    place.estimatedWaitSeconds().ifPresent(seconds -> json.put("estimatedWaitSeconds", seconds));
    return json;
  }
}
