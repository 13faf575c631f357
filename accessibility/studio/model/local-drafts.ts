import type { ArticleContent } from '../api/articles.ts';

/** What somebody wrote and did not save yet. */
export interface LocalDraft {
  readonly content: ArticleContent;
  /** The revision that it was written on; absent for a new article. */
  readonly revision?: number;
  /** RFC 3339, UTC. */
  readonly at: string;
}

const PREFIX = 'okienko.studio.draft';

/**
 * Keeps unsaved writing on this device, one draft for each article and person, so that a closed tab or a lost
 * connection loses nothing. Where the browser refuses storage, drafts last as long as the page.
 */
export class LocalDrafts {
  private readonly memory = new Map<string, string>();

  constructor(
    private readonly username: string,
    private readonly storage: Storage | undefined = browserStorage(),
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @param name an article's id, or a name for one that has none yet */
  find(name: string): LocalDraft | undefined {
    const text = this.memory.get(name) ?? this.stored(name);
    try {
      return text === undefined ? undefined : (JSON.parse(text) as LocalDraft);
    } catch {
      return undefined;
    }
  }

  keep(name: string, content: ArticleContent, revision?: number): void {
    const at = this.now().toISOString();
    const text = JSON.stringify({ content, at, ...(revision === undefined ? {} : { revision }) } satisfies LocalDraft);
    if (this.stores(name, text)) this.memory.delete(name);
    else this.memory.set(name, text);
  }

  drop(name: string): void {
    this.memory.delete(name);
    this.storage?.removeItem(this.itemName(name));
  }

  private stores(name: string, text: string): boolean {
    try {
      this.storage?.setItem(this.itemName(name), text);
      return this.storage !== undefined;
    } catch {
      // The storage is full.
      return false;
    }
  }

  private stored(name: string): string | undefined {
    return this.storage?.getItem(this.itemName(name)) ?? undefined;
  }

  private itemName(name: string): string {
    return `${PREFIX}.${this.username}.${name}`;
  }
}

/** Browsers may refuse storage as a whole. */
function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
