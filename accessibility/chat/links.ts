import type { Language } from '../ui/i18n/languages.ts';

/** Where the page leads to in each language, by the text of the link. */
export const LINKS = {
  help: (language: Language) => `/help/#/${language}`,
  statement: (language: Language) => `/accessibility/${language}/`,
} as const;

export type LinkName = keyof typeof LINKS;
