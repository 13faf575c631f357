import { isLanguage, type Language } from '../../ui/i18n/languages.ts';

/** Where one is in the help centre; each place has an address of its own, kept in the hash. */
export type Route =
  | { readonly place: 'home'; readonly language: Language; readonly words: string }
  | { readonly place: 'topic'; readonly language: Language; readonly topic: string }
  | { readonly place: 'article'; readonly language: Language; readonly id: string };

/**
 * Reads an address such as `#/pl/topic/cards` or `#/pl/block-card.pl`.
 *
 * @param usual the language of an address that names none
 */
export function parseRoute(hash: string, usual: Language): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first = '', second = '', third = ''] = path.split('/').map(decode);
  const language = isLanguage(first) ? first : usual;
  if (second === 'topic' && third) return { place: 'topic', language, topic: third };
  if (second && !third) return { place: 'article', language, id: second };
  return { place: 'home', language, words: new URLSearchParams(search).get('q') ?? '' };
}

/** The address of a place, for links. */
export function href(route: Route): string {
  switch (route.place) {
    case 'home':
      return `#/${route.language}${route.words && `?${new URLSearchParams({ q: route.words }).toString()}`}`;
    case 'topic':
      return `#/${route.language}/topic/${encodeURIComponent(route.topic)}`;
    case 'article':
      return `#/${route.language}/${encodeURIComponent(route.id)}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
