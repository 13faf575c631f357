import type { StaffMember } from '../../ui/api/staff-session.ts';
import { ApiProblem } from '../../ui/api/problem.ts';
import type { DeviceStore } from '../../ui/staff/device-store.ts';
import type { Agent, Destination, Summary } from './conversation.ts';
import type { DeskApi } from './desk-api.ts';
import { DeskSocket } from './desk-socket.ts';
import { lastWithoutGap, NOTHING_YET, reduce, type Change, type DeskState } from './desk-state.ts';
import { Drafts } from './drafts.ts';
import type { DeskServerFrame } from './frames.ts';
import { Outbox } from './outbox.ts';
import { Settings } from './settings.ts';
import { Topics } from './topics.ts';

/** What came of trying to take a conversation. */
export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'not-waiting' };

/** What came of trying to take whoever waits first: which one it became, and who was quicker with those before. */
export type Taken =
  | { readonly kind: 'claimed'; readonly conversationId: string; readonly quicker: readonly string[] }
  | { readonly kind: 'nobody-waits'; readonly quicker: readonly string[] };

/** Something happened; listeners compare what was with what is. */
export class DeskEvent extends Event {
  constructor(
    readonly before: DeskState,
    readonly after: DeskState,
    readonly change: Change,
  ) {
    super('change');
  }
}

const TYPING_PAUSE_MS = 3000;
const TYPING_LASTS_MS = 6000;

/**
 * The desk of one member of staff: holds what is shown, hears the server and does what the person asks for. Fires
 * `DeskEvent`s named `change`; methods that ask the server reject with what went wrong.
 */
export class DeskStore extends EventTarget {
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly settings: Settings;
  readonly topics: Topics;

  private current: DeskState = NOTHING_YET;
  private readonly socket: DeskSocket;
  private wanted: string | undefined;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private typingSaidAt = 0;
  /** The conversation and the message that were last said to be read: each is said once. */
  private saidRead = '';
  private readonly claimed = new Set<string>();

  constructor(
    readonly me: StaffMember,
    readonly api: DeskApi,
    device: DeviceStore,
  ) {
    super();
    this.drafts = new Drafts(device);
    this.settings = new Settings(device);
    this.topics = new Topics(api);
    this.outbox = new Outbox(device, (id, name, text) => this.deliver(id, name, text));
    this.socket = new DeskSocket(api.socketAddress(), () => api.checkSession(), {
      frame: (frame) => this.heard(frame),
      connection: (connection) => this.apply({ type: 'connection', connection }),
    });
  }

  get state(): DeskState {
    return this.current;
  }

  /** Whether the customer of the open conversation is writing now. */
  get customerTyping(): boolean {
    return this.typingTimer !== undefined;
  }

  start(): void {
    this.socket.start();
  }

  stop(): void {
    this.socket.stop();
    clearTimeout(this.typingTimer);
  }

  reconnect(): void {
    this.socket.tryNow();
  }

  isMine(conversation: Summary): boolean {
    return conversation.state === 'agent' && conversation.agent?.username === this.me.username;
  }

  /** Whether this person took the conversation here, rather than being given it. */
  hasClaimed(id: string): boolean {
    return this.claimed.has(id);
  }

  /** Shows a conversation; resolves once it is there, or nobody wants to see it any more. */
  async open(id: string): Promise<void> {
    this.wanted = id;
    const conversation = await this.api.conversation(id);
    if (this.wanted !== id) return;
    this.leaveOpen(id);
    this.apply({ type: 'opened', conversation });
    this.watchOpen();
  }

  async claim(id: string): Promise<Claim> {
    // Before it is answered: the queue may tell of it sooner.
    this.claimed.add(id);
    try {
      await this.api.claim(id);
      return { kind: 'claimed' };
    } catch (error) {
      const lost = lostClaim(error);
      this.claimed.delete(id);
      return lost;
    }
  }

  /** Takes whoever waits first; where a colleague is quicker, the next one. */
  async takeNext(): Promise<Taken> {
    const quicker: string[] = [];
    for (const { conversationId } of this.state.waiting) {
      const claim = await this.claim(conversationId);
      if (claim.kind === 'claimed') return { kind: 'claimed', conversationId, quicker };
      if (claim.kind === 'taken') quicker.push(claim.by);
    }
    return { kind: 'nobody-waits', quicker };
  }

  async addNote(id: string, text: string): Promise<void> {
    const note = await this.api.addNote(id, text);
    this.apply({ type: 'note', conversationId: id, note });
  }

  async transfer(id: string, destination: Destination): Promise<void> {
    await this.api.transfer(id, destination);
    await this.finish(id);
  }

  async close(id: string): Promise<void> {
    await this.api.close(id);
    await this.finish(id);
  }

  /** Tells the customer that somebody is writing, now and then. */
  typing(id: string): void {
    if (Date.now() - this.typingSaidAt < TYPING_PAUSE_MS) return;
    this.typingSaidAt = Date.now();
    this.socket.send({ type: 'typing', conversationId: id });
  }

  /** Tells the customer that what they wrote was read. */
  read(): void {
    const open = this.state.open;
    if (!open || !this.isMine(open)) return;
    const last = open.events.findLast((event) => event.type === 'message' && event.author.kind === 'customer');
    if (!last || this.saidRead === `${open.conversationId} ${last.seq}`) return;
    this.saidRead = `${open.conversationId} ${last.seq}`;
    this.socket.send({ type: 'read', conversationId: open.conversationId, seq: last.seq });
  }

  private async finish(id: string): Promise<void> {
    this.drafts.forget(id);
    if (this.state.open?.conversationId === id) await this.open(id);
  }

  private async deliver(id: string, clientMessageId: string, text: string): Promise<void> {
    const { seq } = await this.api.send(id, clientMessageId, text);
    const author = { kind: 'agent', name: this.me.name } as const;
    const language = this.state.open?.conversationId === id ? this.state.open.language : '';
    // The socket tells the same event; whichever comes first is shown, so that the reply never disappears in between.
    this.apply({
      type: 'event',
      conversationId: id,
      event: { type: 'message', seq, at: new Date().toISOString(), author, clientMessageId, text, language },
    });
  }

  private heard(frame: DeskServerFrame): void {
    // An error tells of what was said on the socket, and nobody waits for that; a sign-in that ended also ends the line.
    if (frame.type === 'error') return;
    if (frame.type === 'typing') return this.onTyping(frame);
    this.apply(frame);
    if (frame.type === 'ready') this.onReady();
    if (frame.type === 'event') this.onEvent(frame);
  }

  private onReady(): void {
    this.watchOpen();
    this.outbox.retryAll();
  }

  private onEvent({ conversationId, event }: Extract<DeskServerFrame, { type: 'event' }>): void {
    if (event.type !== 'message') return;
    if (event.clientMessageId) this.outbox.remove(conversationId, event.clientMessageId);
    if (event.author.kind === 'customer' && conversationId === this.wanted) this.stopTyping();
  }

  /** News of the customer of the open conversation alone; that one writes oneself comes back from the server too. */
  private onTyping({ conversationId, by }: Extract<DeskServerFrame, { type: 'typing' }>): void {
    if (conversationId !== this.wanted || by.kind !== 'customer') return;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.stopTyping(), TYPING_LASTS_MS);
    this.apply({ type: 'typing', conversationId, by });
  }

  private stopTyping(): void {
    clearTimeout(this.typingTimer);
    this.typingTimer = undefined;
    this.dispatchEvent(new Event('typing-ended'));
  }

  private leaveOpen(next: string): void {
    const open = this.state.open;
    if (!open || open.conversationId === next) return;
    this.stopTyping();
    this.socket.send({ type: 'unwatch', conversationId: open.conversationId });
    this.apply({ type: 'left' });
  }

  private watchOpen(): void {
    const open = this.state.open;
    if (!open) return;
    this.socket.send({ type: 'watch', conversationId: open.conversationId, after: lastWithoutGap(open.events) });
  }

  private apply(change: Change): void {
    const before = this.current;
    this.current = reduce(before, change);
    this.dispatchEvent(new DeskEvent(before, this.current, change));
  }
}

function lostClaim(error: unknown): Claim {
  if (error instanceof ApiProblem && error.code === 'already-claimed') {
    return { kind: 'taken', by: (error.body['by'] as Agent | undefined)?.name ?? '' };
  }
  if (error instanceof ApiProblem && error.code === 'not-waiting') return { kind: 'not-waiting' };
  throw error;
}
