import type { Language } from '../i18n/languages.ts';
import en from '../messages/en/glossary.json';
import hu from '../messages/hu/glossary.json';
import pl from '../messages/pl/glossary.json';
import ru from '../messages/ru/glossary.json';
import zh from '../messages/zh/glossary.json';
import { glossary, type Entry } from './glossary.ts';

/** The abbreviations of banking, in each language. */
export const GLOSSARIES: Readonly<Record<Language, readonly Entry[]>> = {
  pl: glossary(Object.values(pl)),
  en: glossary(Object.values(en)),
  hu: glossary(Object.values(hu)),
  ru: glossary(Object.values(ru)),
  zh: glossary(Object.values(zh)),
};
