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

const BEGINNING = 'outbox/';
/** Digits of a time in milliseconds, so that names sort by it. */
const STAMP_DIGITS = 15;

/**
 * The messages that the server has not acknowledged yet, in the order they were written. They survive a reload. Each is
 * kept under a name of its own, so that tabs of the same site that write at the same moment lose nothing of each other.
 */
export class Outbox {
  constructor(private readonly storage: DeviceStorage) {}

  list(): readonly Pending[] {
    return this.storage.names(BEGINNING).flatMap((name) => this.storage.read<Pending>(name) ?? []);
  }

  /** The first message that can still be sent. */
  next(): Pending | undefined {
    return this.list().find((pending) => pending.state !== 'refused');
  }

  add(text: string, now: Date = new Date()): Pending {
    const pending: Pending = { clientMessageId: messageId(), text, at: now.toISOString(), state: 'sending' };
    const stamp = Math.max(now.getTime(), this.lastStamp() + 1);
    this.storage.write(`${BEGINNING}${String(stamp).padStart(STAMP_DIGITS, '0')}-${pending.clientMessageId}`, pending);
    return pending;
  }

  /** Takes out what the server has, or what the person wants to write anew. */
  remove(clientMessageId: string): void {
    this.namesOf(clientMessageId).forEach((name) => this.storage.remove(name));
  }

  mark(clientMessageId: string, state: Pending['state'], reason?: string): void {
    this.namesOf(clientMessageId).forEach((name) => {
      const pending = this.storage.read<Pending>(name);
      if (pending) this.storage.write(name, { ...pending, state, ...(reason === undefined ? {} : { reason }) });
    });
  }

  /** What could not be sent a while ago is on its way again, or the other way round. */
  markAll(from: Pending['state'], to: Pending['state']): void {
    this.list()
      .filter(({ state }) => state === from)
      .forEach(({ clientMessageId }) => this.mark(clientMessageId, to));
  }

  private namesOf(clientMessageId: string): readonly string[] {
    return this.storage.names(BEGINNING).filter((name) => name.endsWith(`-${clientMessageId}`));
  }

  /** The newest message's, also where a clock was put back since. */
  private lastStamp(): number {
    const newest = this.storage.names(BEGINNING).at(-1);
    return newest === undefined ? 0 : Number(newest.slice(BEGINNING.length, BEGINNING.length + STAMP_DIGITS));
  }
}

/** A name for a message that no other has. `randomUUID` is missing on pages without TLS. */
function messageId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
