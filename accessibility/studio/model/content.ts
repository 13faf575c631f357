import type { Language } from '../../ui/i18n/languages.ts';
import type { Article, ArticleContent, UnansweredQuestion } from '../api/articles.ts';
import { normalHtml } from './normal-html.ts';
import type { Prefill } from './routes.ts';

/** How a state of an article is told: as a word and a shape. */
export type Standing = 'draft' | 'published' | 'changed';

/** Whether customers are answered from an article, and whether from its newest text. */
export function standing({ status, revision, publishedRevision }: Article): Standing {
  if (status === 'draft') return 'draft';
  return publishedRevision !== undefined && publishedRevision < revision ? 'changed' : 'published';
}

/** What of an article its editor can change. */
export function contentOf(article: ArticleContent): Required<ArticleContent> {
  const { key, language, question, variants, answer, simple = '', topic, urgent } = article;
  return { key, language, question, variants, answer, simple, topic, urgent };
}

/** What a new article starts with; from an unanswered question come its words in the customers' own forms. */
export function newContent(prefill: Prefill, language: Language, asked?: UnansweredQuestion): ArticleContent {
  const question = prefill.question ?? asked?.question ?? '';
  return {
    key: prefill.key ?? '',
    language: prefill.language ?? asked?.language ?? language,
    question,
    variants: unlike(question, asked?.examples ?? []),
    answer: '',
    simple: '',
    topic: prefill.topic ?? '',
    urgent: prefill.urgent ?? false,
  };
}

export function sameContent(one: ArticleContent, other: ArticleContent): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
}

/** The content as it is sent: without what was left empty. */
export function tidy(content: ArticleContent): ArticleContent {
  const variants = content.variants.map((variant) => variant.trim()).filter((variant) => variant !== '');
  const { question, answer, simple, ...others } = contentOf(content);
  return { ...others, question: question.trim(), variants, answer: normalHtml(answer), simple: normalHtml(simple) };
}

/** What customers may ask in one text that changes with it; the order of the ways to ask is nothing to them. */
export function askedIn(content: ArticleContent): string {
  const { language, question, variants } = tidy(content);
  return JSON.stringify([language, question, ...[...variants].sort()]);
}

/** Moves one item of a list up (-1) or down (1); at the ends it stays where it is. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): readonly T[] {
  const target = index + step;
  if (target < 0 || target >= list.length) return list;
  const copy = [...list];
  copy.splice(target, 0, ...copy.splice(index, 1));
  return copy;
}

function unlike(question: string, examples: readonly string[]): string[] {
  const known = new Set([fold(question)]);
  return examples.filter((example) => !known.has(fold(example)) && known.add(fold(example)));
}

/** The words alone: neither case nor punctuation makes another way to ask. */
function fold(words: string): string {
  return words.replace(/[\p{P}\s]+/gu, ' ').trim().toLocaleLowerCase();
}
