import { expect, it } from 'vitest';
import type { ConversationEvent, ServerFrame } from '../../ui/api/events.ts';
import type { ConversationCalls, EventPage } from './conversation-calls.ts';
import { pollChannel } from './poll-channel.ts';

const PAGE = 2;

/** A server with a log of five events, two on a page, and nothing new ever. */
const longLog = {
  events: (after: number, wait: number): Promise<EventPage> => {
    if (wait > 0) return new Promise(() => {});
    const last = Math.min(5, after + PAGE);
    const seqs = [after + 1, after + 2].filter((seq) => seq <= last);
    const events = seqs.map((seq) => ({ seq, at: '2026-11-25T08:00:00Z', type: 'reopened' }) as ConversationEvent);
    return Promise.resolve(last < 5 ? { events, last, more: true } : { events, last });
  },
} as Partial<ConversationCalls> as ConversationCalls;

it('has the whole history before it says that the line is up', async () => {
  const told: unknown[] = [];
  const channel = pollChannel(() => longLog)(0, {
    ready: (last) => told.push(`ready ${last}`),
    frame: (frame: ServerFrame) => told.push(frame.type === 'event' ? frame.event.seq : frame.type),
    lost: (why) => told.push(why),
  });
  await expect.poll(() => told).toEqual(['ready 5', 1, 2, 3, 4, 5]);
  channel.close();
});
