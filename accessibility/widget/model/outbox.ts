import type { DeviceStorage } from './device-storage.ts';

export interface Pending {
  readonly clientMessageId: string;
  readonly text: string;
  /** When the person sent it, RFC 3339. */
  readonly at: string;
  /** `failed` will be tried again, `refused` cannot be sent as it is; the reason is the problem's code. */
  readonly state: 'sending' | 'failed' | 'refused';
  readonly reason?: string;
}

const NAME = 'outbox';

/**
 * The messages that the server has not acknowledged yet, in the order they were written. They survive a reload. Every
 * change reads the device first, because another tab of the same site writes there too.
 */
export class Outbox {
  constructor(private readonly storage: DeviceStorage) {}

  list(): readonly Pending[] {
    return this.storage.read<Pending[]>(NAME) ?? [];
  }

  /** The first message that can still be sent. */
  next(): Pending | undefined {
    return this.list().find((pending) => pending.state !== 'refused');
  }

  add(text: string, now: Date = new Date()): Pending {
    const pending: Pending = { clientMessageId: messageId(), text, at: now.toISOString(), state: 'sending' };
    this.save([...this.list(), pending]);
    return pending;
  }

  /** Takes out what the server has, or what the person wants to write anew. */
  remove(clientMessageId: string): void {
    this.save(this.list().filter((pending) => pending.clientMessageId !== clientMessageId));
  }

  mark(clientMessageId: string, state: Pending['state'], reason?: string): void {
    this.save(
      this.list().map((pending) =>
        pending.clientMessageId === clientMessageId
          ? { ...pending, state, ...(reason === undefined ? {} : { reason }) }
          : pending,
      ),
    );
  }

  /** What could not be sent a while ago is on its way again, or the other way round. */
  markAll(from: Pending['state'], to: Pending['state']): void {
    this.save(this.list().map((pending) => (pending.state === from ? { ...pending, state: to } : pending)));
  }

  private save(pending: readonly Pending[]): void {
    if (pending.length > 0) this.storage.write(NAME, pending);
    else this.storage.remove(NAME);
  }
}

/** A name for a message that no other has. `randomUUID` is missing on pages without TLS. */
function messageId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
