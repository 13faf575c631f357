import type { Author, ConversationEvent, QueuePlace, ServerFrame } from '../../ui/api/events.ts';
import type { Need } from '../../ui/api/needs.ts';
import { ApiProblem } from '../../ui/api/problem.ts';
import { backoff } from '../transport/backoff.ts';
import { Connection, type Link } from '../transport/connection.ts';
import type { OpenChannel } from '../transport/channel.ts';
import { FrontDoor, type BankInfo, type Credentials, type CustomerApi } from '../transport/customer-api.ts';
import { socketChannel } from '../transport/socket-channel.ts';
import {
  applyEvent,
  lastSeq,
  NEW_CONVERSATION,
  unreadAfter,
  withQueue,
  type Conversation,
  type Place,
} from './conversation.ts';
import type { DeviceStorage } from './device-storage.ts';
import { KeptNeeds } from './kept-needs.ts';
import type { Pending } from './outbox.ts';
import { Writing } from './writing.ts';

/** What a chat tells to the one who shows it. */
export interface ChatListener {
  changed(): void;
  /** An event that is news to the person, each once and in order. */
  heard(event: ConversationEvent): void;
  /** So many messages of earlier were restored at once. */
  restored(messages: number): void;
  linked(link: Link, before: ChatState): void;
  typing(by: Author): void;
  /** The place in the queue changed. */
  queued(queue: Place): void;
  /** Something came, or another tab did something, that only a chat with {@link Mail} can take in once that is attached. */
  mailNeeded(): void;
  /** The conversation cannot be opened any more, and a new one takes its place. */
  ended(): void;
}

/** `idle`: nothing begun; `away`: the server does not let us begin; otherwise how the running conversation is linked. */
export type ChatState = 'idle' | 'starting' | 'away' | Link;

/**
 * What carries the person's messages, and what they otherwise do in a conversation. It comes with the first of that: a
 * greeting can be shown without.
 */
export interface Mail {
  /** What the log does not have yet. */
  readonly unsent: readonly Pending[];
  /** The line is up, or somebody wants things sent. */
  flush(): void;
  /** The server has this message. */
  arrived(clientMessageId: string): void;
  /** There is no conversation to send anything in. */
  strand(): void;
  /** The log says how the person needs to be spoken with. */
  stated(needs: readonly string[]): void;
  /** The person chose how they need to be spoken with. */
  needsChosen(): void;
  /** Tells the conversation what it does not know of that, where this is the moment. */
  stateNeeds(): void;
  /** Renews the right to the conversation where it is time for that. */
  renew(): Promise<void>;
  /** The conversation is left. */
  stop(): void;
}

type Frame = Exclude<ServerFrame, { type: 'ready' }>;

/** The server acknowledged something that the log has not told: after so long the channel is taken for dead. */
const ECHO_WITHIN_MS = 5_000;

/**
 * One person's conversation on this device: begins it, keeps listening, sends and repeats, remembers. Nothing here
 * knows how it is shown. What the person wrote is on the device before it is on its way.
 */
export class Chat {
  /** How the person needs to be spoken with. */
  readonly needs: KeptNeeds;
  conversation: Conversation = NEW_CONVERSATION;
  state: ChatState = 'idle';
  info: BankInfo | undefined;
  readonly writing: Writing;
  /** The number up to which the agent has read. */
  readByAgent = 0;

  /** Of the conversation that this tab listens to. */
  credentials: Credentials | undefined;
  /** Counts what was begun and left, so that a late answer does not bring back what nobody wants any more. */
  private era = 0;
  /** The calls about the conversation; undefined while there is none. */
  api: CustomerApi | undefined;
  private mail: Mail | undefined;
  /** {@link info} on its way or here. */
  private infoComes: Promise<unknown> | undefined;
  /** What waits for the mail. */
  private held: Frame[] = [];
  private connection: Connection | undefined;
  /** What the line was opened with. */
  private listeningWith: Credentials | undefined;
  private startFailures = 0;
  /** What stood in the log when it was first read; undefined until that is known. */
  private historyUpTo: number | undefined;
  private restoredTold = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private echoTimer: ReturnType<typeof setTimeout> | undefined;
  private endOtherTabs: (() => void) | undefined;

  constructor(
    private readonly door: FrontDoor,
    private readonly storage: DeviceStorage,
    private readonly listener: ChatListener,
    private readonly language: () => string,
    private readonly signedIn: boolean,
    private readonly openPoll: (current: () => CustomerApi) => OpenChannel,
  ) {
    this.needs = new KeptNeeds(storage);
    this.writing = new Writing(() => this.listener.changed());
  }

  /** Whether this device remembers anything to go on with. */
  get goesOn(): boolean {
    return this.remembered() !== undefined || this.storage.names('outbox/').length > 0 || this.needs.chosen.length > 0;
  }

  /** All of the log is here, and the line to the server is up. */
  get isUpToDate(): boolean {
    return this.state === 'online' && this.held.length === 0 && lastSeq(this.conversation) >= (this.historyUpTo ?? Infinity);
  }

  /** From now on there is mail, and what waited for it is taken in. */
  attach(mail: Mail): void {
    this.mail = mail;
    if (this.needs.unsent) mail.needsChosen();
    while (this.held.length > 0) this.take(this.held.shift()!);
    mail.stateNeeds();
  }

  chooseNeed(need: Need, wanted: boolean): void {
    this.needs.choose(need, wanted);
    if (this.mail) this.mail.needsChosen();
    else this.listener.mailNeeded();
    this.listener.changed();
  }

  /** What the person was writing. */
  get draft(): string {
    return this.storage.read<string>('draft') ?? '';
  }

  set draft(text: string) {
    if (text) this.storage.write('draft', text);
    else this.storage.remove('draft');
  }

  get unread(): number {
    return unreadAfter(this.conversation, this.storage.read<number>('read') ?? 0);
  }

  get unsent(): readonly Pending[] {
    return this.mail?.unsent ?? [];
  }

  /** Goes on with the conversation that this device remembers; without one nothing happens until `open`. */
  resume(): void {
    this.endOtherTabs ??= this.storage.onOtherTab(() => this.otherTabChanged());
    const credentials = this.remembered();
    if (credentials) this.listen(credentials);
  }

  /** The person looks at the chat: there has to be a conversation now. */
  open(): void {
    this.loadInfo();
    void this.mail?.renew();
    if (this.state === 'idle' || this.state === 'away') void this.start();
  }

  /** Leaves the page; what is written stays on the device. */
  stop(): void {
    this.leave();
    this.endOtherTabs?.();
    this.endOtherTabs = undefined;
  }

  private leave(): void {
    this.era += 1;
    this.mail?.stop();
    this.held = [];
    [this.retryTimer, this.echoTimer].forEach(clearTimeout);
    this.writing.end();
    this.connection?.stop();
    this.connection = undefined;
    this.api = undefined;
    this.credentials = undefined;
    this.state = 'idle';
  }

  /** The conversation that this device has, in whatever tab it was begun. */
  remembered(): Credentials | undefined {
    return this.storage.read<Credentials>('conversation');
  }

  /** All tabs show one conversation: the one that was begun last, or none when it was removed. */
  private otherTabChanged(): void {
    const remembered = this.remembered();
    const same = remembered?.conversationId === this.credentials?.conversationId;
    if (same && remembered) this.adopt(remembered);
    if (!same && this.state !== 'starting') {
      this.turnTo();
      if (remembered) this.listen(remembered);
    }
    this.listener.mailNeeded();
    this.listener.changed();
  }

  /** Tries at once what would be tried anyway a little later. */
  retry(): void {
    if (!this.api) void this.start();
    else if (this.state === 'online') this.mail?.flush();
    else this.reconnect();
  }

  /** Opens the line anew, also one that only seems to be there. */
  reconnect(): void {
    this.connection?.start();
  }

  markRead(): void {
    const last = lastSeq(this.conversation);
    if (last <= (this.storage.read<number>('read') ?? 0)) return;
    this.storage.write('read', last);
    this.connection?.tell({ type: 'read', seq: last });
    this.listener.changed();
  }

  tellTyping(): void {
    if (this.writing.isToBeTold()) this.connection?.tell({ type: 'typing' });
  }

  /**
   * The server does not know what we opened a conversation with. The one that is shown may be another by now, or may
   * have a new token by now, perhaps from another tab.
   */
  gone(used: Credentials | undefined): void {
    const remembered = this.remembered();
    if (remembered && remembered.conversationId === this.credentials?.conversationId) this.adopt(remembered);
    if (used?.conversationId !== this.credentials?.conversationId) {
      this.mail?.flush();
    } else if (used?.token !== this.credentials?.token) {
      this.reconnect();
    } else {
      this.listener.ended();
      this.begin();
    }
  }

  /** Goes on in the same conversation with a newer token; a line that is open stays. */
  adopt(credentials: Credentials): void {
    if (credentials.token === this.credentials?.token) return;
    this.credentials = credentials;
    this.api = this.door.conversation(credentials);
  }

  /** Begins a new conversation in place of this one, with what is not sent yet. */
  begin(): void {
    // Another tab may have begun a new one already.
    if (this.remembered()?.conversationId === this.credentials?.conversationId) this.storage.remove('conversation');
    this.storage.remove('read');
    this.turnTo();
    void this.start();
  }

  /** Leaves one conversation for another. */
  private turnTo(): void {
    this.leave();
    this.conversation = NEW_CONVERSATION;
    this.readByAgent = 0;
    this.historyUpTo = undefined;
    this.restoredTold = false;
  }

  /** Begins a conversation, or goes on with the one that there is. */
  async start(): Promise<void> {
    if (this.state === 'starting') return;
    clearTimeout(this.retryTimer);
    this.state = 'starting';
    this.listener.changed();
    const era = this.era;
    try {
      const credentials = await this.enter();
      if (era !== this.era) return;
      this.startFailures = 0;
      this.loadInfo();
      this.listen(credentials);
    } catch {
      if (era === this.era) this.startFailed();
    }
  }

  /** One tab after the other, so that two which are opened at once have one conversation. */
  private enter(): Promise<Credentials> {
    return this.storage.exclusively('start', async () => {
      const running = this.remembered() ?? (this.signedIn ? await this.current() : undefined);
      const credentials = running ?? (await this.startNew());
      this.storage.write('conversation', credentials);
      return credentials;
    });
  }

  private async startNew(): Promise<Credentials> {
    const needs = this.needs.chosen;
    const { credentials, events } = await this.door.start(this.language(), location.origin + location.pathname, needs);
    this.historyUpTo = 0;
    events.forEach((event) => this.frame({ type: 'event', event }));
    return credentials;
  }

  private async current(): Promise<Credentials | undefined> {
    try {
      return await this.door.current();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) return undefined;
      throw error;
    }
  }

  private startFailed(): void {
    this.state = 'away';
    this.startFailures += 1;
    if (this.startFailures === 1) this.listener.linked('offline', 'starting');
    this.mail?.strand();
    this.listener.changed();
    this.retryTimer = setTimeout(() => void this.start(), backoff(this.startFailures + 2));
  }

  private listen(credentials: Credentials): void {
    this.connection?.stop();
    this.credentials = credentials;
    const api = this.door.conversation(credentials);
    this.api = api;
    const current = () => this.usedToListen(this.api ?? api);
    this.connection = new Connection(socketChannel(current), this.openPoll(current), {
      after: () => lastSeq(this.conversation),
      linked: (link, last) => this.linked(link, last),
      frame: (frame) => this.frame(frame),
      gone: () => this.gone(this.listeningWith),
    });
    this.connection.start();
  }

  private usedToListen(api: CustomerApi): CustomerApi {
    this.listeningWith = api.credentials;
    return api;
  }

  private linked(link: Link, last = 0): void {
    const before = this.state;
    this.state = link;
    if (link === 'online') {
      if (before === 'offline') this.loadInfo();
      this.historyUpTo ??= last;
      this.tellRestored();
      void this.mail?.renew();
      this.mail?.flush();
    } else {
      this.writing.end();
    }
    if (before !== link) this.listener.linked(link, before);
    this.listener.changed();
  }

  private frame(frame: Frame): void {
    const first = this.held.length === 0 && this.conversation.events.length === 0;
    if (this.mail || (first && isPlain(frame))) this.take(frame);
    else if (this.held.push(frame) === 1) this.listener.mailNeeded();
  }

  private take(frame: Frame): void {
    switch (frame.type) {
      case 'event':
        this.takeIn(frame.event);
        break;
      case 'typing':
        this.writing.begin(frame.by);
        this.listener.typing(frame.by);
        break;
      case 'read':
        this.readByAgent = Math.max(this.readByAgent, frame.seq);
        break;
      case 'queue':
        this.moveInQueue(frame);
        break;
      case 'accepted':
        this.mail?.arrived(frame.clientMessageId);
        break;
      case 'error':
        // Only what was sent on the socket can be wrong with it, and that is nothing a person waits for.
        break;
    }
    this.listener.changed();
  }

  private takeIn(event: ConversationEvent): void {
    const before = lastSeq(this.conversation);
    this.conversation = applyEvent(this.conversation, event);
    if (this.conversation.ahead.length > 0) this.expectEcho(event.seq);
    this.conversation.events.slice(before).forEach((news) => this.tookIn(news));
    this.tellRestored();
    this.mail?.stateNeeds();
  }

  private tookIn(event: ConversationEvent): void {
    if (event.type === 'message' && event.clientMessageId) this.mail?.arrived(event.clientMessageId);
    if (event.type === 'needs-stated') this.mail?.stated(event.needs);
    if (event.type !== 'message' || event.author.kind !== 'customer') this.writing.end();
    if (event.seq > (this.historyUpTo ?? Infinity)) this.listener.heard(event);
  }

  private tellRestored(): void {
    const history = this.historyUpTo ?? 0;
    if (history === 0 || lastSeq(this.conversation) < history || this.restoredTold) return;
    this.restoredTold = true;
    this.listener.restored(this.conversation.events.filter(({ type, seq }) => type === 'message' && seq <= history).length);
  }

  /** Browsers do not notice a socket that is silently dead; a missing echo shows it. */
  expectEcho(seq: number): void {
    clearTimeout(this.echoTimer);
    this.echoTimer = setTimeout(() => {
      if (lastSeq(this.conversation) < seq) this.reconnect();
    }, ECHO_WITHIN_MS);
  }

  /** The window works without the bank's name and phone number; where they do not come, they are asked for again. */
  private loadInfo(): void {
    this.infoComes ??= this.door.info().then(
      (info) => {
        this.info = info;
        this.listener.changed();
      },
      () => (this.infoComes = undefined),
    );
  }

  private moveInQueue(queue: QueuePlace): void {
    const before = this.conversation.queue?.position;
    this.conversation = withQueue(this.conversation, queue);
    const now = this.conversation.queue;
    if (now && now.position !== before) this.listener.queued(now);
  }
}

/** What can be shown and said with nothing but the window: a sentence of the bot's own. */
function isPlain(frame: Frame): boolean {
  if (frame.type !== 'event') return false;
  const { event } = frame;
  return event.type === 'message' && event.author.kind === 'bot' && !event.html && !event.simple && !event.masked;
}
