import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../ui/api/events.ts';
import { applyEvent, lastSeq, NEW_CONVERSATION, unreadAfter, withQueue } from './conversation.ts';

type Draft = ConversationEvent extends infer E ? (E extends ConversationEvent ? Omit<E, 'seq' | 'at'> : never) : never;

/** A log in the order of its events, numbered from 1. */
function numbered(...drafts: Draft[]): ConversationEvent[] {
  return drafts.map((draft, index) => ({ ...draft, seq: index + 1, at: '2026-11-03T10:00:00Z' }) as ConversationEvent);
}

const said = (kind: 'bot' | 'customer' | 'agent', text = 'x'): Draft => ({
  type: 'message',
  author: { kind },
  text,
  language: 'en',
});
const asked: Draft = {
  type: 'handover-requested',
  reason: 'asked',
  topic: 'cards',
  priority: 'normal',
  position: 2,
  estimatedWaitSeconds: 240,
};
const joined: Draft = { type: 'agent-joined', name: 'Anna' };
const closed: Draft = { type: 'closed', by: 'agent' };

const after = (...drafts: Draft[]) => numbered(...drafts).reduce(applyEvent, NEW_CONVERSATION);

describe('a conversation', () => {
  it('is with the bot at first', () => {
    expect(after(said('bot'))).toMatchObject({ phase: 'bot', agent: undefined });
  });

  it('waits with place and estimate once a person is asked for', () => {
    expect(after(said('customer'), asked)).toMatchObject({
      phase: 'waiting',
      queue: { position: 2, estimatedWaitSeconds: 240 },
    });
  });

  it('stays urgent while the place changes', () => {
    const urgent = after({ ...asked, reason: 'urgent', priority: 'urgent' } as Draft);
    expect(withQueue(urgent, { position: 1 }).queue).toEqual({ urgent: true, position: 1 });
  });

  it('is with the person who joined', () => {
    expect(after(asked, joined)).toMatchObject({ phase: 'agent', agent: 'Anna', queue: undefined });
  });

  it('waits again when it is passed on', () => {
    expect(after(asked, joined, { type: 'transferred', topic: 'loans' })).toMatchObject({ phase: 'waiting', agent: undefined });
  });

  it('ends, is rated, and goes on as soon as somebody writes', () => {
    expect(after(said('customer'), closed, { type: 'rated', score: 4 })).toMatchObject({ phase: 'closed', rated: 4 });
    expect(after(closed, { type: 'reopened' })).toMatchObject({ phase: 'bot', rated: undefined });
  });

  it('takes a new place only while it waits', () => {
    expect(withQueue(after(asked), { position: 1 }).queue).toEqual({ urgent: false, position: 1 });
    expect(withQueue(after(said('bot')), { position: 1 }).queue).toBeUndefined();
  });

  it('reads the same in whatever order and however often its events come', () => {
    const events = numbered(said('customer', 'a'), said('bot', 'b'), asked, joined, said('agent', 'c'));
    const shuffled = [4, 2, 2, 0, 3, 1, 4].map((index) => events[index]!);
    expect(shuffled.reduce(applyEvent, NEW_CONVERSATION)).toEqual(events.reduce(applyEvent, NEW_CONVERSATION));
  });

  it('resumes after the last event that nothing is missing before', () => {
    const [first, , third] = numbered(said('bot'), said('bot'), said('bot'));
    const gap = [first!, third!].reduce(applyEvent, NEW_CONVERSATION);
    expect(lastSeq(gap)).toBe(1);
    expect(gap.events.map(({ seq }) => seq)).toEqual([1]);
  });

  it('counts as unread what the others said', () => {
    expect(unreadAfter(after(said('bot'), said('customer'), said('agent')), 1)).toBe(1);
    expect(unreadAfter(after(said('bot'), said('customer'), said('agent')), 3)).toBe(0);
  });

  it('counts as unread that an adviser is there, until they write', () => {
    expect(unreadAfter(after(said('bot'), joined), 1)).toBe(1);
    expect(unreadAfter(after(said('bot'), joined), 0)).toBe(2);
    expect(unreadAfter(after(said('bot'), joined, said('agent')), 1)).toBe(1);
    expect(unreadAfter(after(said('bot'), joined, said('agent'), said('agent')), 1)).toBe(2);
  });
});
