import { expect, it } from 'vitest';
import { at, said } from '../testing/conversations.ts';
import { timeline } from './timeline.ts';

const note = (noteId: string, afterSeq: number, minute: number) => ({
  noteId,
  afterSeq,
  at: at(minute),
  author: { username: 'ewa', name: 'Ewa' },
  text: noteId,
});

it('puts notes after the event they were written after, in the order of time', () => {
  const events = [said(1, 'customer', 'one'), said(2, 'bot', 'two'), said(3, 'customer', 'three')];
  const notes = [note('later', 1, 9), note('before all', 0, 0), note('earlier', 1, 5), note('at the end', 3, 9)];
  expect(timeline(events, notes).map((entry) => (entry.kind === 'note' ? entry.note.text : `#${entry.event.seq}`))).toEqual([
    'before all', '#1', 'earlier', 'later', '#2', '#3', 'at the end',
  ]);
});

it('shows a note whose event has not come yet at the end', () => {
  expect(timeline([said(1, 'customer', 'one')], [note('early', 7, 1)]).map(({ kind }) => kind)).toEqual(['event', 'note']);
});
