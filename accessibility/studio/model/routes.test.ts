import { describe, expect, it } from 'vitest';
import { href, parseRoute, type Route } from './routes.ts';

describe('an address', () => {
  it.each<[string, Route]>([
    ['#/', { place: 'start' }],
    ['#/articles', { place: 'articles', filter: {} }],
    [
      '#/articles?q=blocked+card&language=pl&topic=cards&status=changed',
      { place: 'articles', filter: { q: 'blocked card', language: 'pl', topic: 'cards', status: 'changed' } },
    ],
    ['#/article/block-card.en', { place: 'article', id: 'block-card.en' }],
    ['#/article/block-card.en/history', { place: 'history', id: 'block-card.en' }],
    [
      '#/new-article?language=hu&key=block-card&topic=cards&urgent=true',
      { place: 'new-article', prefill: { language: 'hu', key: 'block-card', topic: 'cards', urgent: true } },
    ],
    [
      '#/new-article?question=A+watch%3F&unanswered=7',
      { place: 'new-article', prefill: { question: 'A watch?', unanswered: '7' } },
    ],
    ['#/unanswered?language=zh', { place: 'unanswered', language: 'zh' }],
    ['#/try?question=Where+is+my+card%3F&language=en', { place: 'try', question: 'Where is my card?', language: 'en' }],
    ['#/appearance', { place: 'appearance' }],
    ['#/files', { place: 'files' }],
  ])('%s leads to its place and back', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(href(route)).toBe(address);
  });

  it.each(['', '#', '#/nowhere', '#/article', '#/article/', '#/article/%'])('%j leads to the start', (address) => {
    expect(parseRoute(address)).toEqual({ place: 'start' });
  });

  it('drops what it does not know', () => {
    expect(parseRoute('#/articles?language=de&status=gone')).toEqual({ place: 'articles', filter: {} });
  });
});
