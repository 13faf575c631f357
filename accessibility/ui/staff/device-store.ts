/** How the names begin under which something written at the desk waits to be sent. */
export const UNSENT = { draft: 'draft.', outbox: 'outbox.' } as const;

/**
 * What the desk keeps on the device for one member of staff: what they have written and not sent, and what they chose.
 * Where the browser refuses storage everything still works and lasts as long as the page.
 */
export class DeviceStore {
  private readonly prefix: string;
  private readonly memory = new Map<string, string>();
  private forgotten = false;

  constructor(username: string) {
    this.prefix = `okienko.desk.${username}.`;
  }

  get(key: string): string | undefined {
    const kept = this.memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return localStorage.getItem(this.prefix + key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  set(key: string, value: string): void {
    if (this.forgotten) return;
    try {
      localStorage.setItem(this.prefix + key, value);
      this.memory.delete(key);
    } catch {
      // Refused, or full.
      this.memory.set(key, value);
    }
  }

  remove(key: string): void {
    this.memory.delete(key);
    try {
      localStorage.removeItem(this.prefix + key);
    } catch {
      // Nothing was stored that could stay behind.
    }
  }

  /** All keys that begin so. */
  keys(beginning: string): string[] {
    return [...this.storedKeys(), ...this.memory.keys()].filter((key) => key.startsWith(beginning));
  }

  /** Whether something is written that was not sent, in whoever's conversation. */
  hasUnsent(): boolean {
    return this.unsent().length > 0;
  }

  /**
   * For signing out, wherever that is done: what customers wrote and were told must not stay on a shared device, and
   * nothing that fails on the way out is kept any more. What the person chose stays.
   */
  forgetUnsent(): void {
    this.forgotten = true;
    this.unsent().forEach((key) => this.remove(key));
  }

  private unsent(): string[] {
    return Object.values(UNSENT).flatMap((beginning) => this.keys(beginning));
  }

  private storedKeys(): string[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => key.slice(this.prefix.length));
    } catch {
      return [];
    }
  }
}
