package io.okienko.bot.customerdata;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import java.util.List;

/**
 * All that is kept of one customer. Customers are known by their conversation alone, so that is one
 * conversation.
 *
 * @param notes what staff wrote about it for each other
 */
public record CustomerRecord(
    Conversation conversation, List<LoggedEvent> events, List<Note> notes) {
  public CustomerRecord {
    events = List.copyOf(events);
    notes = List.copyOf(notes);
  }
}
