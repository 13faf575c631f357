// @vitest-environment node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueErrors, compareCatalogues } from './catalogues.ts';

describe('the catalogues', () => {
  it('agree in all languages', () => {
    expect(catalogueErrors(fileURLToPath(new URL('../ui/messages', import.meta.url)))).toEqual([]);
  });
});

describe('the Arabic catalogues, which are for checks alone', () => {
  it.each(['widget', 'common', 'glossary'])('agree with the English ones: %s', (screen) => {
    const read = (folder: string) =>
      JSON.parse(readFileSync(new URL(`../${folder}/${screen}.json`, import.meta.url), 'utf8')) as Record<string, string>;
    expect(compareCatalogues(`ar/${screen}`, 'ar-EG', read('ui/messages/en'), read('checks/messages/ar'))).toEqual([]);
  });
});

describe('comparing a catalogue with the English one', () => {
  const english = { hello: 'Hello, {name}', unread: '{count, plural, one {# message} other {# messages}}' };
  const polishUnread = '{count, plural, one {# wiadomość} few {# wiadomości} many {# wiadomości} other {# wiadomości}}';

  it('finds nothing where they agree', () => {
    expect(compareCatalogues('pl', 'pl', english, { hello: 'Witaj, {name}', unread: polishUnread })).toEqual([]);
  });

  it('names a missing text', () => {
    expect(compareCatalogues('pl', 'pl', english, { unread: polishUnread })).toEqual(['pl: text is missing: hello']);
  });

  it('names a text that English does not have', () => {
    const polish = { hello: 'Witaj, {name}', unread: polishUnread, bye: 'Do widzenia' };
    expect(compareCatalogues('pl', 'pl', english, polish)).toEqual(['pl: text is not in English: bye']);
  });

  it('names a placeholder that differs', () => {
    const polish = { hello: 'Witaj, {imię}', unread: polishUnread };
    expect(compareCatalogues('pl', 'pl', english, polish)).toEqual([
      'pl: hello: placeholder is missing: argument:name',
      'pl: hello: placeholder is not in English: argument:imię',
    ]);
  });

  it('names a plural form that the language needs', () => {
    const polish = { hello: 'Witaj, {name}', unread: '{count, plural, one {# wiadomość} other {# wiadomości}}' };
    expect(compareCatalogues('pl', 'pl', english, polish)).toEqual([
      'pl: unread: plural form is missing: few',
      'pl: unread: plural form is missing: many',
    ]);
  });

  it('names an empty text and one that cannot be read', () => {
    const errors = compareCatalogues('pl', 'pl', english, { hello: ' ', unread: '{count, plural' });
    expect(errors[0]).toBe('pl: hello is empty');
    expect(errors[1]).toContain('pl: unread is no ICU message');
  });
});
