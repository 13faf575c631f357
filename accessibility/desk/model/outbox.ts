import { UNSENT, type DeviceStore } from '../../ui/staff/device-store.ts';

/** A reply on its way. */
export interface Outgoing {
  /** The name under which the server knows it again, however often it is sent. */
  readonly clientMessageId: string;
  readonly text: string;
  readonly at: string;
  /** Why it did not arrive; absent while it is being sent. */
  readonly error?: unknown;
}

type Send = (conversationId: string, clientMessageId: string, text: string) => Promise<unknown>;

/**
 * Replies that the server has not confirmed yet. They go out one after the other, so that they arrive in the order in
 * which they were written; after a failure the later ones wait. They are kept on the device until they are confirmed,
 * also over a reload. Fires `change`.
 */
export class Outbox extends EventTarget {
  private readonly messages = new Map<string, readonly Outgoing[]>();
  private readonly running = new Set<string>();

  constructor(
    private readonly store: DeviceStore,
    private readonly send: Send,
  ) {
    super();
    for (const key of store.keys(UNSENT.outbox)) this.restore(key);
  }

  of(conversationId: string): readonly Outgoing[] {
    return this.messages.get(conversationId) ?? [];
  }

  /** Sends a reply after those before it; what failed of these is tried again first. */
  add(conversationId: string, text: string): void {
    const outgoing = { clientMessageId: crypto.randomUUID(), text, at: new Date().toISOString() };
    this.put(conversationId, [...this.of(conversationId), outgoing]);
    this.retry(conversationId);
  }

  /** Sends what failed once more, under the same names. */
  retry(conversationId: string): void {
    this.put(conversationId, this.of(conversationId).map(({ error: _, ...outgoing }) => outgoing));
    void this.flush(conversationId);
  }

  /** For the moment when the server can be reached again. */
  retryAll(): void {
    for (const id of this.messages.keys()) this.retry(id);
  }

  /** Takes a message out, because it arrived or because its author wants to change it. */
  remove(conversationId: string, clientMessageId: string): void {
    const rest = this.of(conversationId).filter((outgoing) => outgoing.clientMessageId !== clientMessageId);
    if (rest.length !== this.of(conversationId).length) this.put(conversationId, rest);
  }

  private async flush(conversationId: string): Promise<void> {
    if (this.running.has(conversationId)) return;
    this.running.add(conversationId);
    try {
      for (let next = this.next(conversationId); next; next = this.next(conversationId)) {
        await this.deliver(conversationId, next);
      }
    } finally {
      this.running.delete(conversationId);
    }
  }

  private next(conversationId: string): Outgoing | undefined {
    const messages = this.of(conversationId);
    return messages.some(({ error }) => error !== undefined) ? undefined : messages[0];
  }

  private async deliver(conversationId: string, { clientMessageId, text }: Outgoing): Promise<void> {
    try {
      await this.send(conversationId, clientMessageId, text);
      this.remove(conversationId, clientMessageId);
    } catch (error) {
      this.put(
        conversationId,
        this.of(conversationId).map((outgoing) =>
          outgoing.clientMessageId === clientMessageId ? { ...outgoing, error } : outgoing,
        ),
      );
    }
  }

  private put(conversationId: string, messages: readonly Outgoing[]): void {
    const key = `${UNSENT.outbox}${conversationId}`;
    if (messages.length === 0) {
      this.messages.delete(conversationId);
      this.store.remove(key);
    } else {
      this.messages.set(conversationId, messages);
      this.store.set(key, JSON.stringify(messages.map(({ error: _, ...outgoing }) => outgoing)));
    }
    this.dispatchEvent(new Event('change'));
  }

  /** What a page before this one did not get confirmed; whether it arrived is not known, sending it again is safe. */
  private restore(key: string): void {
    const id = key.slice(UNSENT.outbox.length);
    this.messages.set(id, JSON.parse(this.store.get(key) ?? '[]') as Outgoing[]);
  }
}
