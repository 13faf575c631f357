import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleContent } from '../api/articles.ts';
import { LocalDrafts } from './local-drafts.ts';

const content: ArticleContent = {
  key: 'block-card',
  language: 'en',
  question: 'How do I block my card?',
  variants: [],
  answer: '<p>Open the app.</p>',
  topic: 'cards',
  urgent: true,
};
const now = () => new Date('2026-11-23T10:00:00Z');

/** Storage that is full. */
const full = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => {},
} as unknown as Storage;

describe('local drafts', () => {
  beforeEach(() => localStorage.clear());

  it('are there again after the page was closed', () => {
    new LocalDrafts('ewa', localStorage, now).keep('block-card.en', content, 3);
    expect(new LocalDrafts('ewa', localStorage).find('block-card.en')).toEqual({
      content,
      revision: 3,
      at: '2026-11-23T10:00:00.000Z',
    });
  });

  it('belong to one person and one article', () => {
    new LocalDrafts('ewa', localStorage, now).keep('block-card.en', content, 3);
    expect(new LocalDrafts('adam', localStorage).find('block-card.en')).toBeUndefined();
    expect(new LocalDrafts('ewa', localStorage).find('block-card.pl')).toBeUndefined();
  });

  it('are gone once dropped', () => {
    const drafts = new LocalDrafts('ewa', localStorage, now);
    drafts.keep('block-card.en', content);
    drafts.drop('block-card.en');
    expect(drafts.find('block-card.en')).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['is full', full],
    ['is refused', undefined],
  ])('last as long as the page where storage %s', (_, storage) => {
    const drafts = new LocalDrafts('ewa', storage, now);
    drafts.keep('new', content);
    expect(drafts.find('new')?.content).toEqual(content);
    drafts.drop('new');
    expect(drafts.find('new')).toBeUndefined();
  });

  it('that cannot be read are as none', () => {
    localStorage.setItem('okienko.studio.draft.ewa.new', '{');
    expect(new LocalDrafts('ewa', localStorage).find('new')).toBeUndefined();
  });
});
