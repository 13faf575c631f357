import { describe, expect, it } from 'vitest';
import { commonTexts } from '../ui/i18n/common-texts.ts';
import { LANGUAGES } from '../ui/i18n/languages.ts';
import { translator } from '../ui/i18n/translator.ts';
import { NEEDS } from '../ui/api/needs.ts';
import type { DeskApi } from './model/desk-api.ts';
import { Topics } from './model/topics.ts';
import { at, summary } from './testing/conversations.ts';
import { deskTexts } from './texts.ts';
import { Wording } from './wording.ts';

describe('how a customer needs to be spoken with', () => {
  const wording = (language: (typeof LANGUAGES)[number]) =>
    new Wording(translator(language, deskTexts[language], commonTexts[language]), new Topics({} as DeskApi), 'anna');

  it('is said in the order in which it counts, without what this page has no words for', () => {
    const needs = ['slow', 'by-post', 'text-only'];
    expect(wording('en').needs(summary('one', { needs }))).toBe('text only, more time');
    expect(wording('zh').needs(summary('one', { needs }))).toBe('仅文字、放慢节奏');
    expect(wording('en').needs(summary('one'))).toBe('');
  });

  it.each(LANGUAGES)('has its words in %s', (language) => {
    const t = wording(language);
    const words = NEEDS.map((need) => t.needs(summary('one', { needs: [need] })));
    expect(new Set(words).size).toBe(NEEDS.length);
    expect(words).not.toContain('');
  });

  it('is said as it happens, also when it is taken back', () => {
    const stated = { type: 'needs-stated', seq: 1, at: at(1) } as const;
    expect(wording('en').happening({ ...stated, needs: ['relay'] })).toBe('The customer says how to communicate: relay service.');
    expect(wording('en').happening({ ...stated, needs: [] })).toBe('The customer has taken back what they said about how to communicate.');
  });
});
