import { LANGUAGES, type Language } from './language-list.ts';

export { LANGUAGES, LOCALES, type Language } from './language-list.ts';

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** The first of the wanted language tags that we speak, or English. */
export function closestLanguage(...wanted: readonly (string | null | undefined)[]): Language {
  return wanted.map((tag) => tag?.toLowerCase().split(/[-_]/)[0] ?? '').find(isLanguage) ?? 'en';
}

/** How a language is written, also one that a message came in and that we have no texts for. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}
