// @vitest-environment node
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bankContent, bankFiles } from '../build/bank-pages.ts';
import { LANGUAGES } from '../ui/i18n/languages.ts';
import { SECTIONS } from './content.ts';
import { snippet } from './page.ts';
import { markup } from '../ui/markup.ts';

const ROOT = join(import.meta.dirname, '..');
const ASSETS = { style: '/assets/bank.css', script: '/assets/bank.js', icon: '/assets/leaf.svg' };
const files = new Map(bankFiles(ROOT, ASSETS));

/** The names and lengths of everything in a content file, without its words. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'section' ? inner : shape(inner)]));
}

/** Every figure of a text, however its language writes thousands and decimals. */
function figures(text: string): string[] {
  return (text.replace(/(?<=\d)[ ,\u00a0](?=\d{3}(?!\d))/g, '').match(/\d+(?:[.,]\d+)?/g) ?? [])
    .map((figure) => figure.replace(',', '.'))
    .sort();
}

describe('the sample bank', () => {
  it('has a home page and every section in every language', () => {
    expect(files.size).toBe(LANGUAGES.length * (1 + SECTIONS.length));
  });

  it.each(LANGUAGES)('says the same things in %s as in English', (language) => {
    expect(shape(bankContent(ROOT, language))).toEqual(shape(bankContent(ROOT, 'en')));
  });

  it.each(LANGUAGES)('names the same figures in %s as in English', (language) => {
    const [own, english] = [bankContent(ROOT, language).sections, bankContent(ROOT, 'en').sections];
    const all = (sections: typeof own) =>
      SECTIONS.map((section) => [section, figures(sections[section].facts.map(([, value]) => value).join('; '))]);
    expect(all(own)).toEqual(all(english));
  });

  it('links only to pages that exist', () => {
    const known = new Set([...[...files.keys()].map((path) => `/${path.replace(/\/?index\.html$/, '')}`), '/help']);
    const links = [...files.values()].flatMap((html) => [...html.matchAll(/href="(\/(?:bank|help)[^"]*)"/g)].map(([, href]) => href!));
    expect(links.filter((href) => !known.has(href.replace(/\/$/, '')))).toEqual([]);
    expect(links.length).toBeGreaterThan(1000);
  });

  it.each(LANGUAGES)('gives a link that works here in the lines for one’s own page, in %s', (language) => {
    const [, path] = /href="https:\/\/chat\.aldera\.example([^"]*)"/.exec(snippet(language, 'Contact')) ?? [];
    expect([...files.keys()]).toContain(`${path?.slice(1)}/index.html`);
  });

  it.each([...files])('%s needs no inline script and no inline style', (_, html) => {
    expect(html).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)|\son[a-z]+="|javascript:/);
  });

  it.each([...files])('%s has one heading of the first level, a language and the chat window', (path, html) => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const language = path.split('/')[1];
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toMatch(new RegExp(`<okienko-chat server="" language="${language}"><a href="/bank/${language}/contact">`));
  });
});

describe('markup', () => {
  it('escapes every text that is put in', () => {
    expect(markup`<p title="${'"'}">${'<script>&'}</p>`.text).toBe('<p title="&quot;">&lt;script&gt;&amp;</p>');
  });

  it('keeps markup that is put in', () => {
    expect(markup`<ul>${[markup`<li>1</li>`, markup`<li>2</li>`]}</ul>`.text).toBe('<ul><li>1</li><li>2</li></ul>');
  });
});
