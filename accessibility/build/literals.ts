import { join } from 'node:path';
import type { Plugin } from 'vite';

const CSS = /\bcss`([^`]*)`/g;

/**
 * Takes out of style sheets and templates what only people read: comments, indentation, line ends. Style sheets need Lit
 * no more after that.
 *
 * @param root the folder of the web front
 */
export function literals(root: string): Plugin[] {
  return [styleSheets(root), templates()];
}

function styleSheets(root: string): Plugin {
  const sheetModule = JSON.stringify(join(root, 'ui/theme/sheet.ts'));
  return {
    name: 'okienko-style-sheets',
    enforce: 'pre',

    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const smaller = code.replace(CSS, (_, sheet: string) => `__sheet(${JSON.stringify(smallerCss(sheet))})`);
      const header = smaller.includes('__sheet(') ? `import { sheet as __sheet } from ${sheetModule};` : '';
      return { code: header + smaller, map: null };
    },
  };
}

/** Templates stand in templates: only a parser knows where each ends. It knows no TypeScript, so others come first. */
function templates(): Plugin {
  return {
    name: 'okienko-templates',
    enforce: 'post',

    transform(code, id) {
      return id.endsWith('.ts') ? { code: smallerTemplates(code, this.parse(code)), map: null } : null;
    },
  };
}

/**
 * The code with the texts of its templates made smaller.
 *
 * @param tree what a parser makes of the code, as ESTree has it
 */
export function smallerTemplates(code: string, tree: unknown): string {
  const texts = templateTexts(tree).sort((one, other) => one.start - other.start);
  const pieces = texts.map(({ start, end }, index) => code.slice(texts[index - 1]?.end ?? 0, start) + smallerHtml(code.slice(start, end)));
  return pieces.join('') + code.slice(texts.at(-1)?.end ?? 0);
}

interface TextNode {
  readonly start: number;
  readonly end: number;
}

function templateTexts(node: unknown): TextNode[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(templateTexts);
  const { tag, quasi } = node as { tag?: { name?: string }; quasi?: { quasis: TextNode[] } };
  return tag?.name === 'html' && quasi ? [...quasi.quasis, ...inside] : inside;
}

/** A style sheet with nothing in it that browsers pass over. A colon keeps the space before it, which is a combinator. */
export function smallerCss(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/;}/g, '}')
    .trim();
}

/** White space between tags may be what keeps words apart: one space stays. */
function smallerHtml(template: string): string {
  return template.replace(/\s+/g, ' ');
}
