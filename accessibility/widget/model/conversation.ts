import type { ConversationEvent, MessageEvent, QueuePlace } from '../../ui/api/events.ts';

/** Who answers now: the bot, nobody yet, a person, or nobody any more. */
export type Phase = 'bot' | 'waiting' | 'agent' | 'closed';

/** The customer's place in the queue, where urgent matters go before all others. */
export interface Place extends QueuePlace {
  readonly urgent: boolean;
}

/** A conversation as its log tells it. Immutable; `applyEvent` makes the next one. */
export interface Conversation {
  /** All events without a gap, in the order of their numbers. */
  readonly events: readonly ConversationEvent[];
  /** Events that came before one that is still missing. */
  readonly ahead: readonly ConversationEvent[];
  readonly phase: Phase;
  readonly queue: Place | undefined;
  /** The name of the person who answers. */
  readonly agent: string | undefined;
  readonly rated: number | undefined;
}

export const NEW_CONVERSATION: Conversation = {
  events: [],
  ahead: [],
  phase: 'bot',
  queue: undefined,
  agent: undefined,
  rated: undefined,
};

/** The number of the last event that all earlier ones are there for; listening goes on after it. */
export function lastSeq(conversation: Conversation): number {
  return conversation.events.length;
}

/** Takes in an event, whatever order they come in and however often. What is early waits for what is missing. */
export function applyEvent(conversation: Conversation, event: ConversationEvent): Conversation {
  if (event.seq <= lastSeq(conversation)) return conversation;
  const others = conversation.ahead.filter(({ seq }) => seq !== event.seq);
  return settle({ ...conversation, ahead: [...others, event].sort((one, other) => one.seq - other.seq) });
}

export function withQueue(conversation: Conversation, queue: QueuePlace): Conversation {
  if (conversation.phase !== 'waiting') return conversation;
  return { ...conversation, queue: place(queue, conversation.queue?.urgent ?? false) };
}

export function messages(conversation: Conversation): readonly MessageEvent[] {
  return conversation.events.filter((event): event is MessageEvent => event.type === 'message');
}

/** What the person waits for: what the other side says, and that an adviser is there. */
export function isAwaited(event: ConversationEvent): boolean {
  return event.type === 'message' ? event.author.kind !== 'customer' : event.type === 'agent-joined';
}

/**
 * How much of what the person waits for came after the given number. That an adviser joined counts until they write:
 * then it is no news beside what they say.
 */
export function unreadAfter(conversation: Conversation, seq: number): number {
  const news = conversation.events.filter((event) => event.seq > seq && isAwaited(event));
  return news.filter(({ type }, at) => type === 'message' || at === news.length - 1).length;
}

function settle(conversation: Conversation): Conversation {
  const [first, ...rest] = conversation.ahead;
  if (!first || first.seq !== lastSeq(conversation) + 1) return conversation;
  return settle(take({ ...conversation, ahead: rest }, first));
}

function take(before: Conversation, event: ConversationEvent): Conversation {
  const after = { ...before, events: [...before.events, event] };
  switch (event.type) {
    case 'message':
      return event.author.kind === 'agent' && event.author.name ? { ...after, agent: event.author.name } : after;
    case 'handover-requested':
      return { ...after, phase: 'waiting', queue: place(event, event.priority === 'urgent'), agent: undefined };
    case 'agent-joined':
      return { ...after, phase: 'agent', queue: undefined, agent: event.name };
    case 'agent-left':
      return { ...after, phase: after.phase === 'agent' ? 'bot' : after.phase, agent: undefined };
    case 'transferred':
      return { ...after, phase: 'waiting', queue: undefined, agent: undefined };
    case 'closed':
      return { ...after, phase: 'closed', queue: undefined };
    case 'reopened':
      return { ...after, phase: 'bot', agent: undefined, rated: undefined };
    case 'rated':
      return { ...after, rated: event.score };
    case 'needs-stated':
      return after;
  }
}

function place({ position, estimatedWaitSeconds }: QueuePlace, urgent: boolean): Place {
  return estimatedWaitSeconds === undefined ? { urgent, position } : { urgent, position, estimatedWaitSeconds };
}
