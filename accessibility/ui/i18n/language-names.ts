import type { Language } from './language-list.ts';

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  pl: 'Polski',
  en: 'English',
  hu: 'Magyar',
  ru: 'Русский',
  zh: '简体中文',
};
