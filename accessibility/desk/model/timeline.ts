import type { ConversationEvent } from '../../ui/api/events.ts';
import type { Note } from './conversation.ts';

/** One thing in the history of a conversation, as the desk shows it. */
export type Entry =
  | { readonly kind: 'event'; readonly key: string; readonly event: ConversationEvent }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note };

/** The log with the notes in their places: each after the event it was written after, several in the order of time. */
export function timeline(events: readonly ConversationEvent[], notes: readonly Note[]): readonly Entry[] {
  const ordered = [...notes].sort((one, other) => one.afterSeq - other.afterSeq || Date.parse(one.at) - Date.parse(other.at));
  const entries: Entry[] = [];
  let next = 0;
  const addNotesUpTo = (seq: number) => {
    for (let note = ordered[next]; note && note.afterSeq <= seq; note = ordered[++next]) {
      entries.push({ kind: 'note', key: `note-${note.noteId}`, note });
    }
  };
  for (const event of events) {
    addNotesUpTo(event.seq - 1);
    entries.push({ kind: 'event', key: `event-${event.seq}`, event });
  }
  addNotesUpTo(Infinity);
  return entries;
}
