import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../ui/i18n/languages.ts';
import type { Topic } from '../api/articles.ts';
import type { Studio } from '../model/studio.ts';

/** Knows the topics in the page's language and redraws its component when they come. */
export class TopicNames implements ReactiveController {
  list: readonly Topic[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & { readonly studio: Studio },
    private readonly language: () => Language,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const asked = this.host.studio.topics(this.language());
    // Without the names the topics are shown by their ids; whatever needs the server tells its absence.
    asked.then(this.known, () => {});
  }

  /** The topic's name, or its id while the name is not known. */
  name(id: string): string {
    return this.list.find((topic) => topic.id === id)?.name ?? id;
  }

  private readonly known = (topics: readonly Topic[]): void => {
    if (topics === this.list) return;
    this.list = topics;
    this.host.requestUpdate();
  };
}
