import type { LitElement } from 'lit';

/** So close to the end counts as being there. */
const NEAR = 48;

/** Keeps the log where the person reads: at the newest message if they were there, else exactly where they are. */
export class LogScroll {
  /** How many entries came below the part that is in sight. */
  below = 0;

  private entries = 0;
  private atEnd = true;
  private following = false;

  constructor(private readonly host: LitElement) {}

  /** The person did something themselves: its outcome is to be seen, wherever they were. */
  follow(): void {
    this.following = true;
  }

  beforeUpdate(): void {
    this.atEnd = this.isAtEnd();
  }

  afterUpdate(entries: number): void {
    const added = entries - this.entries;
    this.entries = entries;
    if (added <= 0) return;
    if (this.following || this.atEnd) this.showNewest();
    else this.count(this.below + added);
    this.following = false;
  }

  /** Shows the end, when the window opens. */
  showEnd(): void {
    const log = this.log();
    if (log) log.scrollTop = log.scrollHeight;
    this.count(0);
  }

  scrolled(): void {
    if (this.below > 0 && this.isAtEnd()) this.count(0);
  }

  /** Where the person was goes to the first thing they have not seen. */
  jump(): void {
    const entries = this.log()?.querySelectorAll<HTMLElement>('.message, .occurrence') ?? [];
    this.log()?.focus();
    this.show(entries[entries.length - this.below]);
    this.count(0);
  }

  /** A long message is read from its beginning: that has to be in sight, rather than its end. */
  private showNewest(): void {
    this.show([...(this.log()?.querySelectorAll<HTMLElement>('.message, .occurrence') ?? [])].at(-1));
  }

  private show(entry: HTMLElement | undefined): void {
    const log = this.log();
    if (log && entry) log.scrollTop = entry.offsetTop - log.offsetTop - 16;
  }

  private isAtEnd(): boolean {
    const log = this.log();
    return !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  }

  private count(below: number): void {
    if (this.below === below) return;
    this.below = below;
    this.host.requestUpdate();
  }

  private log(): HTMLElement | null {
    return this.host.renderRoot?.querySelector<HTMLElement>('.log') ?? null;
  }
}
