import type { Http } from '../../ui/api/http.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import type {
  Article,
  ArticleContent,
  ArticlePage,
  ImportPlan,
  ImportReport,
  Notice,
  Preview,
  Revision,
  SavedArticle,
  Stats,
  Topic,
  Trial,
  UnansweredQuestion,
} from './articles.ts';

/** Which articles to list; what is absent does not restrict. */
export interface ArticleFilter {
  readonly q?: string;
  readonly language?: Language;
  readonly topic?: string;
  readonly status?: StatusFilter;
}

/** `published` finds also what was changed since. */
export const STATUS_FILTERS = ['published', 'changed', 'draft'] as const;

export type StatusFilter = (typeof STATUS_FILTERS)[number];

export interface ImportOptions {
  /** Take the good rows also where others are bad. */
  readonly partial: boolean;
  /** Answer customers from the imported articles at once. */
  readonly publish: boolean;
}

export type FileFormat = 'csv' | 'json';

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = { csv: 'text/csv', json: 'application/json' };

/** The editors' calls. Failures are those of `Http`. */
export class KnowledgeBaseApi {
  constructor(private readonly http: Http) {}

  list(filter: ArticleFilter, page: { limit: number; cursor?: string }, signal?: AbortSignal): Promise<ArticlePage> {
    return this.http.json('GET', '/kb/articles', { query: { ...filter, ...page }, ...(signal && { signal }) });
  }

  get(id: string): Promise<Article> {
    return this.http.json('GET', article(id));
  }

  /** @param fromUnanswered the unanswered question that the article answers; it leaves their list */
  create(content: ArticleContent, fromUnanswered?: string): Promise<SavedArticle> {
    const { key, ...rest } = content;
    const body = { ...rest, ...(key && { key }), ...(fromUnanswered && { fromUnanswered: Number(fromUnanswered) }) };
    return this.http.json('POST', '/kb/articles', { body });
  }

  /** @param revision the one that the editor saw; a newer one on the server is a problem `stale-revision` */
  update(id: string, revision: number, content: ArticleContent): Promise<SavedArticle> {
    return this.http.json('PUT', article(id), { body: content, headers: ifMatch(revision) });
  }

  async delete(id: string): Promise<void> {
    await this.http.json('DELETE', article(id));
  }

  /** @param revision the one that the editor approves */
  publish(id: string, revision: number): Promise<SavedArticle> {
    return this.http.json('POST', `${article(id)}/publish`, { headers: ifMatch(revision) });
  }

  unpublish(id: string): Promise<Article> {
    return this.http.json('POST', `${article(id)}/unpublish`);
  }

  /** Newest first. */
  async revisions(id: string): Promise<readonly Revision[]> {
    return (await this.http.json<{ revisions: Revision[] }>('GET', `${article(id)}/revisions`)).revisions;
  }

  restore(id: string, revision: number): Promise<SavedArticle> {
    return this.http.json('POST', `${article(id)}/revisions/${revision}/restore`);
  }

  preview(answer: string, language: Language, signal: AbortSignal): Promise<Preview> {
    return this.http.json('POST', '/kb/preview', { body: { answer, language }, signal });
  }

  /**
   * What a save would say of other articles that have the question or a way to ask.
   *
   * @param id of the article itself, if it was saved before
   */
  async sharedQuestions(
    { language, question, variants }: ArticleContent,
    id: string | undefined,
    signal: AbortSignal,
  ): Promise<readonly Notice[]> {
    const body = { language, question, variants, ...(id && { id }) };
    return (await this.http.json<Preview>('POST', '/kb/preview', { body, signal })).notices;
  }

  /** Most asked first. */
  async unanswered(language?: Language): Promise<readonly UnansweredQuestion[]> {
    const query = { language };
    return (await this.http.json<{ questions: UnansweredQuestion[] }>('GET', '/kb/unanswered', { query })).questions;
  }

  async dismiss(id: string | number): Promise<void> {
    await this.http.json('POST', `/kb/unanswered/${encodeURIComponent(id)}/dismiss`);
  }

  try(question: string, language: Language): Promise<Trial> {
    return this.http.json('GET', '/kb/try', { query: { q: question, language } });
  }

  stats(): Promise<Stats> {
    return this.http.json('GET', '/kb/stats');
  }

  async topics(language: Language): Promise<readonly Topic[]> {
    return (await this.http.json<{ topics: Topic[] }>('GET', '/topics', { query: { language } })).topics;
  }

  import(file: Blob, format: FileFormat, options: ImportOptions): Promise<ImportReport> {
    return this.sendFile('/kb/import', file, format, options);
  }

  /** What an import would do; changes nothing. An answer that does not say it is a failure: nobody imports on its word. */
  async planImport(file: Blob, format: FileFormat, options: ImportOptions): Promise<ImportPlan> {
    const plan = await this.sendFile<Partial<ImportPlan>>('/kb/import/plan', file, format, options);
    if (!plan.replacingSafetySteps) throw new Error('The server does not say what an import would do.');
    return plan as ImportPlan;
  }

  private sendFile<T>(path: string, file: Blob, format: FileFormat, { partial, publish }: ImportOptions): Promise<T> {
    return this.http.json('POST', path, {
      query: { partial, publish },
      body: file,
      headers: { 'Content-Type': MEDIA_TYPES[format] },
    });
  }

  /** Where the whole knowledge base can be downloaded. */
  exportAddress(format: FileFormat): string {
    return this.http.address('/kb/export', { format });
  }
}

function article(id: string): string {
  return `/kb/articles/${encodeURIComponent(id)}`;
}

function ifMatch(revision: number): Record<string, string> {
  return { 'If-Match': `"${revision}"` };
}
