import type { DrawnElement } from './drawn-element.ts';

/** So close to the end counts as being there. */
const NEAR = 48;

/** What the log holds: everything that is shown in it, and how much of that is counted where it comes out of sight. */
export interface Entries {
  readonly all: number;
  readonly news: number;
}

/** Where somebody reads, further up than the end. */
export interface Place {
  /** Whether it is the end but for what is asked of whoever has come there. */
  readonly last: boolean;
  /** Remembers it. */
  mark(log: HTMLElement): void;
  /** Goes back there. */
  find(log: HTMLElement): void;
}

/** Keeps the log where the person reads: at the newest message if they were there, else exactly where they are. */
export class LogScroll {
  /** How much came below the part that is in sight. */
  below = 0;
  /** There as soon as there is more to read than a greeting. */
  place: Place | undefined;

  private entries: Entries = { all: 0, news: 0 };
  /** Whether the end was in sight when the log last moved; what shrinks the log must not hide it. */
  private atEnd = true;
  private following = false;
  /** Of the log. */
  private size = '';
  private readonly resized = new ResizeObserver(() => this.keep());

  constructor(private readonly host: DrawnElement) {}

  start(): void {
    const log = this.log();
    if (log) this.resized.observe(log);
  }

  stop(): void {
    this.resized.disconnect();
  }

  /** The person did something themselves: its outcome is to be seen, wherever they were. */
  follow(): void {
    this.following = true;
  }

  /** What the person did came to nothing: there is no outcome to be seen. */
  stay(): void {
    this.following = false;
  }

  beforeUpdate(): void {
    this.measure();
  }

  afterUpdate(entries: Entries): void {
    const before = this.entries;
    this.entries = entries;
    if (entries.all <= before.all) return;
    if (this.following || this.atEnd || this.place?.last) this.showNewest(this.following);
    else this.count(this.below + Math.max(0, entries.news - before.news));
    this.following = false;
  }

  /** Shows the end, when the window opens; a greeting alone is read from its beginning. */
  showEnd(): void {
    const log = this.log();
    if (log) {
      log.scrollTop = this.entries.all > 1 ? log.scrollHeight : 0;
      this.settle(log);
    }
    this.atEnd = true;
    this.count(0);
  }

  scrolled(): void {
    this.measure();
    if (this.atEnd) this.count(0);
  }

  /**
   * A long message is read from its beginning: that has to be in sight, rather than its end, and what merely happened
   * after it does not take it away. What the person did is shown wherever that leaves the message.
   */
  private showNewest(wherever: boolean): void {
    const newest = this.newest();
    this.show(newest, wherever);
    const shown = this.log()?.scrollTop;
    // What draws itself a moment later, such as the rating, makes room below for the newest to come up. By then one's
    // own message may have been drawn anew as the server has it, and the person may have scrolled elsewhere.
    requestAnimationFrame(() => {
      if (this.log()?.scrollTop === shown) this.show(newest?.isConnected ? newest : this.newest(), wherever);
    });
  }

  private newest(): HTMLElement | undefined {
    return [...(this.log()?.querySelectorAll<HTMLElement>('.message, .occurrence') ?? [])].at(-1);
  }

  /** Shows where an entry begins; where the newest message begins before that, only if it may be `wherever`. */
  show(entry: HTMLElement | undefined, wherever: boolean): void {
    const log = this.log();
    if (!log || !entry) return;
    const top = topOf(entry, log);
    log.scrollTop = wherever ? top : Math.min(top, this.beginningInSight(log));
    this.settle(log);
  }

  /** Here, as the log stands now, the person wants to be. */
  settle(log: HTMLElement): void {
    this.size = sizeOf(log);
    this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    this.place?.mark(log);
  }

  /** A log whose size has just changed tells nothing about where the person wants to be. */
  private measure(): void {
    const log = this.log();
    if (log && sizeOf(log) === this.size) this.settle(log);
  }

  /**
   * What shrinks the log, such as the place in the queue, or sets it anew, such as a larger text, takes neither the end
   * nor what the person reads.
   */
  private keep(): void {
    const log = this.log();
    if (!log) return;
    this.size = sizeOf(log);
    if (this.atEnd) log.scrollTop = Math.min(log.scrollHeight - log.clientHeight, this.beginningInSight(log));
    else this.place?.find(log);
  }

  /** Where the newest message begins, if that is in sight. */
  private beginningInSight(log: HTMLElement): number {
    const message = [...log.querySelectorAll<HTMLElement>('.message')].at(-1);
    const beginning = message ? topOf(message, log) : Infinity;
    return log.scrollTop <= beginning ? beginning : Infinity;
  }

  /** So much is below the part that is in sight. */
  count(below: number): void {
    if (this.below === below) return;
    this.below = below;
    this.host.requestUpdate();
  }

  private log(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.log') ?? null;
  }
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}

/**
 * Where the log has to be scrolled to for an entry to stand at its upper edge, with some air. What everybody has to know
 * stands above the first message, and is of it.
 */
function topOf(entry: HTMLElement, log: HTMLElement): number {
  return entry.matches('article:first-of-type') ? 0 : entry.offsetTop - log.offsetTop - 16;
}
