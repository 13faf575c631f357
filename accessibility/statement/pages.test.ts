// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastReport, statementContent, statementFiles } from '../build/statement-pages.ts';
import { LANGUAGES } from '../ui/i18n/languages.ts';
import { acr } from './acr.ts';
import { markdown } from './markdown.ts';
import { reportPage, statementPage } from './page.ts';
import type { Criterion, Report, RowReport } from './report.ts';

const ROOT = join(import.meta.dirname, '..');
const ASSETS = { style: '/assets/statement.css', icon: '/assets/mark.svg' };
const files = new Map(statementFiles(ROOT, ASSETS));

const row = (id: string, more: Partial<RowReport> = {}): RowReport => ({
  id,
  kind: 'automated',
  requirement: 'A & B hold <always>',
  state: 'proved',
  tests: [{ file: 'x.check.ts', passed: 4, failed: 0, skipped: 0 }],
  byHand: [],
  ...more,
});
const criterion = (number: string, conformance: Criterion['conformance'], level: Criterion['level'] = 'A'): Criterion => ({
  number,
  name: 'Keyboard',
  level,
  conformance,
  rows: ['K01'],
  remarks: ['By keyboard (K01, 4 tests).'],
});
const report = (more: Partial<Report> = {}): Report => ({
  product: { name: 'Okienko', version: '1.2.3' },
  date: '2026-11-26',
  everyEnvironment: false,
  rows: [row('K01'), row('L15', { kind: 'manual', state: 'not done', tests: [], procedure: 'accessibility/checks/conformance/procedures/L15.md' })],
  wcag: [criterion('2.1.1', 'Supports'), criterion('2.1.3', 'Not Evaluated', 'AAA')],
  en301549: [{ number: '8', name: 'Hardware', about: 'Not applicable: none.', clauses: [] }],
  ...more,
});
const english = (more: Partial<Report> = {}) => statementPage('en', statementContent(ROOT, 'en'), report(more), ASSETS);

/** The names and lengths of everything in a content file, without its words. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

describe('the accessibility statement', () => {
  it('has a page in every language, one that leads to them, and the report', () => {
    expect([...files.keys()].sort()).toEqual(
      ['index.html', ...LANGUAGES.map((language) => `${language}/index.html`), 'report/index.html'].map((name) => `accessibility/${name}`).sort(),
    );
  });

  it.each(LANGUAGES)('says the same things in %s as in English', (language) => {
    const content = statementContent(ROOT, language);
    expect(shape(content)).toEqual(shape(statementContent(ROOT, 'en')));
    expect(content.tests.text).toContain('{rows}');
    expect(content.made).toContain('{date}');
  });

  it.each([...files])('%s needs no script and no inline style, and fills every place in its texts', (_, html) => {
    expect(html).not.toMatch(/<style|style="|<script|\son[a-z]+="|javascript:|\{rows\}|\{date\}|undefined/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it.each(LANGUAGES)('leads to the chat in its language: %s', (language) => {
    const { chat } = statementContent(ROOT, language);
    expect(files.get(`accessibility/${language}/index.html`)).toContain(`<a href="/chat/${language}/">${chat}</a>`);
  });

  it('says that it conforms only where every criterion of A and AA does', () => {
    expect(english()).toContain('levels A and AA, as far as tests can show');
    const inPart = english({ wcag: [criterion('2.1.1', 'Partially Supports')] });
    expect(inPart).toContain('levels A and AA, in part');
    expect(inPart).toContain('<ul lang="en"><li>2.1.1 Keyboard (A)</li></ul>');
  });

  it('names what nobody has done yet, and no more once it was done', () => {
    expect(english()).toContain('Nobody has tried the chat with real screen readers yet');
    expect(english({ rows: [row('L15', { kind: 'manual' })] })).not.toContain('real screen readers');
  });

  it('leaves places for what only the server knows', () => {
    expect(english()).toMatch(/<!--okienko:look-->[^]*<!--okienko:bank-->[^]*<!--okienko:authority-->/);
  });
});

describe('the conformance report', () => {
  const page = reportPage(acr(report()), ASSETS);
  const text = markdown(acr(report()));

  it('names product, date, levels and proof, as a page and as a file', () => {
    for (const words of ['Okienko 1.2.3', '2026-11-26', '2.1.1 Keyboard', 'Supports', 'x.check.ts: 4 passed', 'Not yet done', 'Chapter 8: Hardware']) {
      expect(page).toContain(words);
      expect(text).toContain(words);
    }
  });

  it('writes texts as texts', () => {
    expect(page).toContain('A &amp; B hold &lt;always&gt;');
    expect(text).toContain('A & B hold \\<always\\>');
  });

  it('leads from the file to the procedure for what only people find out', () => {
    expect(text).toContain('[Procedure L15](../../accessibility/checks/conformance/procedures/L15.md)');
    expect(page).toContain('Procedure L15: accessibility/checks/conformance/procedures/L15.md');
  });

  it('gives every table a caption and headers', () => {
    expect(page.match(/<caption>/g)?.length).toBe(page.match(/<table>/g)?.length);
    expect(page.match(/<tr><th scope="(?:row|col)">/g)?.length).toBe(page.match(/<tr>/g)?.length);
  });

  it('is committed as its data and words make it', () => {
    expect(readFileSync(join(ROOT, 'conformance/report.md'), 'utf8')).toBe(markdown(acr(lastReport(ROOT))));
  });
});
