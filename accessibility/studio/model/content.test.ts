import { describe, expect, it } from 'vitest';
import type { Article } from '../api/articles.ts';
import { contentOf, moved, newContent, sameContent, standing, tidy } from './content.ts';

const article: Article = {
  id: 'block-card.en',
  key: 'block-card',
  language: 'en',
  question: 'How do I block my card?',
  variants: ['card lost', 'block card'],
  answer: '<p>Open the app.</p>',
  topic: 'cards',
  urgent: true,
  status: 'published',
  revision: 3,
  publishedRevision: 3,
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-02T08:00:00Z',
  updatedBy: 'editor',
  translations: [],
};

describe('the standing of an article', () => {
  it('is published while customers read its newest text', () => expect(standing(article)).toBe('published'));

  it('is changed once its text is newer than what customers read', () => {
    expect(standing({ ...article, revision: 4 })).toBe('changed');
  });

  it('is draft while customers do not read it', () => {
    const { publishedRevision: _, ...unpublished } = article;
    expect(standing({ ...unpublished, status: 'draft' })).toBe('draft');
  });
});

describe('a new article', () => {
  it('takes question, language and examples of an unanswered question, each wording once', () => {
    const asked = {
      id: 7,
      question: 'Can I pay with my watch?',
      language: 'en' as const,
      count: 4,
      lastAskedAt: '2026-11-02T08:00:00Z',
      examples: ['can i pay with my watch?', 'watch payment', 'Watch payment!', 'pay by wrist'],
    };
    const content = newContent({ topic: 'app' }, 'pl', asked);
    expect(content).toMatchObject({ question: 'Can I pay with my watch?', language: 'en', topic: 'app' });
    expect(content.variants).toEqual(['watch payment', 'pay by wrist']);
  });

  it('as a translation keeps key, topic and urgency and takes the wanted language', () => {
    const content = newContent({ language: 'hu', key: 'block-card', topic: 'cards', urgent: true }, 'pl');
    expect(content).toMatchObject({ key: 'block-card', language: 'hu', topic: 'cards', urgent: true, question: '' });
  });
});

describe('content', () => {
  it('U03 has plain words where the article has them, and keeps an empty text field from counting as some', () => {
    const content = contentOf(article);
    expect(content.simple).toBe('');
    expect(sameContent(content, { ...content, simple: '<p></p>' })).toBe(true);
    expect(contentOf({ ...article, simple: '<p>Press Cards.</p>' }).simple).toBe('<p>Press Cards.</p>');
    expect(tidy({ ...content, simple: '<ul><li><p>Press.</p></li></ul>' }).simple).toBe('<ul><li>Press.</li></ul>');
  });

  it('is the same with spaces around it and empty variants', () => {
    const content = contentOf(article);
    expect(sameContent(content, { ...content, question: ` ${content.question} `, variants: [...content.variants, ' '] })).toBe(true);
  });

  it('differs by the order of its variants', () => {
    expect(sameContent(contentOf(article), { ...contentOf(article), variants: ['block card', 'card lost'] })).toBe(false);
  });

  it('is sent without empty variants', () => {
    expect(tidy({ ...article, variants: ['', ' card lost ', '  '] }).variants).toEqual(['card lost']);
  });
});

describe('moving', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('item %i by %i', (index, step, expected) => {
    expect(moved(['a', 'b', 'c'], index, step)).toEqual(expected);
  });
});
