import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import type { Conversation, Note, Summary } from './conversation.ts';
import type { Connection } from './desk-socket.ts';
import type { DeskServerFrame } from './frames.ts';

/** Everything that the desk shows and that comes from the server. */
export interface DeskState {
  readonly connection: Connection;
  /** False until the server has told the queue for the first time. */
  readonly known: boolean;
  readonly waiting: readonly Summary[];
  readonly mine: readonly Summary[];
  /** New messages of customers in conversations of mine that are not open, by conversation. */
  readonly unread: ReadonlyMap<string, number>;
  readonly open?: Conversation;
}

/** Something happened; that a frame of the desk's own was refused changes nothing. */
export type Change =
  | Exclude<DeskServerFrame, { readonly type: 'error' }>
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'opened'; readonly conversation: Conversation }
  | { readonly type: 'left' };

export const NOTHING_YET: DeskState = {
  connection: 'connecting',
  known: false,
  waiting: [],
  mine: [],
  unread: new Map(),
};

/** The state after something happened. */
export function reduce(state: DeskState, change: Change): DeskState {
  switch (change.type) {
    case 'connection':
      return { ...state, connection: change.connection };
    case 'ready':
    case 'queue':
      return withQueue(state, change.waiting, change.mine);
    case 'event':
      return withEvent(state, change.conversationId, change.event);
    case 'note':
      return withOpen(state, change.conversationId, (open) => withNote(open, change.note));
    case 'typing':
      return state;
    case 'opened':
      return { ...state, open: change.conversation, unread: without(state.unread, change.conversation.conversationId) };
    case 'left': {
      const { open: _, ...rest } = state;
      return rest;
    }
  }
}

/** What the queue says now of the customer's window; nothing of conversations that are not in it, or without a line. */
export function windowOf({ connection, waiting, mine }: DeskState, id: string | undefined): 'there' | 'gone' | undefined {
  if (connection !== 'live') return undefined;
  const found = [...waiting, ...mine].find(({ conversationId }) => conversationId === id);
  return found && (found.windowGone ? 'gone' : 'there');
}

/** The conversation with an event of its log. One that it already has changes nothing. */
export function withLogged(conversation: Conversation, event: ConversationEvent): Conversation {
  if (conversation.events.some(({ seq }) => seq === event.seq)) return conversation;
  const events = [...conversation.events, event].sort((one, other) => one.seq - other.seq);
  const logged = { ...conversation, events };
  // A late event completes the log, but what the conversation is now was said by a later one.
  return events.at(-1) === event ? { ...logged, ...effect(logged, event) } : logged;
}

/** The number of the last event up to which the log has no gap: where to go on from. */
export function lastWithoutGap(events: readonly ConversationEvent[]): number {
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
  return gap < 0 ? events.length : gap;
}

function withQueue(state: DeskState, waiting: readonly Summary[], mine: readonly Summary[]): DeskState {
  const ours = new Set(mine.map(({ conversationId }) => conversationId));
  const unread = new Map([...state.unread].filter(([id]) => ours.has(id)));
  const open = state.open && { ...state.open, ...newestSummary(state.open, [...waiting, ...mine]) };
  return { ...state, known: true, waiting, mine, unread, ...(open ? { open } : {}) };
}

/** What the queue says about the open conversation. Its log is told event by event and knows the last message better. */
function newestSummary(open: Conversation, summaries: readonly Summary[]): Partial<Summary> {
  const found = summaries.find(({ conversationId }) => conversationId === open.conversationId);
  if (!found) return {};
  const { lastMessage: _, customerMessages: __, ...rest } = found;
  return rest;
}

function withEvent(state: DeskState, id: string, event: ConversationEvent): DeskState {
  if (state.open?.conversationId === id) return withOpen(state, id, (open) => withLogged(open, event));
  const fromCustomer = event.type === 'message' && event.author.kind === 'customer';
  if (!fromCustomer || !state.mine.some(({ conversationId }) => conversationId === id)) return state;
  return { ...state, unread: new Map(state.unread).set(id, (state.unread.get(id) ?? 0) + 1) };
}

function withOpen(state: DeskState, id: string, change: (open: Conversation) => Conversation): DeskState {
  return state.open?.conversationId === id ? { ...state, open: change(state.open) } : state;
}

function withNote(conversation: Conversation, note: Note): Conversation {
  if (conversation.notes.some(({ noteId }) => noteId === note.noteId)) return conversation;
  return { ...conversation, notes: [...conversation.notes, note] };
}

/** What an event changes about the conversation as a whole. */
function effect(conversation: Conversation, event: ConversationEvent): Partial<Conversation> {
  switch (event.type) {
    case 'message':
      return messageEffect(conversation, event);
    case 'handover-requested':
      return {
        state: 'waiting',
        reason: event.reason,
        topic: event.topic,
        priority: event.priority,
        position: event.position,
        waitingSince: conversation.waitingSince ?? event.at,
      };
    case 'agent-joined':
      return { state: 'agent', agent: { username: event.agent ?? '', name: event.name } };
    case 'transferred':
      return event.topic === undefined ? {} : { topic: event.topic };
    case 'closed':
      return { state: 'closed', closedAt: event.at };
    case 'reopened':
      return { state: 'bot' };
    case 'rated':
      return { rating: { score: event.score, ...(event.comment ? { comment: event.comment } : {}) } };
    case 'needs-stated':
      return { needs: event.needs };
    case 'agent-left':
      return {};
  }
}

function messageEffect(conversation: Conversation, event: MessageEvent): Partial<Conversation> {
  const { at, author, text } = event;
  const own = author.kind === 'customer' ? 1 : 0;
  return { lastMessage: { at, author, text }, customerMessages: conversation.customerMessages + own };
}

function without(counts: ReadonlyMap<string, number>, id: string): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([key]) => key !== id));
}
