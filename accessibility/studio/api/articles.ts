import type { Evidence, Ruling, SimpleVersion } from '../../ui/api/events.ts';
import type { Language } from '../../ui/i18n/languages.ts';

export type Status = 'draft' | 'published';

/** The version of an article in one of its languages. */
export interface Translation {
  readonly id: string;
  readonly language: Language;
  readonly status: Status;
}

/** An approved answer as editors see it: its newest revision, and which revision customers are answered from. */
export interface Article extends ArticleContent {
  readonly id: string;
  readonly status: Status;
  readonly revision: number;
  /** Behind `revision` where the article was edited since it was published. */
  readonly publishedRevision?: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** All languages that the article exists in, its own among them. */
  readonly translations: readonly Translation[];
}

/** What an editor writes. */
export interface ArticleContent {
  /** The same in all languages. Empty in a new article: the server makes one from the question. */
  readonly key: string;
  readonly language: Language;
  readonly question: string;
  readonly variants: readonly string[];
  /** HTML. */
  readonly answer: string;
  /** The answer in plain words, HTML too; empty or absent for none. */
  readonly simple?: string;
  readonly topic: string;
  readonly urgent: boolean;
}

/** Advice that does not stop a save. */
export interface Notice {
  readonly code: string;
  /** What to look at; absent where it is the whole article. */
  readonly field?: string;
  readonly message: string;
  /** Another article that it is about. */
  readonly articleId?: string;
}

/** Another published article has the question, or one of the ways to ask. */
export const SAME_QUESTION = 'same-question';

export interface SavedArticle extends Article {
  readonly notices?: readonly Notice[];
}

export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly question: string;
  readonly variants: readonly string[];
  readonly answer: string;
  readonly simple?: string;
  readonly topic: string;
  readonly urgent: boolean;
  /** Whether customers are answered from this one. */
  readonly published: boolean;
}

export interface ArticlePage {
  readonly articles: readonly Article[];
  /** The cursor of the next page; absent on the last. */
  readonly next?: string;
}

/** How hard a text is to read, by the measure of its language. */
export interface ReadingLevel {
  readonly measure: string;
  readonly value: number;
  /** The most that reads easily. */
  readonly limit: number;
  readonly easy: boolean;
}

export interface Preview {
  /** Without what answers may not have. */
  readonly html: string;
  readonly text: string;
  /** Absent where the language has no measure. */
  readonly readingLevel?: ReadingLevel;
  readonly notices: readonly Notice[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  /** How many published articles it has. */
  readonly articles: number;
}

/** What customers asked and the bot could not answer, grouped. */
export interface UnansweredQuestion {
  readonly id: string | number;
  readonly question: string;
  readonly language: Language;
  readonly count: number;
  readonly lastAskedAt: string;
  readonly examples: readonly string[];
}

export interface Stats {
  readonly articles: Readonly<Partial<Record<Language, { readonly draft: number; readonly published: number }>>>;
  readonly answeredToday: number;
  readonly unansweredToday: number;
}

export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly RowError[];
}

/** What an import would do. */
export interface ImportPlan extends ImportReport {
  /** What would be published and is not urgent, though its question is answered with safety steps so far. */
  readonly replacingSafetySteps: readonly PlannedArticle[];
  /** Of how many others there was no time to find that out. */
  readonly unchecked: number;
  /** Whether the bot is still learning from what was published, and more may be found in a moment. */
  readonly learning: boolean;
}

export interface PlannedArticle {
  readonly row: number;
  readonly articleId: string;
  readonly language: Language;
  readonly question: string;
}

export interface RowError {
  readonly row: number;
  readonly field?: string;
  readonly message: string;
}

export type DecisionKind = 'answer' | 'clarify' | 'urgent' | 'handover' | 'unknown' | 'small-talk';

/** What the bot would do with a question, and why. */
export interface Trial {
  readonly question: string;
  readonly language: { readonly value: string; readonly confidence: number };
  readonly intent: { readonly value: string; readonly confidence: number };
  readonly decision: Ruling & {
    readonly kind: DecisionKind;
    readonly text: string;
    readonly html?: string;
    readonly simple?: SimpleVersion;
    readonly choices?: readonly { readonly label: string; readonly value: string }[];
    readonly articleId?: string;
  };
  readonly thresholds: { readonly answer: number; readonly clarify: number };
  readonly candidates: readonly Candidate[];
  /** Whether the bot is still learning from what was published, and may soon decide otherwise. */
  readonly learning: boolean;
}

export interface Candidate extends Required<Evidence> {
  readonly articleId: string;
  readonly key: string;
}
