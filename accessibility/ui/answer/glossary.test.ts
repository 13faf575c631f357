import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import { explained, glossary, wordsOf } from './glossary.ts';

const ARTICLES = join(import.meta.dirname, '../../../server/src/main/resources/sample-bank/articles');

const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]`;

interface Article {
  readonly language: Language;
  readonly question: string;
  readonly answer: string;
}

function texts(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../messages/${language}/glossary.json`), 'utf8')) as Record<string, string>;
}

function articles(language: Language): readonly Article[] {
  return readdirSync(ARTICLES)
    .flatMap((file) => {
      const read = JSON.parse(readFileSync(join(ARTICLES, file), 'utf8')) as Article[] | { readonly articles: Article[] };
      return Array.isArray(read) ? read : read.articles;
    })
    .filter((article) => article.language === language);
}

/** Abbreviations of a text, told by their capitals: `PIN`, `SEPA`, `ПИН`. Currencies and files count too. */
function abbreviations(text: string): readonly string[] {
  const found = text.matchAll(new RegExp(`(?<!${LETTER}|-)(\\p{Lu}{2,})s?(?!${LETTER})`, 'gu'));
  return [...new Set([...found].map(([, term]) => term!))];
}

describe.each(LANGUAGES)('the glossary, %s', (language) => {
  const entries = glossary(Object.values(texts(language)));

  it('U04 explains every abbreviation of the sample bank’s answers', () => {
    const known = new Set(entries.flatMap(({ terms }) => terms));
    const all = articles(language);
    expect(all.length).toBeGreaterThan(20);
    const unknown = all.flatMap(({ question, answer }) => abbreviations(`${question} ${answer.replace(/<[^>]+>/g, ' ')}`)).filter((term) => !known.has(term));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('U04 finds each of them in the answer as it is shown', () => {
    for (const { answer } of articles(language)) {
      const shown = document.createElement('div');
      shown.innerHTML = answer;
      const found = explained(wordsOf(shown), entries).flatMap(({ terms }) => terms);
      expect(found).toEqual(expect.arrayContaining([...abbreviations(answer.replace(/<[^>]+>/g, ' '))]));
    }
  });

  it('has abbreviations alone, because other words would be explained in many a sentence', () => {
    expect(entries.flatMap(({ terms }) => terms).filter((term) => !/^\p{Lu}{2,}$/u.test(term))).toEqual([]);
  });

  it('says of a currency more than its name', () => {
    const currencies = entries.filter(({ terms }) => terms.some((term) => ['CHF', 'EUR', 'GBP', 'USD'].includes(term)));
    expect(currencies).toHaveLength(4);
    expect(currencies.filter(({ meaning }) => !/[,，]/.test(meaning))).toEqual([]);
  });

  it('has a meaning for each that does not end without a full stop', () => {
    expect(entries.filter(({ meaning }) => !/[.。]$/.test(meaning))).toEqual([]);
  });
});

describe('a text', () => {
  const entries = glossary(['PIN, ПИН: the secret number.', 'SMS: a short message.']);

  it('has its abbreviations explained in their order, each once', () => {
    const words = explained('We send an SMS. Change the PIN, and never tell the PIN.', entries).map(({ terms }) => terms[0]);
    expect(words).toEqual(['SMS', 'PIN']);
  });

  it('has none where the letters are part of a word', () => {
    expect(explained('SPINNING and PINS', entries)).toEqual([]);
    expect(explained('银行卡PIN码, two PINs', entries)).toHaveLength(1);
  });

  it.each(['TELL US NOW', 'CALL US', 'US FIRST', 'THIS IS THE 1 PIN, TELL US', 'WAIT. TELL US AT ONCE! Thank you'])(
    'has no abbreviations where all is in capitals: %s',
    (shouted) => expect(explained(shouted, [...entries, ...glossary(['US: the United States.'])])).toEqual([]),
  );

  it.each([
    ['TELL US NOW that you are in the US', 'US'],
    ['PIN', 'PIN'],
    ['A PIN', 'PIN'],
    ['PIN: 4 digits', 'PIN'],
    ['SMS, PIN', 'SMS PIN'],
    ['Never tell the PIN. CALL US', 'PIN'],
    ['An SMS WITH A CODE', 'SMS'],
    ['ВВЕДИТЕ ПИН сейчас', 'PIN'],
    ['银行卡PIN和SMS', 'PIN SMS'],
  ])('has them where a sentence is not: %s', (text, found) => {
    const terms = explained(text, [...entries, ...glossary(['US: the United States.'])]).map((entry) => entry.terms[0]);
    expect(terms.join(' ')).toBe(found);
  });

  it('is refused as an explanation without a colon', () => {
    expect(() => glossary(['the secret number'])).toThrow('needs a colon');
  });
});
