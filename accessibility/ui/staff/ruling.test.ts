import { describe, expect, it } from 'vitest';
import type { Rule, Ruling } from '../api/events.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { intentWords, rulingWords } from './ruling.ts';

const ENGLISH = 'Taken for question; the article is likely right: "Hogyan tilthatom le a kártyámat?" at 0.91, needed 0.45.';

const LIKELY: Ruling = {
  rule: 'article-likely',
  question: 'Hogyan tilthatom le a kártyámat?',
  confidence: 0.91,
  threshold: 0.45,
  explanation: ENGLISH,
};

const RULES: readonly Rule[] = [
  'asked-for-person',
  'article-likely',
  'article-unsure',
  'no-article',
  'urgent-article',
  'urgent-general',
  'complaint-article',
  'complaint-person',
  'small-talk',
  'overloaded',
  'own-accord',
];

describe('why the bot decided so', () => {
  it('is told in the reader’s language, with shares that can be read', () => {
    expect(rulingWords(LIKELY, 'hu')).toBe(
      'Valószínűleg ez a jó válasz: „Hogyan tilthatom le a kártyámat?”. Bizonyosság: 91%, ehhez 45% elég.',
    );
    expect(rulingWords(LIKELY, 'zh')).toBe('“Hogyan tilthatom le a kártyámat?”很可能是正确答案：把握 91%，达到 45% 即可。');
  });

  it.each(RULES)('has words for %s in every language', (rule) => {
    const worded = LANGUAGES.map((language) => rulingWords({ ...LIKELY, rule }, language));
    expect(new Set(worded).size).toBe(LANGUAGES.length);
    expect(worded.join(' ')).not.toMatch(/undefined|[{}]|0\.\d/);
  });

  it('says that nothing came near where no article did', () => {
    expect(rulingWords({ rule: 'no-article', threshold: 0.12, explanation: '' }, 'en')).toBe('No answer comes near.');
  });

  it('has no words where an older log names no rule, or a newer server one that is not known here', () => {
    expect(rulingWords({ explanation: ENGLISH }, 'pl')).toBeUndefined();
    expect(rulingWords({ rule: 'coin-tossed' as Rule, explanation: ENGLISH }, 'pl')).toBeUndefined();
  });
});

describe('what a message was taken for', () => {
  it('is told in the reader’s language', () => {
    expect(intentWords('urgent', 'hu')).toBe('vészhelyzet');
    expect(intentWords('riddle', 'hu')).toBe('riddle');
  });
});
