package io.okienko.channels.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.customerdata.CustomerRecord;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.EventJson;

/**
 * All that is kept of a customer, as it is handed out to them: in the words that they know it by,
 * without user names of the staff.
 */
public final class CustomerRecordJson {
  private CustomerRecordJson() {}

  public static ObjectNode of(CustomerRecord customer) {
    Conversation conversation = customer.conversation();
    ObjectNode json = Json.newObject();
    json.put("conversationId", conversation.id().value());
    json.put("createdAt", conversation.createdAt().toString());
    json.put("language", conversation.language().tag());
    json.put("channel", conversation.channel());
    if (!conversation.page().isEmpty()) {
      json.put("page", conversation.page());
    }
    json.put("state", EventJson.wireName(conversation.state()));
    json.put("topic", conversation.topic());
    json.putPOJO("events", EventJson.CUSTOMER.of(customer.events()));
    json.putPOJO("notes", customer.notes().stream().map(CustomerRecordJson::note).toList());
    return json;
  }

  private static ObjectNode note(Note note) {
    ObjectNode json = Json.newObject();
    json.put("at", note.at().toString());
    json.put("afterSeq", note.afterSeq());
    json.put("author", note.name());
    return json.put("text", note.text());
  }
}
