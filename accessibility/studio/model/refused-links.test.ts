import { describe, expect, it } from 'vitest';
import { refusedLinks } from './refused-links.ts';

const EVIL = { address: 'https://evil.example/login', words: 'our partner' };
const LINK = '<a href="https://evil.example/login">our <b>partner</b></a>';

describe('the links that an answer may not have', () => {
  it('are those that the server took out', () => {
    const written = `<p>See <a href="/help/cards">Cards</a>, ${LINK} or <a href="tel:+48225550111">call</a>.</p>`;
    const kept = '<p>See <a href="/help/cards">Cards</a>, our <b>partner</b> or <a href="tel:+48225550111">call</a>.</p>';
    expect(refusedLinks(written, kept)).toEqual([EVIL]);
  });

  it('are told each by itself, also where one address stands twice', () => {
    expect(refusedLinks(`<p>${LINK}</p><p>${LINK}</p>`, '<p>our partner</p><p>our partner</p>')).toEqual([EVIL, EVIL]);
  });

  it('are none where the server only wrote an address more plainly', () => {
    const written = '<p><a href=" HTTPS://Bank.example:443/a ">A</a> <a href="/b">B</a></p>';
    const kept = '<p><a href="https://bank.example/a" rel="noopener">A</a> <a href="/b">B</a></p>';
    expect(refusedLinks(written, kept)).toEqual([]);
  });
});
