import type { Language } from '../../ui/i18n/languages.ts';

/** Where the window is in each language, relative to the loader. The build writes them here when it has them. */
export const WINDOWS: Readonly<Partial<Record<Language, string>>> = {};
