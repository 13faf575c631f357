import { describe, expect, it } from 'vitest';
import { href, parseRoute, type Route } from './routes.ts';

describe('an address of the help centre', () => {
  it.each<[string, Route]>([
    ['#/pl', { place: 'home', language: 'pl', words: '' }],
    ['#/zh?q=%E9%93%B6%E8%A1%8C%E5%8D%A1', { place: 'home', language: 'zh', words: '银行卡' }],
    ['#/hu/topic/cards', { place: 'topic', language: 'hu', topic: 'cards' }],
    ['#/en/block-card.en', { place: 'article', language: 'en', id: 'block-card.en' }],
  ])('%s leads to its place and back', (address, route) => {
    expect(parseRoute(address, 'en')).toEqual(route);
    expect(href(route)).toBe(address);
  });

  it.each(['', '#', '#/', '#/de', '#/ru/%'])('%j leads home in a language that we speak', (address) => {
    expect(parseRoute(address, 'ru')).toEqual({ place: 'home', language: 'ru', words: '' });
  });

  it('of an article without a language is still that of the article', () => {
    expect(parseRoute('#/xx/block-card.en', 'en')).toEqual({ place: 'article', language: 'en', id: 'block-card.en' });
  });
});
