import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { SECTIONS, type BankContent } from '../bank/content.ts';
import { homePage, sectionPage, type Assets } from '../bank/page.ts';
import { LANGUAGES, type Language } from '../ui/i18n/languages.ts';
import { base } from '../ui/theme/base.ts';
import { tokens } from '../ui/theme/tokens.ts';
import { emitAsset, pageStyles } from './page-files.ts';

/** Writes the sample bank's pages as static HTML into the bundle, with a style sheet and a script of their own. */
export function bankPages(root: string): Plugin {
  let script = '';
  return {
    name: 'okienko-bank-pages',
    apply: 'build',

    buildStart() {
      script = this.emitFile({ type: 'chunk', id: join(root, 'bank/bank.ts'), name: 'bank' });
    },

    generateBundle() {
      const assets: Assets = {
        style: emitAsset(this, 'bank.css', pageStyles([tokens, base].flat(), join(root, 'bank/bank.css'))),
        icon: emitAsset(this, 'leaf.svg', readFileSync(join(root, 'bank/leaf.svg'), 'utf8')),
        script: `/${this.getFileName(script)}`,
      };
      for (const [fileName, source] of bankFiles(root, assets)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** All pages, by the path they are written to. */
export function bankFiles(root: string, assets: Assets): [string, string][] {
  return LANGUAGES.flatMap((language) => {
    const request = { language, content: bankContent(root, language), assets };
    const sections = SECTIONS.map((section): [string, string] => [
      `bank/${language}/${section}/index.html`,
      sectionPage(request, section),
    ]);
    return [[`bank/${language}/index.html`, homePage(request)], ...sections];
  });
}

export function bankContent(root: string, language: Language): BankContent {
  return JSON.parse(readFileSync(join(root, `bank/content/${language}.json`), 'utf8')) as BankContent;
}
