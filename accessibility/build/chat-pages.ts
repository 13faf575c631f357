import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { chatPage, type Assets } from '../chat/page.ts';
import type { ChatPageText } from '../chat/texts.ts';
import { LANGUAGES, type Language } from '../ui/i18n/languages.ts';
import { translator, type Catalogue, type Translator } from '../ui/i18n/translator.ts';
import { base } from '../ui/theme/base.ts';
import { readingColors } from '../ui/theme/reading.ts';
import { tokens } from '../ui/theme/tokens.ts';
import { compile } from './message-compiler.ts';
import { emitAsset, pageStyles } from './page-files.ts';

/** Writes the page that the chat has to itself as static HTML into the bundle, with a style sheet and a script of its own. */
export function chatPages(root: string): Plugin {
  let script = '';
  return {
    name: 'okienko-chat-pages',
    apply: 'build',

    buildStart() {
      script = this.emitFile({ type: 'chunk', id: join(root, 'chat/chat.ts'), name: 'chat' });
    },

    generateBundle() {
      const assets: Assets = {
        style: emitAsset(this, 'chat.css', pageStyles([tokens, base, readingColors].flat(), join(root, 'chat/chat.css'))),
        icon: emitAsset(this, 'mark.svg', readFileSync(join(root, 'ui/icon/mark.svg'), 'utf8')),
        script: `/${this.getFileName(script)}`,
      };
      for (const [fileName, source] of chatFiles(root, assets)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The page in every language, by the path it is written to. */
export function chatFiles(root: string, assets: Assets): [string, string][] {
  return LANGUAGES.map((language) => [`chat/${language}/index.html`, chatPage(chatTranslator(root, language), assets)]);
}

function chatTranslator(root: string, language: Language): Translator<ChatPageText> {
  const texts = JSON.parse(readFileSync(join(root, `ui/messages/${language}/chat.json`), 'utf8')) as Record<string, string>;
  const compiled = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compile(text)]));
  return translator(language, compiled as unknown as Catalogue<ChatPageText>);
}
