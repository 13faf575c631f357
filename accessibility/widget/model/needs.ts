import { ApiProblem } from '../../ui/api/problem.ts';
import { knownNeeds, type Need } from '../../ui/api/needs.ts';
import { backoff } from '../transport/backoff.ts';
import type { DeviceStorage } from './device-storage.ts';
import type { KeptNeeds } from './kept-needs.ts';

/** People choose more than one thing; nobody wants to hear of each. */
const SETTLES_MS = 1_500;

export interface NeedsListener {
  changed(): void;
  /** The moment to send what is owed, if it can be sent. */
  due(): void;
}

/**
 * Tells each conversation how the person needs to be spoken with. What was chosen here goes before what the log says;
 * otherwise the log's newest word holds, which may be another device's.
 */
export class Needs {
  /** What this conversation knows; undefined where nothing was ever said. */
  private stated: readonly Need[] | undefined;
  private busy = false;
  private failures = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly kept: KeptNeeds,
    private readonly storage: DeviceStorage,
    private readonly listener: NeedsListener,
  ) {}

  /** The person has just chosen something, and may go on choosing. */
  chosen(): void {
    this.dueIn(SETTLES_MS);
  }

  /** What the log of the conversation says, also of long ago. */
  heard(needs: readonly string[]): void {
    this.stated = knownNeeds(needs);
    if (!this.kept.unsent) this.kept.keepSent(this.stated);
  }

  /** Another conversation is gone on with, which has to be told anew. */
  turn(): void {
    this.stated = undefined;
    this.endPause();
  }

  /** What failed is tried again without waiting any longer; whoever is choosing is waited for all the same. */
  hurry(): void {
    if (this.failures > 0) this.endPause();
  }

  /**
   * Sends what is owed, and again after a while where that fails; one tab does it for all. To be called once all of the
   * log was heard.
   */
  async send(put: (needs: readonly Need[]) => Promise<unknown>): Promise<void> {
    if (this.busy || this.pause !== undefined) return;
    if (!this.isOwed()) return this.settle();
    this.busy = true;
    try {
      await this.storage.exclusively('needs', () => this.sendOwed(put));
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      const asked = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
      this.dueIn(Math.max(asked, backoff(this.failures)));
    } finally {
      this.busy = false;
    }
    this.listener.changed();
  }

  /** Until nothing is: the person may choose something else meanwhile. */
  private async sendOwed(put: (needs: readonly Need[]) => Promise<unknown>): Promise<void> {
    while (this.isOwed()) {
      const needs = this.kept.chosen;
      await put(needs);
      this.sent(needs);
    }
  }

  private sent(needs: readonly Need[]): void {
    this.stated = needs;
    if (String(this.kept.chosen) === String(needs)) this.kept.keepSent(needs);
  }

  private isOwed(): boolean {
    return (this.kept.unsent || !this.stated) && String(this.kept.chosen) !== String(this.stated ?? []);
  }

  /** The answer to what was sent may not have come, but the log says it. */
  private settle(): void {
    this.stated ??= [];
    if (this.kept.unsent) this.kept.keepSent(this.stated);
  }

  private endPause(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
  }

  private dueIn(milliseconds: number): void {
    this.endPause();
    this.pause = setTimeout(() => {
      this.pause = undefined;
      this.listener.due();
    }, milliseconds);
  }
}
