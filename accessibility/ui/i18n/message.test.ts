import { describe, expect, it } from 'vitest';
import { compile } from '../../build/message-compiler.ts';
import { closestLanguage } from './languages.ts';
import { format } from './message.ts';
import { commonTexts } from './common-texts.ts';
import { translator } from './translator.ts';

describe('a message', () => {
  it('without placeholders is its own text', () => {
    expect(compile('Close')).toBe('Close');
  });

  it('takes its arguments', () => {
    expect(format(compile("{name} doesn''t know {what}"), 'en', { name: 'Ann', what: 7 })).toBe("Ann doesn't know 7");
  });

  it.each([
    [1, '1 wiadomość'],
    [3, '3 wiadomości'],
    [5, '5 wiadomości'],
    [12345, '12 345 wiadomości'],
  ])('counts in Polish: %i', (count, expected) => {
    const source = '{count, plural, one {# wiadomość} few {# wiadomości} many {# wiadomości} other {# wiadomości}}';
    expect(format(compile(source), 'pl', { count }).replace(/\s/g, ' ')).toBe(expected);
  });

  it('prefers an exact number to a plural form', () => {
    const source = '{count, plural, =0 {nobody} one {# person} other {# people}} before you';
    expect(format(compile(source), 'en', { count: 0 })).toBe('nobody before you');
    expect(format(compile(source), 'en', { count: 1 })).toBe('1 person before you');
  });

  it('chooses by a word, with placeholders inside', () => {
    const source = '{by, select, agent {{name} ended it} other {It ended}}';
    expect(format(compile(source), 'en', { by: 'agent', name: 'Ann' })).toBe('Ann ended it');
    expect(format(compile(source), 'en', { by: 'system', name: '' })).toBe('It ended');
  });

  it('fails rather than show a hole', () => {
    expect(() => format(compile('Hello, {name}'), 'en')).toThrow('name');
  });
});

describe('a translator', () => {
  it('speaks its language', () => {
    expect(translator('hu', commonTexts.hu)('close')).toBe('Bezárás');
  });
});

describe('the closest language', () => {
  it.each([
    [['pl-PL'], 'pl'],
    [['de-DE', 'hu'], 'hu'],
    [['zh_Hans_CN'], 'zh'],
    [[null, undefined, 'fr'], 'en'],
  ])('of %j is %s', (wanted, expected) => {
    expect(closestLanguage(...wanted)).toBe(expected);
  });
});
