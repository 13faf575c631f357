import { ApiProblem } from '../../ui/api/problem.ts';
import {
  SAME_QUESTION,
  type Article,
  type ArticleContent,
  type Notice,
  type SavedArticle,
  type Trial,
} from '../api/articles.ts';
import type { KnowledgeBaseApi } from '../api/knowledge-base-api.ts';
import { askedIn, contentOf, sameContent, tidy } from './content.ts';
import type { LocalDrafts } from './local-drafts.ts';

/** What is being done now; only one thing at a time. */
export type Doing = 'saving' | 'publishing' | 'unpublishing' | 'deleting';

/** What came of it. Whatever is not `done` left everything as it was. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The fields of the form, from top to bottom. */
export const FIELDS = ['language', 'question', 'answer', 'simple', 'variants', 'topic'] as const;

export type ErrorField = (typeof FIELDS)[number];

/** What is wrong with a field: our own finding, or the server's sentence and which items of a list it is about. */
export type FieldFault = 'missing' | 'too-short' | ToldFault;

export interface ToldFault {
  readonly sentence: string;
  readonly items: readonly number[];
  /** What the server calls the faults that have names. */
  readonly codes: readonly string[];
}

export type Faults = Readonly<Partial<Record<ErrorField, FieldFault>>>;

/** Where one starts from: a saved article, or the content of a new one. */
export type Start =
  | { readonly article: Article }
  | { readonly content: ArticleContent; readonly fromUnanswered?: string };

const SHORTEST_QUESTION = 3;

/**
 * The writing of one article: what it says now, what of that is saved, and what stands in the way. Every change is kept
 * on this device until it is saved. Fires `change` whenever anything of it changed.
 */
export class ArticleEditing extends EventTarget {
  /** As it was last saved; absent for a new article. */
  article: Article | undefined;
  content: ArticleContent;
  faults: Faults = {};
  /** Advice that came with the last save or publication; that other articles have the question is told earlier. */
  notices: readonly Notice[] = [];
  doing: Doing | undefined;
  /** What somebody else saved in the meantime, until it is decided whose text stays. */
  theirs: Article | undefined;
  /** When the unsaved text was written that was found on this device. */
  foundFrom: string | undefined;

  private readonly fromUnanswered: string | undefined;
  private saved: ArticleContent;
  /** What `notices` say of other articles' questions is about this. */
  private looked: string | undefined;
  private looking: AbortController | undefined;

  constructor(
    private readonly api: KnowledgeBaseApi,
    private readonly drafts: LocalDrafts,
    /** What the draft on this device is called while the article has no id. */
    private readonly name: string,
    start: Start,
  ) {
    super();
    this.article = 'article' in start ? start.article : undefined;
    this.fromUnanswered = 'article' in start ? undefined : start.fromUnanswered;
    this.saved = contentOf('article' in start ? start.article : start.content);
    this.content = this.saved;
    if (this.article) this.looked = askedIn(this.saved);
    this.takeUpDraft();
  }

  get unsaved(): boolean {
    return !sameContent(this.content, this.saved);
  }

  /** Whether there is nothing that customers do not read yet. */
  get live(): boolean {
    return this.article !== undefined && this.article.publishedRevision === this.article.revision && !this.unsaved;
  }

  change(part: Partial<ArticleContent>): void {
    this.content = { ...this.content, ...part };
    this.faults = without(this.faults, Object.keys(part) as ErrorField[]);
    if (this.unsaved) this.drafts.keep(this.draftName, this.content, this.article?.revision);
    else this.drafts.drop(this.draftName);
    this.changed();
  }

  /** Goes back to what was saved last. */
  discard(): void {
    this.drafts.drop(this.draftName);
    this.content = this.saved;
    this.faults = {};
    this.foundFrom = undefined;
    this.changed();
    void this.lookForSharedQuestions();
  }

  async save(): Promise<Outcome> {
    this.faults = faultsOf(this.content);
    if (Object.keys(this.faults).length > 0) return this.told({ kind: 'invalid' });
    return this.do('saving', () => this.send());
  }

  /** Saves what is not saved yet, then answers customers from it. */
  async publish(): Promise<Outcome> {
    if (this.unsaved || !this.article) {
      const saved = await this.save();
      if (saved.kind !== 'done') return saved;
    }
    return this.do('publishing', async () => {
      const { id, revision } = this.existing;
      const published = await this.api.publish(id, revision);
      this.adopt(published);
      this.notices = published.notices ?? [];
    });
  }

  async unpublish(): Promise<Outcome> {
    return this.do('unpublishing', async () => this.adopt(await this.api.unpublish(this.existing.id)));
  }

  async delete(): Promise<Outcome> {
    return this.do('deleting', async () => {
      await this.api.delete(this.existing.id);
      this.drafts.drop(this.draftName);
      this.saved = this.content;
    });
  }

  /** Gives up one's own text for what somebody else saved. */
  takeTheirs(): void {
    if (!this.theirs) return;
    this.drafts.drop(this.draftName);
    this.adopt(this.theirs);
    this.content = this.saved;
    this.theirs = undefined;
    this.foundFrom = undefined;
    this.changed();
    void this.lookForSharedQuestions();
  }

  /** Saves one's own text over what somebody else saved; theirs stays in the history. */
  async keepMine(): Promise<Outcome> {
    if (this.theirs) this.adopt(this.theirs);
    this.theirs = undefined;
    return this.save();
  }

  /**
   * What the bot now does with the question, as it was saved last if no other is given; undefined when that cannot be
   * found out, which takes nothing from what was just done.
   */
  async tried({ question, language }: ArticleContent = this.saved): Promise<Trial | undefined> {
    try {
      return await this.api.try(question, language);
    } catch {
      return undefined;
    }
  }

  /** Whether customers who ask this are given the safety steps now, which the article would take from them. */
  async replacesSafetySteps(): Promise<boolean> {
    return !this.content.urgent && (await this.tried(this.content))?.decision.kind === 'urgent';
  }

  /**
   * Finds out what a save would say of other articles that have the question or a way to ask. Asks nobody while these are
   * as they were the last time. Where it cannot be found out, it comes with the save.
   */
  async lookForSharedQuestions(): Promise<void> {
    const asked = askedIn(this.content);
    if (asked === this.looked) return;
    this.looked = asked;
    this.looking?.abort();
    this.looking = new AbortController();
    const { signal } = this.looking;
    try {
      const shared = await this.sharedQuestions(signal);
      if (signal.aborted) return;
      this.notices = [...shared, ...this.notices.filter(({ code }) => code !== SAME_QUESTION)];
      this.changed();
    } catch {
      if (!signal.aborted) this.looked = undefined;
    }
  }

  private async sharedQuestions(signal: AbortSignal): Promise<readonly Notice[]> {
    const content = tidy(this.content);
    if (content.question === '' && content.variants.length === 0) return [];
    return this.api.sharedQuestions(content, this.article?.id, signal);
  }

  private takeUpDraft(): void {
    const draft = this.drafts.find(this.draftName);
    if (!draft || sameContent(draft.content, this.saved)) return this.drafts.drop(this.draftName);
    this.content = draft.content;
    this.foundFrom = draft.at;
    if (this.article && draft.revision !== this.article.revision) this.theirs = this.article;
  }

  private async send(): Promise<void> {
    const sent = tidy(this.content);
    const saved = this.article
      ? await this.api.update(this.article.id, this.article.revision, sent)
      : await this.api.create(sent, this.fromUnanswered);
    this.afterSave(sent, saved);
  }

  private afterSave(sent: ArticleContent, saved: SavedArticle): void {
    this.drafts.drop(this.draftName);
    this.adopt(saved);
    this.looking?.abort();
    this.looked = askedIn(this.saved);
    this.notices = saved.notices ?? [];
    this.foundFrom = undefined;
    // What was written while the save was on its way is not saved yet.
    if (sameContent(this.content, sent)) this.content = this.saved;
    else this.drafts.keep(this.draftName, this.content, saved.revision);
  }

  private adopt(article: Article): void {
    this.article = article;
    this.saved = contentOf(article);
  }

  private async do(doing: Doing, action: () => Promise<void>): Promise<Outcome> {
    this.doing = doing;
    this.changed();
    try {
      await action();
      return { kind: 'done' };
    } catch (error) {
      return await this.outcomeOf(error);
    } finally {
      this.doing = undefined;
      this.changed();
    }
  }

  private async outcomeOf(error: unknown): Promise<Outcome> {
    if (!(error instanceof ApiProblem)) return { kind: 'failed', error };
    if (error.code === 'stale-revision' && this.article) return this.stale(this.article.id);
    this.faults = faultsIn(error);
    return Object.keys(this.faults).length > 0 ? { kind: 'invalid' } : { kind: 'failed', error };
  }

  private async stale(id: string): Promise<Outcome> {
    try {
      this.theirs = await this.api.get(id);
      return { kind: 'stale' };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  private told(outcome: Outcome): Outcome {
    this.changed();
    return outcome;
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  private get existing(): Article {
    if (!this.article) throw new Error('The article was not saved yet.');
    return this.article;
  }

  private get draftName(): string {
    return this.article?.id ?? this.name;
  }
}

function faultsOf({ question, answer, topic }: ArticleContent): Faults {
  return {
    ...(question.trim() === '' ? { question: 'missing' as const } : {}),
    ...(question.trim() !== '' && question.trim().length < SHORTEST_QUESTION ? { question: 'too-short' as const } : {}),
    ...(answer.trim() === '' ? { answer: 'missing' as const } : {}),
    ...(topic === '' ? { topic: 'missing' as const } : {}),
  };
}

/** The server names fields as the JSON does, such as `variants[2]`; all errors of one field are told together. */
function faultsIn(problem: ApiProblem): Faults {
  const faults: Partial<Record<ErrorField, ToldFault>> = {};
  for (const { field, message, code } of problem.errors) {
    const [, written, index] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? [];
    const name = FIELDS.find((known) => known === written);
    if (!name) continue;
    const { sentence, items, codes } = faults[name] ?? { sentence: '', items: [], codes: [] };
    faults[name] = {
      sentence: sentence.includes(message) ? sentence : `${sentence} ${message}`.trim(),
      items: index === undefined ? items : [...items, Number(index)],
      codes: code === undefined || codes.includes(code) ? codes : [...codes, code],
    };
  }
  return faults;
}

function without(faults: Faults, fields: readonly ErrorField[]): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !fields.includes(field as ErrorField)));
}
