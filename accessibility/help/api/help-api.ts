import type { SimpleVersion } from '../../ui/api/events.ts';
import type { Http } from '../../ui/api/http.ts';
import type { Language } from '../../ui/i18n/languages.ts';

/** An approved answer as everybody may read it. */
export interface Answer {
  readonly articleId: string;
  /** The same in all languages. */
  readonly key: string;
  readonly language: Language;
  readonly question: string;
  readonly html: string;
  readonly text: string;
  /** Where its editors wrote it in plain words too. */
  readonly simple?: SimpleVersion;
  readonly topic: string;
}

export interface DatedAnswer extends Answer {
  readonly updatedAt: string;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly articles: number;
}

export interface BankInfo {
  readonly bank: {
    readonly name: string;
    /** Phones are absent where the bank gives none. */
    readonly phone?: string;
    readonly emergencyPhone?: string;
    readonly privacyUrl?: string;
  };
  readonly supportHours?: string;
}

/** The most that one call answers. */
const MOST = 50;

/** What the help centre asks of the server. Failures are those of `Http`. */
export class HelpApi {
  constructor(private readonly http: Http) {}

  /** The most likely right answer first. */
  async search(q: string, language: Language, signal: AbortSignal): Promise<readonly Answer[]> {
    const query = { q, language, limit: 10 };
    return (await this.http.json<{ results: Answer[] }>('GET', '/search', { query, signal })).results;
  }

  async ofTopic(topic: string, language: Language): Promise<readonly Answer[]> {
    const query = { topic, language, limit: MOST };
    return (await this.http.json<{ results: Answer[] }>('GET', '/search', { query })).results;
  }

  article(id: string): Promise<DatedAnswer> {
    return this.http.json('GET', `/articles/${encodeURIComponent(id)}`);
  }

  /** Those that have answers. */
  async topics(language: Language): Promise<readonly Topic[]> {
    const { topics } = await this.http.json<{ topics: Topic[] }>('GET', '/topics', { query: { language } });
    return topics.filter(({ articles }) => articles > 0);
  }

  info(): Promise<BankInfo> {
    return this.http.json('GET', '/info');
  }

  /** The same answer in another language, if there is one. */
  async inLanguage(answer: Answer, language: Language): Promise<Answer | undefined> {
    return (await this.ofTopic(answer.topic, language)).find(({ key }) => key === answer.key);
  }
}
