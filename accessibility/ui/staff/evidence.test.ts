import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Evidence, ScorePartKind } from '../api/events.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { certainty, closestFacts, markedQuestion, partsOf, partWords } from './evidence.ts';

const KINDS: readonly ScorePartKind[] = [
  'coverage',
  'reverse-coverage',
  'character-runs',
  'article-coverage',
  'sentence-coverage',
  'article-character-runs',
  'support',
  'search-rank',
  'meaning',
  'same-meaning',
  'answer-meaning',
  'center-meaning',
  'center-character-runs',
  'lead',
];

const EVIDENCE: Evidence = {
  question: 'How do I block my card?',
  matchedField: 'variant',
  matchedText: 'my card was stolen',
  matchedTerms: ['cards', 'stolen'],
  highlights: ['card', 'stolen'],
  scoreParts: [
    { kind: 'coverage', value: 0.5, share: 0.3 },
    { kind: 'reverse-coverage', value: 1, share: 0 },
    { kind: 'support', value: 0.75, share: 0.1 },
    { kind: 'lead', value: -0.4, share: -0.6 },
  ],
};

function drawn(template: unknown): HTMLElement {
  const page = document.createElement('div');
  render(html`${template}`, page);
  return page;
}

const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('what spoke for an article', () => {
  it('is a table, the most telling first, with its numbers as text and the bars as decoration', () => {
    const page = drawn(partsOf(EVIDENCE, 'en'));
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words));
    expect(rows).toEqual([
      ['How far behind the best article', '40%', '-60%'],
      ['Words of the customer that the closest question has', '50%', '30%'],
      ['Telling words found (four are enough)', '75%', '10%'],
      ['Words of the closest question that the customer wrote', '100%', '0%'],
    ]);
    expect([...page.querySelectorAll('svg')].every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
  });

  it('names the article where several stand on a page', () => {
    expect(words(drawn(partsOf(EVIDENCE, 'en', 'How do I block my card?')).querySelector('summary')!)).toBe(
      'What counted: How do I block my card?',
    );
  });

  it('is left out where an older log does not tell', () => {
    expect(words(drawn(partsOf({ ...EVIDENCE, scoreParts: [] }, 'en')))).toBe('');
    expect(words(drawn(partsOf({}, 'en')))).toBe('');
  });

  it.each(KINDS)('has words for %s in every language', (kind) => {
    const worded = LANGUAGES.map((language) => partWords(kind, 0.5, language));
    expect(new Set(worded).size).toBe(LANGUAGES.length);
    expect(worded).not.toContain(kind);
  });

  it('says so in every language when another article was ahead', () => {
    const worded = LANGUAGES.flatMap((language) => [partWords('lead', 0.1, language), partWords('lead', -0.1, language)]);
    expect(new Set(worded).size).toBe(2 * LANGUAGES.length);
  });

  it('keeps the name of what a newer server measures', () => {
    expect(partWords('moon-phase' as ScorePartKind, 1, 'pl')).toBe('moon-phase');
  });
});

describe('what came closest', () => {
  it('is told with the words marked that were meant, in the language of the article', () => {
    const page = drawn(html`<dl>${closestFacts(EVIDENCE, 'en', 'pl')}</dl>`);
    expect(words(page)).toBe('Najbliższy tekst my card was stolen (inne sformułowanie pytania) Pasujące słowa klienta cards, stolen');
    expect([...page.querySelectorAll('mark')].map(words)).toEqual(['card', 'stolen']);
    expect(page.querySelector('dd span')?.getAttribute('lang')).toBe('en');
  });

  it('is not told twice where it is the question itself, whose words are marked then', () => {
    const own = { ...EVIDENCE, matchedField: 'question', matchedText: 'How do I block my card?', highlights: ['card'] };
    expect(words(drawn(closestFacts(own, 'en', 'en')))).toBe('The customer’s words that fit cards, stolen');
    expect([...drawn(markedQuestion(own)).querySelectorAll('mark')].map(words)).toEqual(['card']);
    expect(drawn(markedQuestion(EVIDENCE)).querySelector('mark')).toBeNull();
  });
});

describe('how sure it was', () => {
  it('stands in words beside the scale', () => {
    const page = drawn(certainty(0.724, 0.45, 'en'));
    expect(words(page)).toBe('72% sure, 45% needed');
    expect(page.querySelectorAll('.mark')).toHaveLength(1);
  });
});
