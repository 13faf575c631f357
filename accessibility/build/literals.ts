import { join } from 'node:path';
import type { Plugin } from 'vite';

const CSS = /\bcss`([^`]*)`/g;
const HTML = /\bhtml`([^`]*)`/g;

/**
 * Takes out of style sheets and templates what only people read: comments, indentation, line ends. Style sheets need Lit
 * no more after that.
 *
 * @param root the folder of the web front
 */
export function literals(root: string): Plugin {
  const sheetModule = JSON.stringify(join(root, 'ui/theme/sheet.ts'));
  return {
    name: 'okienko-literals',
    enforce: 'pre',

    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const smaller = code
        .replace(CSS, (_, sheet: string) => `__sheet(${JSON.stringify(smallerCss(sheet))})`)
        .replace(HTML, (_, template: string) => `html\`${smallerHtml(template)}\``);
      const header = smaller.includes('__sheet(') ? `import { sheet as __sheet } from ${sheetModule};` : '';
      return { code: header + smaller, map: null };
    },
  };
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
