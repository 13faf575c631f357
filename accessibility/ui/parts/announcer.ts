import type { Live } from './live.ts';

/**
 * Reads things out through the live regions that can be heard now: those of the topmost open modal, else those of the
 * page. One announcer serves a whole page; whoever opens a modal enters the modal's regions and leaves them at its end.
 */
export class Announcer {
  private readonly regions: Live[] = [];
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly spoken = new Map<string, number>();

  /** False keeps news silent; what is wrong, and what the person did or asked for, is still read out. */
  enabled = true;

  enter(live: Live): void {
    this.leave(live);
    this.regions.push(live);
  }

  leave(live: Live): void {
    const index = this.regions.indexOf(live);
    if (index >= 0) this.regions.splice(index, 1);
  }

  /** Reads news out when the person pauses. */
  say(text: string, language?: string): void {
    if (this.enabled) this.tell(text, language);
  }

  /** Reads out when the person pauses, to everybody: what came of what they did, and that something does not work. */
  tell(text: string, language?: string): void {
    this.regions.at(-1)?.polite(text, language);
  }

  /** Interrupts: for failures and for danger alone. */
  alert(text: string, language?: string): void {
    this.regions.at(-1)?.assertive(text, language);
  }

  /** Reads out after a while, unless `cancel` comes first. What waits under the key already keeps its time. */
  sayAfter(milliseconds: number, key: string, text: () => string): void {
    if (this.pending.has(key)) return;
    const timer = setTimeout(() => {
      this.pending.delete(key);
      this.say(text());
    }, milliseconds);
    this.pending.set(key, timer);
  }

  /** Reads out at once, or when the last text under the key is old enough; of several that wait only the newest. */
  sayAtMostEvery(milliseconds: number, key: string, text: () => string): void {
    this.cancel(key);
    const telling = () => {
      this.spoken.set(key, Date.now());
      return text();
    };
    const wait = (this.spoken.get(key) ?? -Infinity) + milliseconds - Date.now();
    if (wait > 0) this.sayAfter(wait, key, telling);
    else this.say(telling());
  }

  cancel(key: string): void {
    clearTimeout(this.pending.get(key));
    this.pending.delete(key);
  }

  /** As if nothing had been read out under the key, nor waited. */
  renew(key: string): void {
    this.cancel(key);
    this.spoken.delete(key);
  }

  /** Forgets everything that waits, when the page or the component goes away. */
  stop(): void {
    [...this.pending.keys()].forEach((key) => this.cancel(key));
  }
}
