/** How long to wait before what could not be loaded is tried once more. */
const AGAIN_AFTER_MS = 1_000;

/**
 * A part of the window that is loaded when somebody needs it. What could not be loaded is tried once more by itself,
 * and anew whenever it is needed again.
 */
export class Part<T> {
  /** Undefined as long as it is not here. */
  loaded: T | undefined;
  /** The last attempt came to nothing. */
  failed = false;

  private loading: Promise<T> | undefined;
  private attempts = 0;

  /**
   * @param fetch loads it; what it is given belongs at the end of the address, because browsers remember that an address
   * of a module failed and do not ask again
   */
  constructor(private readonly fetch: (again: string) => Promise<T>) {}

  load(): Promise<T> {
    this.loading ??= this.attempt()
      .catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS)).then(() => this.attempt()))
      .then(
        (part) => {
          this.failed = false;
          return (this.loaded = part);
        },
        (error: unknown) => {
          this.loading = undefined;
          this.failed = true;
          throw error;
        },
      );
    return this.loading;
  }

  private attempt(): Promise<T> {
    const again = this.attempts++;
    return this.fetch(again ? `?${again}` : '');
  }
}
