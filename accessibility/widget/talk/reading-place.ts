import type { Place } from '../view/log-scroll.ts';

/** Finds again what somebody reads after the log was set anew: the same part of the same entry at its upper edge. */
export class ReadingPlace implements Place {
  private entry: HTMLElement | undefined;
  /** How far the entry is above the edge, in pixels; less than nothing where it begins below it. */
  private above = 0;
  private height = 0;
  /** Only the question how it was, which goes as soon as anybody writes on, stands below what is in sight. */
  last = false;

  mark(log: HTMLElement): void {
    const rating = log.querySelector<HTMLElement>('okn-rating');
    this.last = rating !== null && topIn(log, rating) <= log.scrollTop + log.clientHeight;
    const entries = [...log.children] as HTMLElement[];
    this.entry = entries.find((entry) => topIn(log, entry) + entry.offsetHeight > log.scrollTop);
    if (!this.entry) return;
    this.above = log.scrollTop - topIn(log, this.entry);
    this.height = this.entry.offsetHeight;
  }

  find(log: HTMLElement): void {
    const { entry, above, height } = this;
    if (!entry?.isConnected) return;
    // A larger text makes an entry longer: what was in its middle still is.
    log.scrollTop = topIn(log, entry) + (above > 0 ? (above * entry.offsetHeight) / height : above);
  }
}

function topIn(log: HTMLElement, entry: HTMLElement): number {
  return entry.offsetTop - log.offsetTop;
}
