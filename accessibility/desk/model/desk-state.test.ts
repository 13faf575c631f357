import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../ui/api/events.ts';
import { at, closed, conversation, said, summary } from '../testing/conversations.ts';
import { lastWithoutGap, NOTHING_YET, reduce, windowOf, withLogged, type Change, type DeskState } from './desk-state.ts';

function after(...changes: Change[]): DeskState {
  return changes.reduce(reduce, NOTHING_YET);
}

const opened = (...events: ConversationEvent[]): Change => ({
  type: 'opened',
  conversation: conversation('open', { events }),
});

const event = (conversationId: string, happened: ConversationEvent): Change => ({
  type: 'event',
  conversationId,
  event: happened,
});

describe('the state of the desk', () => {
  it('knows nothing until the server has told the queue', () => {
    expect(NOTHING_YET.known).toBe(false);
    expect(after({ type: 'queue', waiting: [], mine: [] }).known).toBe(true);
  });

  it('has the log in order, however the events come', () => {
    const { open } = after(opened(said(1, 'customer', 'one')), event('open', said(3, 'agent', 'three')), event('open', said(2, 'bot', 'two')));
    expect(open?.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(open?.lastMessage?.text).toBe('three');
  });

  it('takes an event once, also when it comes again after a broken line', () => {
    const { open } = after(opened(), event('open', said(1, 'customer', 'hello')), event('open', said(1, 'customer', 'hello')));
    expect(open?.events).toHaveLength(1);
    expect(open?.customerMessages).toBe(1);
  });

  it('knows how the customer needs to be spoken with, from the conversation, the log and the queue', () => {
    const stated: ConversationEvent = { type: 'needs-stated', seq: 1, at: at(1), needs: ['text-only'] };
    expect(after(opened(), event('open', stated)).open?.needs).toEqual(['text-only']);
    const queue: Change = { type: 'queue', waiting: [summary('open', { needs: ['slow'] })], mine: [] };
    expect(after(opened(), event('open', stated), queue).open?.needs).toEqual(['slow']);
  });

  it('knows of the customer’s window what the queue says, as long as there is a line', () => {
    const live: Change = { type: 'connection', connection: 'live' };
    const queue: Change = {
      type: 'queue',
      waiting: [summary('gone', { windowGone: true }), summary('there', { windowGone: false })],
      mine: [summary('old server')],
    };
    const state = after(live, queue);
    expect(windowOf(state, 'gone')).toBe('gone');
    expect(windowOf(state, 'there')).toBe('there');
    expect(windowOf(state, 'old server')).toBe('there');
    expect(windowOf(state, 'with a colleague')).toBeUndefined();
    expect(windowOf(after(live, queue, { type: 'connection', connection: 'away' }), 'gone')).toBeUndefined();
  });

  it('counts what customers of mine write elsewhere, until it is opened', () => {
    const mine = [summary('other', { state: 'agent' })];
    const unread = after({ type: 'queue', waiting: [], mine }, event('other', said(5, 'customer', 'are you there?')));
    expect(unread.unread.get('other')).toBe(1);
    expect(reduce(unread, { type: 'opened', conversation: conversation('other') }).unread.has('other')).toBe(false);
  });

  it('does not count what is said in conversations of others, or by agents', () => {
    const mine = [summary('other', { state: 'agent' })];
    const state = after(
      { type: 'queue', waiting: [], mine },
      event('strange', said(1, 'customer', 'hello')),
      event('other', said(6, 'agent', 'hello')),
    );
    expect(state.unread.size).toBe(0);
  });

  it('forgets the count of a conversation that is mine no longer', () => {
    const mine = [summary('other', { state: 'agent' })];
    const state = after(
      { type: 'queue', waiting: [], mine },
      event('other', said(5, 'customer', 'hello')),
      { type: 'queue', waiting: [], mine: [] },
    );
    expect(state.unread.size).toBe(0);
  });

  it('lets the queue correct who has the open conversation, but not its last message', () => {
    const agent = { username: 'adam', name: 'Adam' };
    const state = after(
      opened(),
      event('open', said(1, 'customer', 'newest')),
      { type: 'queue', waiting: [], mine: [summary('open', { state: 'agent', agent, customerMessages: 0 })] },
    );
    expect(state.open?.agent).toEqual(agent);
    expect(state.open?.lastMessage?.text).toBe('newest');
    expect(state.open?.state).toBe('agent');
  });

  it('has a note once, whether this desk or the server tells it first', () => {
    const note = { noteId: 'n1', at: at(1), afterSeq: 1, author: { username: 'ewa', name: 'Ewa' }, text: 'called back' };
    const told: Change = { type: 'note', conversationId: 'open', note };
    expect(after(opened(), told, told).open?.notes).toEqual([note]);
  });
});

describe('an event', () => {
  const waiting = conversation('open', { waitingSince: at(0) });

  it.each([
    ['handover-requested', { type: 'handover-requested', reason: 'asked', topic: 'loans', priority: 'urgent', position: 2 },
      { state: 'waiting', topic: 'loans', priority: 'urgent', waitingSince: at(0) }],
    ['agent-joined', { type: 'agent-joined', name: 'Adam', agent: 'adam' },
      { state: 'agent', agent: { username: 'adam', name: 'Adam' } }],
    ['transferred', { type: 'transferred', topic: 'cards' }, { topic: 'cards' }],
    ['closed', { type: 'closed', by: 'customer' }, { state: 'closed', closedAt: at(1) }],
    ['reopened', { type: 'reopened' }, { state: 'bot' }],
    ['rated', { type: 'rated', score: 4, comment: 'kind' }, { rating: { score: 4, comment: 'kind' } }],
  ] as const)('%s changes the conversation', (_, draft, expected) => {
    expect(withLogged(waiting, { ...draft, seq: 1, at: at(1) } as ConversationEvent)).toMatchObject(expected);
  });

  it('that comes late completes the log and changes nothing else', () => {
    const now = withLogged(withLogged(waiting, said(1, 'customer', 'hello')), { type: 'reopened', seq: 3, at: at(3) });
    expect(withLogged(now, closed(2)).state).toBe('bot');
  });
});

describe('where to go on from', () => {
  it('is the last event before the first gap', () => {
    expect(lastWithoutGap([])).toBe(0);
    expect(lastWithoutGap([said(1, 'customer', ''), said(2, 'bot', '')])).toBe(2);
    expect(lastWithoutGap([said(1, 'customer', ''), said(3, 'bot', '')])).toBe(1);
  });
});
