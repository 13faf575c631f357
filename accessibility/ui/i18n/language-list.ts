/** The languages that our own texts are written in. */
export const LANGUAGES = ['pl', 'en', 'hu', 'ru', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The locale whose numbers, dates and plurals a language uses. */
export const LOCALES: Readonly<Record<Language, string>> = {
  pl: 'pl-PL',
  en: 'en-GB',
  hu: 'hu-HU',
  ru: 'ru-RU',
  zh: 'zh-CN',
};
