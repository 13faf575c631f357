import { ConversationCalls } from '../transport/conversation-calls.ts';
import { FrontDoor, isDue, type Credentials } from '../transport/customer-api.ts';
import { isGone } from '../transport/gone.ts';
import type { Chat, Mail } from './chat.ts';
import { messages } from './conversation.ts';
import type { DeviceStorage } from './device-storage.ts';
import { Needs } from './needs.ts';
import { Outbox, type Pending } from './outbox.ts';
import { Sender } from './sender.ts';

export interface CustomerMailListener {
  changed(): void;
  slow(): void;
  failed(pending: Pending): void;
}

/** A message on its way for so long deserves a word. */
const SLOW_AFTER_MS = 3_000;
/** How often a line that never breaks looks whether the token is to be renewed. */
const RENEWAL_CHECK_MS = 3_600_000;

/** Sends and repeats what the person writes, and tells how they need to be spoken with. It is on the device before it is on its way. */
export class CustomerMail implements Mail {
  private readonly outbox: Outbox;
  private readonly sender: Sender;
  private readonly needs: Needs;
  /** What the message on its way was sent with. */
  private postedTo: Credentials | undefined;
  private readonly renewals: ReturnType<typeof setInterval>;

  constructor(
    private readonly chat: Chat,
    private readonly door: FrontDoor,
    private readonly storage: DeviceStorage,
    private readonly listener: CustomerMailListener,
  ) {
    this.outbox = new Outbox(storage);
    this.sender = new Sender(this.outbox, (pending) => this.post(pending), {
      changed: () => listener.changed(),
      accepted: (_, seq) => this.accepted(seq),
      failed: (pending) => listener.failed(pending),
      gone: () => chat.gone(this.postedTo),
    });
    this.needs = new Needs(chat.needs, storage, { changed: () => listener.changed(), due: () => this.stateNeeds() });
    this.renewals = setInterval(() => void this.renew(), RENEWAL_CHECK_MS);
    // The line may have been there, and the window open, before this part of it came.
    void this.renew();
  }

  /** Another tab may still note something about a message that this one has already read back. */
  get unsent(): readonly Pending[] {
    const said = new Set(messages(this.chat.conversation).map(({ clientMessageId }) => clientMessageId));
    return this.outbox.list().filter(({ clientMessageId }) => !said.has(clientMessageId));
  }

  send(text: string): void {
    const pending = this.outbox.add(text);
    setTimeout(() => this.tellIfSlow(pending), SLOW_AFTER_MS);
    this.listener.changed();
    if (this.chat.api) void this.sender.flush();
    else void this.chat.start();
  }

  flush(): void {
    void this.sender.flush();
    this.needs.hurry();
    this.stateNeeds();
  }

  arrived(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
  }

  strand(): void {
    this.outbox.markAll('sending', 'failed');
    const [waiting] = this.outbox.list();
    if (waiting) this.listener.failed(waiting);
  }

  stated(needs: readonly string[]): void {
    this.needs.heard(needs);
  }

  needsChosen(): void {
    this.needs.chosen();
  }

  /** Only once all of the log is here: another device may have said something since. */
  stateNeeds(): void {
    const { api, isUpToDate } = this.chat;
    if (api && isUpToDate) void this.needs.send((needs) => new ConversationCalls(api).stateNeeds(needs));
  }

  stop(): void {
    this.sender.stop();
    this.needs.turn();
  }

  /** Ends for good. */
  dispose(): void {
    this.stop();
    clearInterval(this.renewals);
  }

  /** Takes a message back that the server refuses, and gives its text to be mended. */
  takeBack(pending: Pending): string {
    this.outbox.remove(pending.clientMessageId);
    this.listener.changed();
    return pending.text;
  }

  /** Lets go of everything that was not sent. */
  forget(): void {
    this.outbox.list().forEach(({ clientMessageId }) => this.outbox.remove(clientMessageId));
  }

  async askForPerson(): Promise<void> {
    await this.call((calls) => calls.post('handover', {}));
  }

  async rate(score: number, comment: string): Promise<void> {
    await this.call((calls) => calls.post('rating', comment ? { score, comment } : { score }));
  }

  async end(): Promise<void> {
    await this.call((calls) => calls.post('close', {}));
  }

  transcript(mediaType: string, language: string): Promise<Blob> {
    return this.call((calls) => calls.transcript(mediaType, language));
  }

  /** Well before its end, so that nobody loses a conversation that they use; one tab does it for all. */
  async renew(): Promise<void> {
    const { credentials } = this.chat;
    if (!credentials || !isDue(credentials)) return;
    try {
      await this.storage.exclusively('token', () => this.renewUnlessDone(credentials));
    } catch {
      // The token still opens the conversation; the next opening, or the next line, tries again.
    }
  }

  private async renewUnlessDone({ conversationId }: Credentials): Promise<void> {
    const newest = this.chat.remembered();
    if (newest?.conversationId !== conversationId) return;
    const renewed = isDue(newest) ? await new ConversationCalls(this.door.conversation(newest)).renew() : newest;
    // What was begun meanwhile in this tab or another one is left alone.
    if (this.chat.remembered()?.conversationId === conversationId) this.storage.write('conversation', renewed);
    if (this.chat.credentials?.conversationId === conversationId) this.chat.adopt(renewed);
  }

  private post({ clientMessageId, text }: Pending): Promise<{ seq: number }> {
    const { api, credentials } = this.chat;
    if (!api) throw new Error('there is no conversation yet');
    this.postedTo = credentials;
    return new ConversationCalls(api).post('messages', { clientMessageId, text });
  }

  private accepted(seq: number): void {
    if (this.postedTo?.conversationId === this.chat.credentials?.conversationId) this.chat.expectEcho(seq);
    this.listener.changed();
  }

  private async call<T>(request: (calls: ConversationCalls) => Promise<T>): Promise<T> {
    const { api, credentials } = this.chat;
    if (!api) throw new Error('there is no conversation yet');
    try {
      return await request(new ConversationCalls(api));
    } catch (error) {
      if (isGone(error)) this.chat.gone(credentials);
      throw error;
    }
  }

  private tellIfSlow({ clientMessageId }: Pending): void {
    const pending = this.outbox.list().find((one) => one.clientMessageId === clientMessageId);
    if (pending?.state === 'sending') this.listener.slow();
  }
}
