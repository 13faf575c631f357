import type { Author } from '../../ui/api/events.ts';

/** "Is writing" holds for so long, unless it is said again. */
const HOLDS_MS = 6_000;
/** Our own "is writing" is told at most so often. */
const TOLD_EVERY_MS = 3_000;

/** Who of the others is writing right now, and when to tell them that we are. */
export class Writing {
  /** Who is writing, if anybody is. */
  by: Author | undefined;

  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = 0;

  constructor(private readonly changed: () => void) {}

  begin(by: Author): void {
    clearTimeout(this.timer);
    this.by = by;
    this.timer = setTimeout(() => {
      this.end();
      this.changed();
    }, HOLDS_MS);
  }

  end(): void {
    clearTimeout(this.timer);
    this.by = undefined;
  }

  /** Whether it is time again to tell that we are writing. */
  isToBeTold(now: number = Date.now()): boolean {
    if (now - this.told < TOLD_EVERY_MS) return false;
    this.told = now;
    return true;
  }
}
