import type { Language } from '../../ui/i18n/languages.ts';
import type { Topic } from './conversation.ts';
import type { DeskApi } from './desk-api.ts';

/** The topics' names in the language of the page. Fires `change` when they have come. */
export class Topics extends EventTarget {
  private topics: readonly Topic[] = [];
  private language: Language | undefined;

  constructor(private readonly api: DeskApi) {
    super();
  }

  get all(): readonly Topic[] {
    return this.topics;
  }

  /** A topic that has no name here, or whose name has not come yet, is called by its id. */
  name(id: string): string {
    return this.topics.find((topic) => topic.id === id)?.name ?? id;
  }

  /** Names stay as they were when they cannot be had: every screen works with ids too. */
  async speak(language: Language): Promise<void> {
    if (this.language === language) return;
    this.language = language;
    const topics = await this.api.topics(language).catch(() => this.topics);
    if (this.language !== language) return;
    this.topics = topics;
    this.dispatchEvent(new Event('change'));
  }
}
