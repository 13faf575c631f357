import { isLanguage, type Language } from '../../ui/i18n/languages.ts';
import { STATUS_FILTERS, type ArticleFilter } from '../api/knowledge-base-api.ts';

/** Where one is in the studio; each place has an address of its own, kept in the hash. */
export type Route =
  | { readonly place: 'start' }
  | { readonly place: 'articles'; readonly filter: ArticleFilter }
  | { readonly place: 'article'; readonly id: string }
  | { readonly place: 'history'; readonly id: string }
  | { readonly place: 'new-article'; readonly prefill: Prefill }
  | { readonly place: 'unanswered'; readonly language?: Language }
  | { readonly place: 'try'; readonly question?: string; readonly language?: Language }
  | { readonly place: 'appearance' }
  | { readonly place: 'files' };

/** What a new article starts with. */
export interface Prefill {
  readonly language?: Language;
  /** The article that this one says in another language. */
  readonly key?: string;
  readonly topic?: string;
  readonly urgent?: boolean;
  readonly question?: string;
  /** The unanswered question that it shall answer; its examples become the other words. */
  readonly unanswered?: string;
}

/** Reads an address; one that leads nowhere leads to the start. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const query = new URLSearchParams(search);
  const [place, id, part] = path.split('/').map(decode);
  switch (place) {
    case 'articles':
      return { place, filter: filterOf(query) };
    case 'article':
      if (!id) return { place: 'start' };
      return part === 'history' ? { place: 'history', id } : { place, id };
    case 'new-article':
      return { place, prefill: prefillOf(query) };
    case 'unanswered':
      return { place, ...languageOf(query) };
    case 'try':
      return { place, ...text(query, 'question'), ...languageOf(query) };
    case 'appearance':
    case 'files':
      return { place };
    default:
      return { place: 'start' };
  }
}

/** The address of a place, for links. */
export function href(route: Route): string {
  switch (route.place) {
    case 'start':
      return '#/';
    case 'articles':
      return address('articles', { ...route.filter });
    case 'article':
      return address(`article/${encodeURIComponent(route.id)}`);
    case 'history':
      return address(`article/${encodeURIComponent(route.id)}/history`);
    case 'new-article':
      return address('new-article', { ...route.prefill, urgent: route.prefill.urgent ? 'true' : undefined });
    case 'unanswered':
      return address('unanswered', { language: route.language });
    case 'try':
      return address('try', { question: route.question, language: route.language });
    case 'appearance':
    case 'files':
      return address(route.place);
  }
}

function address(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `#/${path}${search && `?${search}`}`;
}

function filterOf(query: URLSearchParams): ArticleFilter {
  const status = STATUS_FILTERS.find((name) => name === query.get('status'));
  return {
    ...text(query, 'q'),
    ...languageOf(query),
    ...text(query, 'topic'),
    ...(status ? { status } : {}),
  };
}

function prefillOf(query: URLSearchParams): Prefill {
  return {
    ...languageOf(query),
    ...text(query, 'key'),
    ...text(query, 'topic'),
    ...text(query, 'question'),
    ...text(query, 'unanswered'),
    ...(query.get('urgent') === 'true' ? { urgent: true } : {}),
  };
}

function languageOf(query: URLSearchParams): { language?: Language } {
  const language = query.get('language') ?? '';
  return isLanguage(language) ? { language } : {};
}

function text<Name extends string>(query: URLSearchParams, name: Name): { [key in Name]?: string } {
  const value = query.get(name);
  return (value ? { [name]: value } : {}) as { [key in Name]?: string };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
