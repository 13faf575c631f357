import type { WebSocket } from 'ws';
import type { ConversationEvent } from '../../ui/api/events.ts';
import type { Agent, Colleague, Conversation, Note, Summary } from '../../desk/model/conversation.ts';
import type { DeskClientFrame, DeskServerFrame } from '../../desk/model/frames.ts';
import { afterLatency } from '../arrival.ts';
import { FakePasskeys } from '../staff/fake-passkeys.ts';
import { nobodySignedIn, problem, type Answer, type Api, type Call } from '../staff/site.ts';
import { ANSWERS, TOPICS } from './answers.ts';

/** An event as a check writes it; number and time are the server's to give. */
export type Draft = ConversationEvent extends infer E ? (E extends ConversationEvent ? Omit<E, 'seq' | 'at'> : never) : never;

/** Sooner than the desk forgets that somebody writes. */
const TYPING_AGAIN_MS = 2_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Kept extends Mutable<Omit<Conversation, 'events' | 'notes'>> {
  events: ConversationEvent[];
  notes: Note[];
}

export const EWA = { username: 'agent', name: 'Ewa Nowak', roles: ['agent'] } as const;
export const ADAM = { username: 'agent2', name: 'Adam Lis', roles: ['agent'] } as const;
export const PASSWORD = 'right-password';

/** What happens to a reply that the agent sends. */
export type Sending = 'accept' | 'hold' | 'fail';

/**
 * A server as the desk meets it, but one that does what a check tells it to: colleagues are quicker, sign-ins run out,
 * replies are held or fail, the line breaks.
 */
export class FakeDesk implements Api {
  readonly conversations: Kept[] = [];
  readonly calls: string[] = [];
  signedIn = false;
  /** Whether the agent is signed in at another place as well. */
  signedInElsewhere = false;
  /** True answers sign-ins with "too many". */
  tooMany = false;
  readonly passkeys = new FakePasskeys(PASSWORD);
  /** Who signs in by a passkey. */
  passkeyOf: typeof EWA | typeof ADAM = EWA;
  sending: Sending = 'accept';
  /** A colleague who takes the next conversation before the claim of this agent arrives. */
  quicker: Agent | undefined;
  /** Who else serves. */
  colleagues: readonly Colleague[] = [{ ...ADAM, online: true }, OLGA];
  readonly heard: DeskClientFrame[] = [];
  private readonly sockets = new Set<WebSocket>();
  private readonly typing = new Map<string, NodeJS.Timeout>();
  private readonly held: (() => void)[] = [];

  /** Puts somebody into the desk's world; the log begins with what is given. */
  add(begin: Partial<Summary> & { conversationId: string }, ...drafts: Draft[]): Kept {
    const conversation: Kept = {
      state: 'waiting',
      topic: 'cards',
      language: 'en',
      priority: 'normal',
      customerMessages: 0,
      createdAt: minutesAgo(20),
      channel: 'web',
      page: 'https://bank.example/en/cards',
      ...(begin.state === undefined || begin.state === 'waiting' ? { waitingSince: minutesAgo(5), reason: 'asked' } : {}),
      ...begin,
      events: [],
      notes: [],
    };
    this.conversations.push(conversation);
    drafts.forEach((draft) => this.log(conversation, draft));
    return conversation;
  }

  /** Something happens in a conversation, and whoever watches is told. */
  emit(id: string, draft: Draft): ConversationEvent {
    const event = this.log(this.find(id), draft);
    this.tell({ type: 'event', conversationId: id, event });
    return event;
  }

  customerSays(id: string, text: string): void {
    clearInterval(this.typing.get(id));
    this.emit(id, { type: 'message', author: { kind: 'customer' }, text, language: this.find(id).language });
  }

  customerTypes(id: string): void {
    this.tell({ type: 'typing', conversationId: id, by: { kind: 'customer' } });
  }

  /** Until they have said it. */
  customerGoesOnTyping(id: string): void {
    this.customerTypes(id);
    this.typing.set(id, setInterval(() => this.customerTypes(id), TYPING_AGAIN_MS).unref());
  }

  /** Whoever watches a conversation is told that the agent writes: a colleague who reads along, and the agent too. */
  agentTypes(id: string): void {
    this.tell({ type: 'typing', conversationId: id, by: { kind: 'agent', name: EWA.name } });
  }

  /** Tells the queue as it is now. */
  tellQueue(): void {
    this.tell({ type: 'queue', ...this.lists() });
  }

  dropSockets(): void {
    this.sockets.forEach((socket) => socket.terminate());
  }

  release(): void {
    this.sending = 'accept';
    this.held.splice(0).forEach((go) => go());
  }

  find(id: string): Kept {
    const found = this.conversations.find(({ conversationId }) => conversationId === id);
    if (!found) throw new Error(`no such conversation: ${id}`);
    return found;
  }

  socket(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('message', (data) => afterLatency(() => this.hear(socket, JSON.parse(String(data)) as DeskClientFrame)));
  }

  private hear(socket: WebSocket, frame: DeskClientFrame): void {
    this.heard.push(frame);
    if (frame.type === 'hello') send(socket, { type: 'ready', agent: EWA, ...this.lists() });
    if (frame.type === 'watch') this.catchUp(socket, frame.conversationId, frame.after);
  }

  async answer(call: Call): Promise<Answer> {
    this.calls.push(`${call.method} ${call.path}`);
    if (call.path === '/staff/session') return this.session(call);
    if (call.path.startsWith('/staff/session/')) return this.passkeySession(call);
    if (call.path === '/topics') return { status: 200, body: { topics: TOPICS } };
    if (!this.signedIn) return problem(401, 'no-token');
    if (call.method !== 'GET' && call.headers['x-okienko'] !== '1') return problem(403, 'csrf');
    if (call.path.startsWith('/staff/passkeys')) return this.passkeys.own(call, EWA.username);
    return this.desk(call);
  }

  private session(call: Call): Answer {
    const { method, body } = call;
    if (method === 'DELETE') {
      this.signedIn = false;
      this.tell({ type: 'error', code: 'wrong-token', message: 'The sign-in has ended.' });
      this.sockets.forEach((socket) => socket.close(4401));
      return { status: 204 };
    }
    if (method === 'GET') {
      if (!this.signedIn) return nobodySignedIn(call);
      const { signedInElsewhere } = this;
      const conversations = this.lists().mine.length;
      return { status: 200, body: { ...EWA, signedInElsewhere, conversations } };
    }
    if (this.tooMany) return { ...problem(429, 'too-many-requests'), headers: { 'Retry-After': '600' } };
    if (body['username'] !== EWA.username || body['password'] !== PASSWORD) return problem(401, 'wrong-credentials');
    return this.signIn(EWA);
  }

  private passkeySession(call: Call): Answer {
    return this.passkeys.session(call, this.passkeyOf.username, () => this.signIn(this.passkeyOf));
  }

  private signIn(member: Agent): Answer {
    this.signedIn = true;
    return { status: 200, body: { ...member, token: 'kept-in-the-cookie' } };
  }

  private desk(call: Call): Promise<Answer> | Answer {
    if (call.path === '/desk/agents') {
      return { status: 200, body: { agents: [{ ...EWA, online: true }, ...this.colleagues] } };
    }
    if (call.path === '/desk/search') return this.search(call.query);
    if (call.path === '/desk/conversations') return this.list(call.query.get('state') ?? '');
    const [, id = '', what = ''] = /^\/desk\/conversations\/([^/]+)\/?(\w*)$/.exec(call.path) ?? [];
    const conversation = this.conversations.find(({ conversationId }) => conversationId === id);
    return conversation ? this.act(what, conversation, call.body) : problem(404, 'not-found');
  }

  /** Without the conversation the addresses of an answer could not be completed for its customer. */
  private search(query: URLSearchParams): Answer {
    const known = this.conversations.some(({ conversationId }) => conversationId === query.get('conversation'));
    return known ? { status: 200, body: { results: found(query.get('q') ?? '') } } : problem(404, 'not-found');
  }

  private act(what: string, conversation: Kept, body: Call['body']): Promise<Answer> | Answer {
    switch (what) {
      case '':
        return { status: 200, body: conversation };
      case 'suggestions':
        return { status: 200, body: { suggestions: ANSWERS.slice(0, 2) } };
      case 'claim':
        return this.claim(conversation);
      case 'messages':
        return this.message(conversation, body['clientMessageId'] ?? '', body['text'] ?? '');
      case 'notes':
        return this.note(conversation, body['text'] ?? '');
      case 'transfer':
        return this.transfer(conversation, body);
      case 'close':
        return this.close(conversation);
      default:
        return problem(404, 'not-found');
    }
  }

  private list(state: string): Answer {
    const { waiting, mine } = this.lists();
    const all = this.conversations.map(summary);
    const closed = all.filter((conversation) => conversation.state === 'closed');
    const open = all.filter((conversation) => conversation.state !== 'closed');
    const lists: Readonly<Record<string, readonly Summary[]>> = { waiting, mine, open, closed };
    return { status: 200, body: { conversations: lists[state] ?? [] } };
  }

  private claim(conversation: Kept): Answer {
    if (this.quicker) {
      this.give(conversation, this.quicker);
      this.quicker = undefined;
      this.tellQueue();
    }
    const { agent } = conversation;
    if (agent && agent.username !== EWA.username) return problem(409, 'already-claimed', { by: agent });
    if (!agent) {
      if (conversation.state !== 'waiting') return problem(409, 'not-waiting');
      this.give(conversation, EWA);
      this.tellQueue();
    }
    return { status: 200, body: { seq: conversation.events.length } };
  }

  private give(conversation: Kept, { username, name }: Agent): void {
    conversation.state = 'agent';
    conversation.agent = { username, name };
    this.emit(conversation.conversationId, { type: 'agent-joined', name, agent: username });
  }

  private async message(conversation: Kept, clientMessageId: string, text: string): Promise<Answer> {
    await this.sent();
    if (this.sending === 'fail') return problem(503, 'stopping');
    const known = conversation.events.find(
      (event) => event.type === 'message' && event.clientMessageId === clientMessageId,
    );
    if (known) return { status: 200, body: { seq: known.seq } };
    const author = { kind: 'agent', name: EWA.name } as const;
    const { language } = conversation;
    const event = this.emit(conversation.conversationId, {
      type: 'message', author, clientMessageId, text, language, agent: EWA.username,
    });
    return { status: 201, body: { seq: event.seq } };
  }

  /** Resolved at once, or when what is held is released. */
  private async sent(): Promise<void> {
    if (this.sending === 'hold') await new Promise<void>((resolve) => this.held.push(resolve));
  }

  private async note(conversation: Kept, text: string): Promise<Answer> {
    await this.sent();
    const note = {
      noteId: `n${conversation.notes.length + 1}`,
      at: new Date().toISOString(),
      afterSeq: conversation.events.length,
      author: { username: EWA.username, name: EWA.name },
      text,
    };
    conversation.notes.push(note);
    this.tell({ type: 'note', conversationId: conversation.conversationId, note });
    return { status: 201, body: note };
  }

  private transfer(conversation: Kept, { topic, agent }: Call['body']): Answer {
    if (agent && !this.colleagues.some(({ username, online }) => username === agent && online)) {
      return problem(409, 'agent-away');
    }
    if (agent) {
      this.emit(conversation.conversationId, { type: 'transferred', name: ADAM.name, agent });
      this.give(conversation, ADAM);
    } else {
      conversation.state = 'waiting';
      conversation.topic = topic ?? '';
      delete conversation.agent;
      this.emit(conversation.conversationId, { type: 'transferred', topic: conversation.topic });
    }
    this.tellQueue();
    return { status: 200, body: { seq: conversation.events.length } };
  }

  private close(conversation: Kept): Answer {
    conversation.state = 'closed';
    conversation.closedAt = new Date().toISOString();
    this.emit(conversation.conversationId, { type: 'closed', by: 'agent' });
    this.tellQueue();
    return { status: 200, body: { seq: conversation.events.length } };
  }

  private lists(): { waiting: readonly Summary[]; mine: readonly Summary[] } {
    const waiting = this.conversations
      .filter(({ state }) => state === 'waiting')
      .sort((one, other) => urgency(other) - urgency(one) || since(one) - since(other));
    const mine = this.conversations.filter(
      ({ state, agent }) => state === 'agent' && agent?.username === EWA.username,
    );
    return { waiting: waiting.map(summary), mine: mine.map(summary) };
  }

  private log(conversation: Kept, draft: Draft): ConversationEvent {
    const event = { ...draft, seq: conversation.events.length + 1, at: new Date().toISOString() } as ConversationEvent;
    conversation.events.push(event);
    if (event.type === 'needs-stated') conversation.needs = event.needs;
    if (event.type === 'message') {
      conversation.lastMessage = { at: event.at, author: event.author, text: event.text };
      if (event.author.kind === 'customer') conversation.customerMessages++;
    }
    return event;
  }

  private catchUp(socket: WebSocket, conversationId: string, after: number): void {
    for (const event of this.find(conversationId).events.slice(after)) send(socket, { type: 'event', conversationId, event });
  }

  private tell(frame: DeskServerFrame): void {
    this.sockets.forEach((socket) => send(socket, frame));
  }
}

export const OLGA = { username: 'olga', name: 'Olga Wrona', online: false };

export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

function found(words: string) {
  return ANSWERS.filter(({ question, text }) => `${question} ${text}`.toLowerCase().includes(words.toLowerCase()));
}

function summary({ events: _, notes: __, ...rest }: Kept): Summary {
  return rest;
}

function urgency({ priority }: Kept): number {
  return priority === 'urgent' ? 1 : 0;
}

function since({ waitingSince }: Kept): number {
  return Date.parse(waitingSince ?? '');
}

function send(socket: WebSocket, frame: DeskServerFrame): void {
  socket.send(JSON.stringify(frame));
}
