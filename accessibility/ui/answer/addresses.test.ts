import { describe, expect, it } from 'vitest';
import { hasAddress, withAddresses } from './addresses.ts';
import { linkDrawer } from './answer.ts';
import { spoken } from './spoken.ts';

const PAGE = new URL('https://www.bank.example/en/cards');
const draw = linkDrawer({ verified: '(verified link)', external: (host) => `(opens ${host} in a new tab)` });

function drawn(text: string): HTMLElement {
  const holder = document.createElement('p');
  holder.append(withAddresses(text, PAGE, draw));
  return holder;
}

/** What the links of a text say. */
function links(text: string): string[] {
  return [...drawn(text).querySelectorAll('a')].map((link) => link.textContent);
}

/** The text without what is said about its links. */
function written(text: string): string {
  const holder = drawn(text);
  holder.querySelectorAll('.link-note').forEach((note) => {
    note.previousSibling!.remove();
    note.remove();
  });
  return holder.textContent;
}

describe('an address in a text', () => {
  it.each([
    ['See https://bank.example/cards.', 'https://bank.example/cards'],
    ['https://bank.example', 'https://bank.example'],
    ['(https://bank.example/a?b=1&c=2#d)', 'https://bank.example/a?b=1&c=2#d'],
    ['https://en.wiki.example/Bank_(river), or not', 'https://en.wiki.example/Bank_(river)'],
    ['http://other.example:8080/x!', 'http://other.example:8080/x'],
    ['HTTPS://Bank.example/A…', 'HTTPS://Bank.example/A'],
    ['“https://bank.example/a”', 'https://bank.example/a'],
    ['请看https://bank.example/a。谢谢', 'https://bank.example/a'],
    ["Is https://bank.example/e's fee high?", 'https://bank.example/e'],
    ["https://bank.example/o'clock's.", "https://bank.example/o'clock"],
    ['https://social.example/@bank', 'https://social.example/@bank'],
    ['Is it https://bank.example/?', 'https://bank.example/'],
    ['a\nhttps://bank.example/b\nc', 'https://bank.example/b'],
  ])('%j leads to %j, and stays as it was written', (text, address) => {
    expect(links(text)).toEqual([address]);
    expect(written(text)).toBe(text);
  });

  it('is one of several', () => {
    const text = 'First https://bank.example/a, then https://bank.example/b.';
    expect(links(text)).toEqual(['https://bank.example/a', 'https://bank.example/b']);
    expect(written(text)).toBe(text);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://bank.example/a',
    'www.bank.example',
    'xhttps://bank.example/',
    'https://',
    'https://bank.example@evil.example/',
    'https://bank.example:443@evil.example/',
    'https://@evil.example/',
    'https:///evil.example/',
    'https://bank.example\\@evil.example/',
    'https://evil.example\\.bank.example/',
    'https://b\u0430nk.example/',
    'https://xn--bnk-5cd.example/',
    'https://bank.example.xn--p1ai/',
    'https://bank\u2024example.evil.example/',
    'https://bank.example/\u202egpj.exe',
    '\u202ehttps://bank.example/',
    'https://bank.example/\u200bx',
    'https://bank.example/za\u017c\u00f3\u0142\u0107',
    'https://3232235777/',
    'https://0x7f.1/',
    'https://bank.example%2eevil.example/',
    'https://bank.example:99999999/',
    'https://bank.example/••••',
  ])('is none that could be taken for another: %j', (text) => {
    expect(links(text)).toEqual([]);
    expect(hasAddress(text, PAGE)).toBe(false);
    expect(written(text)).toBe(text);
  });

  it('makes nothing of markup', () => {
    const text = '<img src=x onerror=alert(1)> https://bank.example/"onmouseover="alert(1) <b>x</b>';
    expect(written(text)).toBe(text);
    expect([...drawn(text).querySelectorAll('*')].map(({ nodeName }) => nodeName).filter((name) => /^(IMG|B|SCRIPT)$/.test(name))).toEqual([]);
    expect([...drawn(text).querySelector('a')!.attributes].map(({ name }) => name).sort()).toEqual(['href', 'rel']);
  });

  it('is marked, and opened, as a link of an answer is', () => {
    const own = drawn('https://online.bank.example/a');
    expect(own.textContent).toMatch(/^https:\/\/online\.bank\.example\/a\s+\(verified link\)$/);
    const other = drawn('https://police.example/a').querySelector('a')!;
    expect([other.rel, other.target]).toEqual(['noopener noreferrer', '_blank']);
    const unsafe = drawn('http://bank.example/a').querySelector('a')!;
    expect([unsafe.rel, unsafe.target]).toEqual(['noopener noreferrer', '_blank']);
  });

  it('L06 sounds as a link of an answer does', () => {
    expect(spoken(withAddresses('See https://police.example/x please', PAGE, draw))).toBe(
      'See https://police.example/x (opens police.example in a new tab) please',
    );
  });
});
