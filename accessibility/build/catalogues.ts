import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, LOCALES, type Language } from '../ui/i18n/languages.ts';
import type { CompiledMessage } from '../ui/i18n/message.ts';
import { compile, placeholders } from './message-compiler.ts';

type Catalogue = Readonly<Record<string, string>>;

/** The language that all others are compared with. */
const REFERENCE: Language = 'en';

/**
 * Everything that is wrong with the catalogues in a folder `<language>/<screen>.json`, one sentence each: a missing or
 * extra screen or text, an empty text, one that is no ICU message, other placeholders than the English text has, or a
 * plural without one of its language's forms.
 */
export function catalogueErrors(folder: string): string[] {
  const screens = screensOf(folder, REFERENCE);
  return LANGUAGES.flatMap((language) => [
    ...difference(screens, screensOf(folder, language), `${language}: screen`),
    ...screens
      .filter((screen) => screensOf(folder, language).includes(screen))
      .flatMap((screen) =>
        compareCatalogues(
          `${language}/${screen}`,
          LOCALES[language],
          readCatalogue(folder, REFERENCE, screen),
          readCatalogue(folder, language, screen),
        ),
      ),
  ]);
}

/**
 * What is wrong with one catalogue, compared with the English one of the same screen.
 *
 * @param locale whose plural forms it has to have
 */
export function compareCatalogues(name: string, locale: string, reference: Catalogue, own: Catalogue): string[] {
  return [
    ...difference(Object.keys(reference), Object.keys(own), `${name}: text`),
    ...Object.entries(own).flatMap(([key, text]) => textErrors(`${name}: ${key}`, locale, reference[key], text)),
  ];
}

function textErrors(name: string, locale: string, reference: string | undefined, text: string): string[] {
  if (text.trim() === '') return [`${name} is empty`];
  try {
    const wanted = reference === undefined ? [] : placeholders(reference);
    const found = placeholders(text);
    return [
      ...(reference === undefined ? [] : difference(wanted, found, `${name}: placeholder`)),
      ...missingPluralForms(compile(text), locale).map((form) => `${name}: plural form is missing: ${form}`),
    ];
  } catch (error) {
    return [`${name} is no ICU message: ${String(error)}`];
  }
}

function missingPluralForms(message: CompiledMessage, locale: string): string[] {
  if (typeof message === 'string') return [];
  return message.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (part[0] === 'select') return Object.values(part[2]).flatMap((inner) => missingPluralForms(inner, locale));
    if (part[0] !== 'plural') return [];
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    return forms.filter((form) => !(form in part[2]));
  });
}

function difference(wanted: readonly string[], found: readonly string[], what: string): string[] {
  return [
    ...wanted.filter((name) => !found.includes(name)).map((name) => `${what} is missing: ${name}`),
    ...found.filter((name) => !wanted.includes(name)).map((name) => `${what} is not in English: ${name}`),
  ];
}

function screensOf(folder: string, language: Language): string[] {
  return readdirSync(join(folder, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
}

function readCatalogue(folder: string, language: Language, screen: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, language, `${screen}.json`), 'utf8')) as Catalogue;
}
