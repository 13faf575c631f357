import { ApiProblem } from '../../ui/api/problem.ts';
import { knownNeeds, type Need } from '../../ui/api/needs.ts';
import { backoff } from '../transport/backoff.ts';
import type { DeviceStorage } from './device-storage.ts';

/** What the device keeps. */
interface Kept {
  readonly needs: readonly Need[];
  /** Chosen here, and the server has not taken it yet. */
  readonly unsent?: true;
}

const NAME = 'needs';
/** People choose more than one thing; nobody wants to hear of each. */
const SETTLES_MS = 1_500;

export interface NeedsListener {
  changed(): void;
  /** The moment to send what is owed, if it can be sent. */
  due(): void;
}

/**
 * How the person needs to be spoken with: chosen once, kept on the device, and told to each conversation. What was
 * chosen here goes before what the log says; otherwise the log's newest word holds, which may be another device's.
 */
export class Needs {
  /** What this conversation knows; undefined where nothing was ever said. */
  private stated: readonly Need[] | undefined;
  private busy = false;
  private failures = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly storage: DeviceStorage,
    private readonly listener: NeedsListener,
  ) {}

  get chosen(): readonly Need[] {
    return knownNeeds(this.kept.needs);
  }

  /** Whether the server has yet to be told. */
  get unsent(): boolean {
    return this.kept.unsent ?? false;
  }

  choose(need: Need, wanted: boolean): void {
    const others = this.chosen.filter((one) => one !== need);
    this.storage.write(NAME, { needs: knownNeeds(wanted ? [...others, need] : others), unsent: true });
    this.dueIn(SETTLES_MS);
    this.listener.changed();
  }

  /** What the log of the conversation says, also of long ago. */
  heard(needs: readonly string[]): void {
    this.stated = knownNeeds(needs);
    if (!this.unsent) this.storage.write(NAME, { needs: this.stated });
  }

  /** The server has been told. */
  sent(needs: readonly Need[]): void {
    this.stated = needs;
    if (String(this.chosen) === String(needs)) this.storage.write(NAME, { needs });
  }

  /** Another conversation is gone on with, which has to be told anew. */
  turn(): void {
    this.stated = undefined;
    this.hurry();
  }

  /** Nothing is waited for any longer. */
  hurry(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
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
      await this.storage.exclusively(NAME, () => this.sendOwed(put));
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
      const needs = this.chosen;
      await put(needs);
      this.sent(needs);
    }
  }

  private isOwed(): boolean {
    return (this.unsent || !this.stated) && String(this.chosen) !== String(this.stated ?? []);
  }

  /** The answer to what was sent may not have come, but the log says it. */
  private settle(): void {
    if (this.unsent) this.storage.write(NAME, { needs: this.chosen });
  }

  private dueIn(milliseconds: number): void {
    this.hurry();
    this.pause = setTimeout(() => {
      this.pause = undefined;
      this.listener.due();
    }, milliseconds);
  }

  private get kept(): Kept {
    return this.storage.read<Kept>(NAME) ?? { needs: [] };
  }
}
