package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.Note;
import io.okienko.channels.http.Json;
import io.okienko.channels.staff.StaffJson;

/** Notes as colleagues see them. */
final class NoteJson {
  private NoteJson() {}

  static ObjectNode of(Note note) {
    ObjectNode json = Json.newObject();
    json.put("noteId", note.id());
    json.put("at", note.at().toString());
    json.put("afterSeq", note.afterSeq());
    json.set("author", StaffJson.nameOf(note.author(), note.name()));
    return json.put("text", note.text());
  }
}
