import { LANGUAGE_NAMES } from '../ui/i18n/language-names.ts';
import { LANGUAGES, LOCALES, type Language } from '../ui/i18n/languages.ts';
import { markup, raw, type Markup } from '../ui/markup.ts';
import type { Block, Document, Part, Table } from './acr.ts';
import type { Section, StatementContent } from './content.ts';
import { openCriteria, type Report } from './report.ts';

/** Where the built style sheet and icon of the pages lie. */
export interface Assets {
  readonly style: string;
  readonly icon: string;
}

/**
 * Where the server puts what only the bank knows: its name, colours and telephone, and whom to complain to. Where no server does,
 * nothing is missing from the sentences around them.
 */
const LOOK = raw('<!--okienko:look-->');
const BANK = raw('<!--okienko:bank-->');
const AUTHORITY = raw('<!--okienko:authority-->');

const FOLDER = '/accessibility/';
const REPORT = `${FOLDER}report/`;

/** The statement in one language, as a whole HTML document. */
export function statementPage(language: Language, content: StatementContent, report: Report, assets: Assets): string {
  const { title, lead, commitment, status, gaps, tests, contact, enforcement, made } = content;
  const open = openCriteria(report);
  return htmlDocument(language, title, assets, markup`
      <header class="top">
        <p><a href="/chat/${language}/">${content.chat}</a></p>
        ${languageLinks(content.languages, language)}
      </header>
      <main>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
        ${section(commitment)}
        <h2>${status.title}</h2>
        <p>${open.length === 0 ? status.full : status.part}</p>
        <p>${status.beyond}</p>
        <h2>${gaps.title}</h2>
        ${list(knownGaps(gaps, report))}
        ${open.length === 0 ? '' : criteria(gaps.criteria, open.map(({ number, name, level }) => `${number} ${name} (${level})`))}
        <h2>${tests.title}</h2>
        <p>${tests.text.replace('{rows}', String(report.rows.length))}</p>
        ${list(tests.ways)}
        <p>${tests.self}</p>
        <ul class="plain-list"><li><a href="${REPORT}" hreflang="en">${tests.report}</a></li></ul>
        ${section(contact)}
        ${BANK}
        ${section(enforcement)}
        ${AUTHORITY}
        <p class="made">${made.replace('{date}', day(report.date, language))}</p>
      </main>`);
}

/** Leads to the statement in every language; each is named by itself. */
export function indexPage(titles: Readonly<Record<Language, string>>, assets: Assets): string {
  const links = LANGUAGES.map(
    (language) => markup`<li><a href="${FOLDER}${language}/" lang="${language}" hreflang="${language}">${LANGUAGE_NAMES[language]}: ${titles[language]}</a></li>`,
  );
  return htmlDocument('en', titles.en, assets, markup`
      <main>
        <h1>${titles.en}</h1>
        <ul class="plain-list">${links}</ul>
        <ul class="plain-list"><li><a href="${REPORT}">The whole report</a></li></ul>
      </main>`);
}

/** The conformance report, as a whole HTML document in English. */
export function reportPage({ title, blocks }: Document, assets: Assets): string {
  return htmlDocument('en', title, assets, markup`
      <header class="top"><nav aria-label="Accessibility"><ul><li><a href="${FOLDER}">All languages</a></li><li><a href="${FOLDER}en/">Accessibility statement</a></li></ul></nav></header>
      <main class="report">
        <h1>${title}</h1>
        ${blocks.map(block)}
      </main>`);
}

function htmlDocument(language: Language, title: string, assets: Assets, body: Markup): string {
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="${assets.icon}" type="image/svg+xml">
    <link rel="stylesheet" href="${assets.style}">
    ${LOOK}
  </head>
  <body>${body}
  </body>
</html>
`.text;
}

function languageLinks(name: string, current: Language): Markup {
  const links = LANGUAGES.map(
    (language) =>
      markup`<li><a href="${FOLDER}${language}/" lang="${language}" hreflang="${language}"${raw(language === current ? ' aria-current="page"' : '')}>${LANGUAGE_NAMES[language]}</a></li>`,
  );
  return markup`<nav aria-label="${name}"><ul>${links}</ul></nav>`;
}

function section({ title, paragraphs }: Section): Markup {
  return markup`<h2>${title}</h2>${paragraphs.map((text) => markup`<p>${text}</p>`)}`;
}

/** What has not been done yet, and what no test can make sure of. */
function knownGaps(gaps: StatementContent['gaps'], { rows }: Report): string[] {
  const waits = (id: string) => rows.some((row) => row.id === id && row.state === 'not done');
  const unconfirmed = rows.some(({ kind, byHand }) => kind === 'proxy' && byHand.length === 0);
  return [
    ...(waits('L15') ? [gaps.screenReaders] : []),
    ...(waits('C04') ? [gaps.people] : []),
    ...(unconfirmed ? [gaps.confirmation] : []),
    gaps.content,
  ];
}

function criteria(intro: string, names: readonly string[]): Markup {
  return markup`<p>${intro}</p><ul lang="en">${names.map((name) => markup`<li>${name}</li>`)}</ul>`;
}

function list(items: readonly string[]): Markup {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function day(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

function block(one: Block, index: number): Markup {
  switch (one.kind) {
    case 'heading':
      return one.level === 2 ? markup`<h2>${one.text}</h2>` : markup`<h3>${one.text}</h3>`;
    case 'paragraph':
      return markup`<p>${one.parts.map(part)}</p>`;
    case 'list':
      return list(one.items);
    case 'table':
      return table(one, `table-${index}`);
  }
}

/** A table that scrolls by itself, also with the keyboard, where the screen is narrower than it is. */
function table({ caption, columns, rows }: Table, id: string): Markup {
  const head = columns.map((column) => markup`<th scope="col">${column}</th>`);
  const body = rows.map(([name = [], ...cells]) => {
    const others = cells.map((cell) => markup`<td>${cell.map(line)}</td>`);
    return markup`<tr><th scope="row">${name.map(part)}</th>${others}</tr>`;
  });
  return markup`<div class="scroller" role="region" aria-labelledby="${id}" tabindex="0"><table><caption><span id="${id}">${caption}</span></caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function line(one: Part): Markup {
  return markup`<p>${part(one)}</p>`;
}

/** Files of the repository are named; they are not on the server. */
function part(one: Part): Markup {
  if (typeof one === 'string') return markup`${one}`;
  return 'href' in one ? markup`<a href="${one.href}">${one.text}</a>` : markup`${one.text}: ${one.file}`;
}
