import type { Language } from '../i18n/languages.ts';
import en from '../messages/en/glossary.json';
import hu from '../messages/hu/glossary.json';
import pl from '../messages/pl/glossary.json';
import ru from '../messages/ru/glossary.json';
import zh from '../messages/zh/glossary.json';
import { glossary, type Entry } from './glossary.ts';

/** The abbreviations of banking, in each language. */
export const GLOSSARIES: Readonly<Record<Language, readonly Entry[]>> = {
  pl: glossary(pl),
  en: glossary(en),
  hu: glossary(hu),
  ru: glossary(ru),
  zh: glossary(zh),
};
