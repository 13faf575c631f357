import { ApiProblem } from '../../ui/api/problem.ts';
import { backoff } from '../transport/backoff.ts';
import { isGone } from '../transport/gone.ts';
import type { Outbox, Pending } from './outbox.ts';

/** Answers that will be the same however often the same message is sent. */
const FINAL = new Set([400, 409, 413, 415, 422]);

export interface SenderListener {
  changed(): void;
  /** The server has the message; its event has this number. */
  accepted(pending: Pending, seq: number): void;
  failed(pending: Pending): void;
  gone(): void;
}

/**
 * Carries the outbox to the server, one message after the other, so that they arrive in the order they were written.
 * What the server does not take stays in the outbox as failed, and is tried again after a while, each time a longer one,
 * or with the next `flush`.
 */
export class Sender {
  private busy = false;
  /** Somebody wants things sent, and what is on its way may yet fail. */
  private again = false;
  private failures = 0;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly send: (pending: Pending) => Promise<{ seq: number }>,
    private readonly listener: SenderListener,
  ) {}

  /** Sends what there is, now: because somebody wants it, or because the line is up again. */
  async flush(): Promise<void> {
    this.stopped = false;
    this.failures = 0;
    this.outbox.markAll('failed', 'sending');
    this.listener.changed();
    await this.run();
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.again = this.busy;
    if (this.busy) return;
    this.busy = true;
    try {
      await this.sendAll();
    } finally {
      this.busy = false;
    }
    if (this.again) await this.run();
  }

  /** Tries nothing again by itself from now on. */
  stop(): void {
    this.stopped = true;
    this.again = false;
    clearTimeout(this.timer);
  }

  private async sendAll(): Promise<void> {
    for (let next = this.outbox.next(); next; next = this.outbox.next()) {
      try {
        const { seq } = await this.send(next);
        this.failures = 0;
        this.outbox.remove(next.clientMessageId);
        this.listener.accepted(next, seq);
      } catch (error) {
        if (!this.goesOnAfter(error, next)) return;
      }
    }
  }

  private goesOnAfter(error: unknown, pending: Pending): boolean {
    if (isGone(error)) {
      this.listener.gone();
      return false;
    }
    const final = error instanceof ApiProblem && FINAL.has(error.status);
    if (final) this.outbox.mark(pending.clientMessageId, 'refused', error.code);
    else this.tryAgainLater(error);
    // Of attempts that are made by themselves, the person hears when they succeed.
    if (final || this.failures === 1) this.listener.failed(pending);
    this.listener.changed();
    return final;
  }

  /** Not before the server wants it, where it said so. */
  private tryAgainLater(error: unknown): void {
    this.outbox.markAll('sending', 'failed');
    this.failures += 1;
    if (this.stopped) return;
    const asked = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    this.timer = setTimeout(() => void this.run(), Math.max(asked, backoff(this.failures)));
  }
}
