/**
 * What the chat window keeps on this device for one server, as JSON. Where the browser refuses storage (a private
 * window, a full disk) everything is kept in memory, for as long as the page is there.
 */
export class DeviceStorage {
  private readonly memory = new Map<string, string>();
  private readonly prefix: string;

  /** @param server the server's origin: two servers on one page keep apart */
  constructor(
    server: string,
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined = browserStorage(),
  ) {
    this.prefix = `okienko:${server}:`;
  }

  read<T>(name: string): T | undefined {
    const text = this.stored(name) ?? this.memory.get(name);
    try {
      return text === undefined ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  }

  write(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (this.stores(name, text)) this.memory.delete(name);
    else this.memory.set(name, text);
  }

  remove(name: string): void {
    this.memory.delete(name);
    this.store?.removeItem(this.prefix + name);
  }

  private stores(name: string, text: string): boolean {
    try {
      this.store?.setItem(this.prefix + name, text);
      return this.store !== undefined;
    } catch {
      return false;
    }
  }

  private stored(name: string): string | undefined {
    return this.store?.getItem(this.prefix + name) ?? undefined;
  }
}

function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
