import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { acr } from '../statement/acr.ts';
import type { StatementContent } from '../statement/content.ts';
import { indexPage, reportPage, statementPage, type Assets } from '../statement/page.ts';
import type { Report } from '../statement/report.ts';
import { LANGUAGES, type Language } from '../ui/i18n/languages.ts';
import { base } from '../ui/theme/base.ts';
import { tokens } from '../ui/theme/tokens.ts';
import { emitAsset, pageStyles } from './page-files.ts';

/** Writes the accessibility statement and report as static HTML into the bundle, from the report of the last run. */
export function statementPages(root: string): Plugin {
  return {
    name: 'okienko-statement-pages',
    apply: 'build',

    generateBundle() {
      const assets: Assets = {
        style: emitAsset(this, 'statement.css', pageStyles([tokens, base].flat(), join(root, 'statement/statement.css'))),
        icon: emitAsset(this, 'mark.svg', readFileSync(join(root, 'ui/icon/mark.svg'), 'utf8')),
      };
      for (const [fileName, source] of statementFiles(root, assets)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** All pages, by the path they are written to. */
export function statementFiles(root: string, assets: Assets): [string, string][] {
  const report = lastReport(root);
  const contents = LANGUAGES.map((language) => [language, statementContent(root, language)] as const);
  const titles = Object.fromEntries(contents.map(([language, { title }]) => [language, title])) as Record<Language, string>;
  return [
    ['accessibility/index.html', indexPage(titles, assets)],
    ...contents.map(([language, content]): [string, string] => [
      `accessibility/${language}/index.html`,
      statementPage(language, content, report, assets),
    ]),
    ['accessibility/report/index.html', reportPage(acr(report), assets)],
  ];
}

export function statementContent(root: string, language: Language): StatementContent {
  return JSON.parse(readFileSync(join(root, `statement/content/${language}.json`), 'utf8')) as StatementContent;
}

export function lastReport(root: string): Report {
  return JSON.parse(readFileSync(join(root, 'conformance/report.json'), 'utf8')) as Report;
}
