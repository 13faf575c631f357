import { describe, expect, it } from 'vitest';
import { isWritable, normalHtml } from './normal-html.ts';

describe('the normal form of an answer', () => {
  it.each([
    ['<ul><li><p>One</p></li><li><p>Two</p></li></ul>', '<ul><li>One</li><li>Two</li></ul>'],
    ['<ul><li><p>One</p><ul><li><p>Inner</p></li></ul></li></ul>', '<ul><li>One<ul><li>Inner</li></ul></li></ul>'],
    ['<ul><li><p>One</p><p>Two</p></li></ul>', '<ul><li><p>One</p><p>Two</p></li></ul>'],
    ['<p>help&#64;aldera.example &#43;48</p>', '<p>help@aldera.example +48</p>'],
    ['<p><a href="https://aldera.example" rel="noopener">Aldera</a></p>', '<p><a href="https://aldera.example">Aldera</a></p>'],
    ['<p></p>', ''],
    ['<p> </p><p></p>', ''],
  ])('of %s is %s', (html, normal) => expect(normalHtml(html)).toBe(normal));
});

describe('an answer', () => {
  it.each([
    ['<p>One <strong>two</strong> <em>three</em><br>four <a href="/a">five</a></p><h3>six</h3>', true],
    ['<ol><li>One</li></ol><blockquote><p>Two</p></blockquote>', true],
    ['<table><tbody><tr><td>One</td></tr></tbody></table>', false],
  ])('%s can be written in the text field: %s', (html, expected) => expect(isWritable(html)).toBe(expected));
});
