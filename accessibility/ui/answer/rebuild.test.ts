import { describe, expect, it } from 'vitest';
import { linkDrawer } from './answer.ts';
import { destination } from './links.ts';
import { rebuild } from './rebuild.ts';
import { spoken } from './spoken.ts';

const PAGE = new URL('https://www.bank.example/en/cards');
const draw = linkDrawer({ verified: '(verified link)', external: (host) => `(opens ${host} in a new tab)` });

function rebuilt(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.append(rebuild(html, PAGE, 3, draw));
  return holder;
}

/** The markup without the comments that templates leave. */
function shown(html: string): string {
  return rebuilt(html).innerHTML.replace(/<!--.*?-->/g, '');
}

describe('an answer', () => {
  it('keeps what answers are made of', () => {
    const html = '<p>First <strong>block</strong> it:</p><ol><li>call</li><li>or <em>click</em></li></ol>';
    expect(shown(html)).toBe(html);
  });

  it.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<p onclick="alert(1)" style="position:fixed" id="title" class="x">a</p>', '<p>a</p>'],
    ['<svg><script>alert(1)</script><a href="javascript:alert(1)">a</a></svg>b', 'b'],
    ['<math><mtext><table><mglyph><style><img src onerror=alert(1)>', ''],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>a', 'a'],
    ['<form action="https://evil.example"><input name=pin><button>send</button></form>a', 'a'],
    ['<template><p>hidden</p></template>a', 'a'],
    ['<div><p>a</p></div><blink>b</blink>', '<p>a</p>b'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" java\nscript:alert(1)">a</a>', 'a'],
    ['<a href="data:text/html,<script>alert(1)</script>">a</a>', 'a'],
    ['<a href="http://www.bank.example/en">a</a>', 'a'],
    ['<a>a</a>', 'a'],
  ])('rebuilds %j as %j', (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it('does not fall over an answer nested without end', () => {
    const deep = '<ul><li>'.repeat(100) + 'x';
    expect(rebuilt(deep).querySelectorAll('ul').length).toBeLessThan(40);
  });

  it('fits its headings below the window’s own', () => {
    expect(rebuilt('<h3>a</h3>').querySelector('h3')?.getAttribute('aria-level')).toBe('3');
  });

  it('marks a link to the bank itself as verified', () => {
    const answer = rebuilt('<p><a href="/bank/en/cards" target="_top" rel="opener">Cards</a></p>');
    expect(answer.textContent).toMatch(/Cards\s+\(verified link\)/);
    const attributes = [...answer.querySelector('a')!.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    expect(attributes).toEqual(['href=https://www.bank.example/bank/en/cards', 'rel=noopener']);
  });
});

describe('where a link leads', () => {
  it.each([
    ['/bank/en/cards', 'own'],
    ['https://bank.example/', 'own'],
    ['https://online.bank.example/', 'own'],
    ['https://evil-bank.example/', 'external'],
    ['https://bank.example.evil.example/', 'external'],
    ['//evil.example/', 'external'],
    ['tel:+48225550111', 'contact'],
    ['mailto:help@aldera.example', 'contact'],
  ])('%s is %s', (href, kind) => {
    expect(destination(href, PAGE)?.kind).toBe(kind);
  });

  it.each(['javascript:alert(1)', 'http://evil.example/', 'file:///etc/passwd', 'https://', 'blob:https://x/1'])(
    '%s is not followed',
    (href) => {
      expect(destination(href, PAGE)).toBeUndefined();
    },
  );
});

describe('an answer read out', () => {
  it.each([
    ['<p>First <strong>block</strong> it</p><p>Then call</p>', 'First block it. Then call.'],
    ['<p>Do this:</p><ol><li>call</li><li>wait</li></ol>', 'Do this: call. wait.'],
    ['<h3>Cards</h3><p>one<br>two</p>', 'Cards. one two.'],
    ['<p>请先停卡。</p><p>再来电</p>', '请先停卡。 再来电.'],
    ['<p>See <a href="/bank/en/cards">Cards</a></p>', 'See Cards (verified link).'],
    ['<p>See <a href="https://police.example/x">advice</a></p>', 'See advice (opens police.example in a new tab).'],
    ['<p>The <a href="/fees.pdf">list of fees</a></p>', 'The list of fees (verified link, PDF).'],
    ['<table><tr><th>Card</th><th>Fee</th></tr><tr><td>Debit</td><td>0</td></tr></table>', 'Card, Fee. Debit, 0.'],
    ['<p>**Not** Markdown, but <em>words</em></p>', '**Not** Markdown, but words.'],
  ])('L06 %j sounds as %j', (html, expected) => {
    expect(spoken(rebuild(html, PAGE, 3, draw))).toBe(expected);
  });
});
