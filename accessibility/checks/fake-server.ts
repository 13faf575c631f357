import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Author, Choice, ConversationEvent, QueuePlace, SimpleVersion } from '../ui/api/events.ts';
import { builtFile, CSP } from './built-files.ts';
import { afterLatency, onArrival } from './arrival.ts';

/** An event as a check writes it; number and time are the server's to give. */
export type Draft = ConversationEvent extends infer E ? (E extends ConversationEvent ? Omit<E, 'seq' | 'at'> : never) : never;

interface Conversation {
  readonly id: string;
  /** The newest of {@link tokens}. */
  token: string;
  /** All that open it. */
  readonly tokens: Set<string>;
  readonly events: ConversationEvent[];
  readonly sockets: Set<WebSocket>;
  readonly waiting: Set<() => void>;
}

/** What a window says first on a socket. */
interface Hello {
  readonly type: 'hello';
  readonly token: string;
  readonly after: number;
}

/** What a conversation may begin with. */
interface Opening {
  readonly needs?: readonly string[];
}

const MONTH_SECONDS = 30 * 24 * 3600;

/** What happens to a message that a customer sends. */
export type Sending = 'accept' | 'hold' | 'fail' | 'refuse';

/**
 * A server as the chat window meets it, but one that does what a check tells it to: it holds, fails, refuses, drops
 * sockets and forgets conversations. It serves the built front with the headers of the real one.
 */
export class FakeServer {
  readonly conversations = new Map<string, Conversation>();
  readonly pages = new Map<string, { html: string; csp?: string }>();
  sending: Sending = 'accept';
  /** False refuses every WebSocket, as some networks do. */
  sockets = true;
  /** Where the files are; a build of a check's own, where it needs one. */
  dist: string | undefined;
  /** True answers every call of the API with 503. */
  away = false;
  private readonly socketServer = new WebSocketServer({ noServer: true });
  /** How long the first token of a conversation is said to live. */
  tokenLifeSeconds = MONTH_SECONDS;
  /** True opens a conversation that has ended again before it takes a message. */
  reopens = false;
  /** What of a message is stored. */
  stored: (text: string) => { readonly text: string; readonly masked?: readonly string[] } = (text) => ({ text });
  /** The bot's answer to a message; undefined leaves it unanswered. */
  answer: (text: string) => Draft[] = () => [];
  /** What is said about the bank. */
  info: { bank: Record<string, string>; languages: string[]; retentionDays: number } = INFO;
  /** What customers' calls about their needs carried, in their order. */
  readonly needs: (readonly string[])[] = [];
  /** Calls of the API that came, such as `POST /conversations`. */
  readonly calls: string[] = [];
  private held: (() => void)[] = [];

  private constructor(private readonly http: Server) {}

  static async start(): Promise<FakeServer> {
    const http = createServer();
    const server = new FakeServer(http);
    onArrival(http, (request, response) => server.serve(request, response));
    server.upgradeSockets();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.dropSockets();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  /** The conversation that was begun last. */
  get conversation(): Conversation {
    const last = [...this.conversations.values()].at(-1);
    if (!last) throw new Error('nobody has begun a conversation');
    return last;
  }

  emit(draft: Draft, conversation = this.conversation): ConversationEvent {
    const event = { ...draft, seq: conversation.events.length + 1, at: new Date().toISOString() } as ConversationEvent;
    conversation.events.push(event);
    this.frame({ type: 'event', event }, conversation);
    conversation.waiting.forEach((wake) => wake());
    return event;
  }

  bot(text: string, more: { html?: string; simple?: SimpleVersion; choices?: readonly Choice[]; language?: string } = {}): ConversationEvent {
    return this.emit({ type: 'message', author: { kind: 'bot' }, text, language: 'en', ...more });
  }

  agent(text: string): ConversationEvent {
    return this.emit({ type: 'message', author: { kind: 'agent', name: 'Anna' }, text, language: 'en' });
  }

  typing(by: Author): void {
    this.frame({ type: 'typing', by }, this.conversation);
  }

  queue(place: QueuePlace): void {
    this.frame({ type: 'queue', ...place }, this.conversation);
  }

  frame(frame: object, conversation = this.conversation): void {
    conversation.sockets.forEach((socket) => socket.send(JSON.stringify(frame)));
  }

  dropSockets(): void {
    // Also those that have not said hello yet.
    this.socketServer.clients.forEach((socket) => socket.terminate());
  }

  /** Closes the sockets as a server does that stops: come back soon. */
  goAway(): void {
    this.socketServer.clients.forEach((socket) => socket.close(1001));
  }

  /** Lets go of the messages that were held. */
  release(): void {
    this.sending = 'accept';
    this.held.splice(0).forEach((go) => go());
  }

  private upgradeSockets(): void {
    this.http.on('upgrade', (request, socket, head) => {
      const conversation = this.conversations.get(/conversations\/([^/]+)\/socket/.exec(request.url ?? '')?.[1] ?? '');
      if (!conversation || !this.sockets || this.away) return socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      this.socketServer.handleUpgrade(request, socket, head, (webSocket) => this.greet(webSocket, conversation));
      return undefined;
    });
  }

  private greet(socket: WebSocket, conversation: Conversation): void {
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as Hello | { type: 'typing' };
      if (frame.type === 'hello') afterLatency(() => this.welcome(socket, conversation, frame));
    });
    socket.on('close', () => conversation.sockets.delete(socket));
  }

  private welcome(socket: WebSocket, conversation: Conversation, { token, after }: Hello): void {
    if (socket.readyState !== socket.OPEN) return;
    if (!conversation.tokens.has(token)) return socket.close(4401);
    const send = (value: object) => socket.send(JSON.stringify(value));
    send({ type: 'ready', last: conversation.events.length });
    conversation.events.slice(after).forEach((event) => send({ type: 'event', event }));
    conversation.sockets.add(socket);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (!url.pathname.startsWith('/api/v1/')) return this.file(request, response, url.pathname);
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    this.calls.push(`${request.method} ${url.pathname.slice('/api/v1'.length)}`);
    if (this.away) return problem(response, 503, 'stopping');
    return this.api(request, response, url);
  }

  private async file(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const page = this.pages.get(path);
    if (page) {
      response.setHeader('Content-Security-Policy', page.csp ?? CSP);
      return void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page.html);
    }
    return builtFile(request, response, path, this.dist);
  }

  private async api(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = url.pathname.slice('/api/v1'.length);
    if (path === '/info') return json(response, 200, this.info);
    if (path === '/conversations') return json(response, 201, this.begin((await read(request)) as Opening));
    const [, id = '', call = ''] = /^\/conversations\/([^/]+)\/(\w+)$/.exec(path) ?? [];
    const conversation = this.conversations.get(id);
    if (!conversation) return problem(response, 404, 'not-found');
    if (!conversation.tokens.has(request.headers.authorization?.slice('Bearer '.length) ?? '')) {
      return problem(response, 401, 'wrong-token');
    }
    if (call === 'needs') return this.stateNeeds(conversation, (await read(request)) as Opening, response);
    const body = request.method === 'POST' ? ((await read(request)) as Record<string, string>) : {};
    return this.call(call, conversation, body, url, response);
  }

  private async call(
    call: string,
    conversation: Conversation,
    body: Record<string, string>,
    url: URL,
    response: ServerResponse,
  ): Promise<void> {
    const seq = () => json(response, 201, { seq: conversation.events.length });
    switch (call) {
      case 'token':
        this.issue(conversation);
        return json(response, 200, { token: conversation.token, tokenLifeSeconds: MONTH_SECONDS });
      case 'messages':
        return this.message(conversation, body, response);
      case 'events':
        return this.events(conversation, url, response);
      case 'handover':
        this.emit({ type: 'handover-requested', reason: 'asked', topic: 'general', priority: 'normal', position: 2, estimatedWaitSeconds: 240 });
        return seq();
      case 'rating':
        this.emit({ type: 'rated', score: Number(body['score']) });
        return seq();
      case 'close':
        this.emit({ type: 'closed', by: 'customer' });
        return seq();
      case 'transcript':
        return void response.setHeader('Content-Type', 'text/plain').end('You: hello');
      default:
        return problem(response, 404, 'not-found');
    }
  }

  private stateNeeds(conversation: Conversation, { needs = [] }: Opening, response: ServerResponse): void {
    this.needs.push(needs);
    this.emit({ type: 'needs-stated', needs }, conversation);
    json(response, 201, { seq: conversation.events.length });
  }

  private issue(conversation: Conversation): void {
    conversation.token = randomUUID();
    conversation.tokens.add(conversation.token);
  }

  private async message(conversation: Conversation, body: Record<string, string>, response: ServerResponse): Promise<void> {
    if (this.sending === 'hold') await new Promise<void>((resolve) => this.held.push(resolve));
    if (this.sending === 'fail') return problem(response, 503, 'stopping');
    if (this.sending === 'refuse') return problem(response, 422, 'invalid-content');
    const { clientMessageId = '', text = '' } = body;
    const known = conversation.events.find((event) => event.type === 'message' && event.clientMessageId === clientMessageId);
    if (known) return json(response, 200, { seq: known.seq });
    if (this.reopens) this.emit({ type: 'reopened' }, conversation);
    const event = this.emit(
      { type: 'message', author: { kind: 'customer' }, clientMessageId, ...this.stored(text), language: 'en' },
      conversation,
    );
    json(response, 201, { seq: event.seq });
    this.answer(text).forEach((draft) => this.emit(draft, conversation));
  }

  private async events(conversation: Conversation, url: URL, response: ServerResponse): Promise<void> {
    const after = Number(url.searchParams.get('after'));
    const wait = Number(url.searchParams.get('wait') ?? 0);
    if (wait > 0 && conversation.events.length <= after) await news(conversation, wait);
    json(response, 200, { events: conversation.events.slice(after), last: conversation.events.length });
  }

  private begin({ needs = [] }: Opening) {
    const conversation: Conversation = {
      id: randomUUID(),
      token: '',
      tokens: new Set(),
      events: [],
      sockets: new Set(),
      waiting: new Set(),
    };
    this.issue(conversation);
    this.conversations.set(conversation.id, conversation);
    this.emit({ type: 'message', author: { kind: 'bot' }, kind: 'greeting', ...GREETING }, conversation);
    if (needs.length > 0) this.emit({ type: 'needs-stated', needs }, conversation);
    const { id, token, events } = conversation;
    return { conversationId: id, token, tokenLifeSeconds: this.tokenLifeSeconds, events };
  }
}

const INFO = {
  bank: { name: 'Aldera Bank', phone: '+48 22 555 01 00', emergencyPhone: '+48 22 555 01 11' },
  languages: ['pl', 'en', 'hu', 'ru', 'zh'],
  retentionDays: 90,
};

export const GREETING = {
  text: 'Good morning. I am Okienko, the digital assistant of Aldera Bank. I answer questions about cards, accounts and transfers, or pass you to a person.',
  language: 'en',
  choices: [
    { label: 'How do I block my card?', value: 'How do I block my card?' },
    { label: 'What does the account cost?', value: 'What does the account cost?' },
    { label: 'When will my transfer arrive?', value: 'When will my transfer arrive?' },
  ],
} as const;

function news(conversation: Conversation, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      conversation.waiting.delete(done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    conversation.waiting.add(done);
  });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ status, code, title: code }));
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}
