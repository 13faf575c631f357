import type { Language } from '../../ui/i18n/languages.ts';

/** The language that this build of the window speaks by itself. Each build has its own here. */
export const LANGUAGE: Language = 'en';

/** Where the other languages' texts are, relative to the window's own script. Each build has them here. */
export const CATALOGUES: Readonly<Partial<Record<Language, string>>> = {};
