import { describe, expect, it } from 'vitest';
import { linkAddress } from './link-address.ts';

describe('the address of a link', () => {
  it.each([
    ['https://aldera.example/cards', 'https://aldera.example/cards'],
    ['  aldera.example/cards ', 'https://aldera.example/cards'],
    ['/bank/en/cards', '/bank/en/cards'],
    ['/bank/en/cards#limits', '/bank/en/cards#limits'],
    ['tel:+48225550111', 'tel:+48225550111'],
    ['+48 22 555 01 11', 'tel:+48225550111'],
    ['help@aldera.example', 'mailto:help@aldera.example'],
    ['mailto:help@aldera.example', 'mailto:help@aldera.example'],
  ])('%j is %j', (typed, href) => expect(linkAddress(typed)).toEqual({ href }));

  it.each([
    ['', 'empty'],
    ['http://aldera.example', 'unsafe'],
    ['javascript:alert(1)', 'unsafe'],
    ['data:text/html,hi', 'unsafe'],
    ['//evil.example', 'unsafe'],
    ['/\\evil.example', 'unsafe'],
    ['https://aldera.example@evil.example', 'unsafe'],
    ['cards', 'unsafe'],
    ['https://', 'unsafe'],
    ['tel:*21*', 'phone'],
    ['mailto:nobody', 'mail'],
  ])('%j is refused as %s', (typed, problem) => expect(linkAddress(typed)).toEqual({ problem }));
});
