import type { Block, Document, Part } from './acr.ts';

/** Where files of the repository are, seen from the folder of the report. */
const TO_REPOSITORY = '../../';

/** The document as Markdown that stands in `accessibility/conformance`. */
export function markdown({ title, blocks }: Document): string {
  return [`# ${escape(title)}`, ...blocks.map(block)].join('\n\n') + '\n';
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${escape(one.text)}`;
    case 'paragraph':
      return one.parts.map(part).join('');
    case 'list':
      return one.items.map((item) => `- ${escape(item)}`).join('\n');
    case 'table':
      return [
        `**${escape(one.caption)}**\n`,
        line(one.columns.map(escape)),
        line(one.columns.map(() => '---')),
        ...one.rows.map((cells) => line(cells.map((cell) => cell.map(part).join('<br>')))),
      ].join('\n');
  }
}

function part(one: Part): string {
  if (typeof one === 'string') return escape(one);
  return `[${escape(one.text)}](${'href' in one ? one.href : `${TO_REPOSITORY}${one.file}`})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (character) => `\\${character}`);
}
