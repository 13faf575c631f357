import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { compressFolder } from '../build/compressed.ts';
import { buildWidget, ourSpeeches, type Speech } from '../build/widget.ts';
import { CATALOGUES } from '../widget/catalogue/parts.ts';

/*
 * Chat windows in languages that the product does not ship, for checks: a language written from right to left, and one
 * whose words are much longer. Give what these return to `FakeServer.dist`, and the page the language of the window.
 */

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'target/languages');

/** The window in Arabic (`ar`), and in English for what is not. */
export async function arabic(): Promise<string> {
  const speech = { language: 'ar', name: 'العربية', locale: 'ar-EG', catalogues: join(ROOT, 'checks/messages/ar') };
  return built('arabic', [english(), speech]);
}

/** The window in English (`en`) whose words are all longer by four tenths, as German or Finnish ones may be. */
export async function lengthened(): Promise<string> {
  const catalogues = join(TARGET, 'lengthened/messages');
  mkdirSync(catalogues, { recursive: true });
  for (const name of CATALOGUES) {
    const texts = JSON.parse(readFileSync(join(english().catalogues, `${name}.json`), 'utf8')) as Record<string, string>;
    const longer = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, lengthen(text)]));
    writeFileSync(join(catalogues, `${name}.json`), JSON.stringify(longer));
  }
  return built('lengthened', [{ ...english(), catalogues }]);
}

async function built(name: string, speeches: readonly Speech[]): Promise<string> {
  const outDir = join(TARGET, name, 'dist');
  await buildWidget({ root: ROOT, outDir, speeches });
  compressFolder(outDir);
  return outDir;
}

function english(): Speech {
  return ourSpeeches(ROOT).find(({ language }) => language === 'en')!;
}

/** Makes the words of a message longer, and leaves alone what is put in and what is chosen by. */
function lengthen(source: string): string {
  return printAST(parse(source, { ignoreTag: true }).map(longer));
}

function longer(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal:
      return { ...element, value: element.value.replace(/\p{L}+/gu, longerWord) };
    case TYPE.select:
    case TYPE.plural: {
      const options = Object.entries(element.options).map(([key, { value }]) => [key, { value: value.map(longer) }]);
      return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
    }
    default:
      return element;
  }
}

function longerWord(word: string): string {
  return word + word.slice(-1).repeat(Math.ceil(word.length * 0.4));
}
