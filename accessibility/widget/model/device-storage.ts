/** Another tab has so long to begin a conversation. */
const LOCK_WITHIN_MS = 10_000;

/** What the names of all begin with that is kept for one server. */
export function prefixOf(server: string): string {
  return `okienko:${server.replace(/\/+$/, '') || location.origin}:`;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What the chat window keeps on this device for one server, as JSON. Where the browser refuses storage (a private
 * window, a full disk) everything is kept in memory, for as long as the page is there.
 */
export class DeviceStorage {
  /** What could not be stored, by the names of the browser's storage. */
  private readonly memory = new Map<string, string>();
  private readonly prefix: string;

  /** @param server the server's address, empty for the page's own: two servers on one page keep apart */
  constructor(
    server: string,
    private readonly store: Store | undefined = browserStorage(),
  ) {
    this.prefix = prefixOf(server);
  }

  /** All names that begin so, in their order. */
  names(beginning: string): readonly string[] {
    const stored = Array.from({ length: this.store?.length ?? 0 }, (_, index) => this.store?.key(index) ?? '');
    return [...new Set([...stored, ...this.memory.keys()])]
      .filter((key) => key.startsWith(this.prefix + beginning))
      .map((key) => key.slice(this.prefix.length))
      .sort();
  }

  /**
   * Tells when another tab of the same site changed something, which is newer than what could not be stored here; what
   * it returns ends that.
   */
  onOtherTab(changed: () => void): () => void {
    const heard = ({ key }: StorageEvent) => {
      if (key === null) this.memory.clear();
      else this.memory.delete(key);
      if (key === null || key.startsWith(this.prefix)) changed();
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }

  /**
   * Does something that only one tab of the site may do at a time, where the browser can see to that. A tab that hangs
   * holds the others up for a while, not for ever.
   */
  async exclusively<T>(name: string, task: () => Promise<T>): Promise<T> {
    // Missing on pages without TLS, and refused where storage is.
    const locks = this.store && (navigator as Partial<Navigator>).locks;
    if (!locks) return task();
    let begun = false;
    const once = () => {
      begun = true;
      return task();
    };
    try {
      return await locks.request(this.prefix + name, { signal: AbortSignal.timeout(LOCK_WITHIN_MS) }, once);
    } catch (error) {
      if (begun) throw error;
      return once();
    }
  }

  read<T>(name: string): T | undefined {
    const key = this.prefix + name;
    // What could not be stored is newer than what is, until another tab writes.
    const text = this.memory.get(key) ?? this.store?.getItem(key);
    try {
      return text ? (JSON.parse(text) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  write(name: string, value: unknown): void {
    const key = this.prefix + name;
    const text = JSON.stringify(value);
    if (this.stores(key, text)) this.memory.delete(key);
    else this.memory.set(key, text);
  }

  remove(name: string): void {
    const key = this.prefix + name;
    this.memory.delete(key);
    this.store?.removeItem(key);
  }

  private stores(key: string, text: string): boolean {
    try {
      this.store?.setItem(key, text);
      return this.store !== undefined;
    } catch {
      return false;
    }
  }
}

function browserStorage(): Store | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
