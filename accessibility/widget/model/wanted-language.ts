import { closestLanguage, type Language } from '../../ui/i18n/languages.ts';

/** The person's own choice, else the element's language, else the page's, else the browser's, if we speak it. */
export function wantedLanguage(chosen: string | undefined, language: string): Language {
  return closestLanguage(chosen, language, document.documentElement.lang, ...navigator.languages);
}
