import { ApiProblem } from '../../ui/api/problem.ts';
import { isGone } from '../transport/poll-channel.ts';
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
 * What the server does not answer stays in the outbox as failed and goes out with the next `flush`.
 */
export class Sender {
  private busy = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly send: (pending: Pending) => Promise<{ seq: number }>,
    private readonly listener: SenderListener,
  ) {}

  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.outbox.markAll('failed', 'sending');
    this.listener.changed();
    try {
      await this.sendAll();
    } finally {
      this.busy = false;
    }
  }

  private async sendAll(): Promise<void> {
    for (let next = this.outbox.next(); next; next = this.outbox.next()) {
      try {
        const { seq } = await this.send(next);
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
    else this.outbox.markAll('sending', 'failed');
    this.listener.failed(pending);
    this.listener.changed();
    return final;
  }
}
