import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessage, DateStyle, Part } from '../ui/i18n/message.ts';

const DATE_STYLES: readonly string[] = ['short', 'medium', 'long', 'full'];

/** Turns an ICU message into the pieces that `ui/i18n/message.ts` formats; what that cannot format is refused here. */
export function compile(source: string): CompiledMessage {
  return simplest(parse(source, { ignoreTag: true, requiresOtherClause: true }).map(part));
}

/** The names of the arguments that a message wants, each once, sorted, with their kinds. */
export function placeholders(source: string): string[] {
  const found = new Set<string>();
  collect(compile(source), found);
  return [...found].sort();
}

function part(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return ['argument', element.value];
    case TYPE.number:
      if (element.style) throw new Error(`number styles are not supported: ${element.value}`);
      return ['number', element.value];
    case TYPE.date:
      return ['date', element.value, dateStyle(element.style)];
    case TYPE.time:
      return ['time', element.value, dateStyle(element.style)];
    case TYPE.select:
      return ['select', element.value, cases(element.options)];
    case TYPE.plural:
      return [
        element.pluralType === 'ordinal' ? 'ordinal' : 'plural',
        element.value,
        cases(element.options),
        element.offset,
      ];
    case TYPE.pound:
      return ['count'];
    case TYPE.tag:
      throw new Error(`tags are not supported: ${element.value}`);
  }
}

function cases(options: Record<string, { value: MessageFormatElement[] }>): Record<string, CompiledMessage> {
  return Object.fromEntries(Object.entries(options).map(([key, { value }]) => [key, simplest(value.map(part))]));
}

function dateStyle(style: unknown): DateStyle {
  if (style === null || style === undefined) return 'medium';
  if (typeof style === 'string' && DATE_STYLES.includes(style)) return style as DateStyle;
  throw new Error(`unknown date style: ${JSON.stringify(style)}`);
}

function simplest(parts: Part[]): CompiledMessage {
  if (parts.length === 0) return '';
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

function collect(message: CompiledMessage, found: Set<string>): void {
  if (typeof message === 'string') return;
  for (const piece of message) {
    if (typeof piece === 'string' || piece[0] === 'count') continue;
    found.add(`${piece[0]}:${piece[1]}`);
    if (piece[0] === 'select' || piece[0] === 'plural' || piece[0] === 'ordinal') {
      Object.values(piece[2]).forEach((inner) => collect(inner, found));
    }
  }
}
