/**
 * What the desk keeps on the device for one member of staff. Where the browser refuses storage everything still works
 * and lasts as long as the page.
 */
export class DeviceStore {
  private readonly prefix: string;
  private readonly memory = new Map<string, string>();

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
