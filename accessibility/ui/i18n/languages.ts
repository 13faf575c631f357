/** The languages that our own texts are written in. */
export const LANGUAGES = ['pl', 'en', 'hu', 'ru', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  pl: 'Polski',
  en: 'English',
  hu: 'Magyar',
  ru: 'Русский',
  zh: '简体中文',
};

/** The locale whose numbers, dates and plurals a language uses. */
export const LOCALES: Readonly<Record<Language, string>> = {
  pl: 'pl-PL',
  en: 'en-GB',
  hu: 'hu-HU',
  ru: 'ru-RU',
  zh: 'zh-CN',
};

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
