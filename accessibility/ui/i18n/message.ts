import { LOCALES, type Language } from './languages.ts';

export type Argument = string | number | Date;
export type Arguments = Readonly<Record<string, Argument>>;

/** One piece of a message, as the build writes it: text, or what to put in its place. */
export type Part =
  | string
  | readonly ['argument', name: string]
  | readonly ['number', name: string]
  | readonly ['date' | 'time', name: string, style: DateStyle]
  | readonly ['select', name: string, cases: Cases]
  | readonly ['plural' | 'ordinal', name: string, cases: Cases, offset: number]
  | readonly ['count'];

export type DateStyle = 'short' | 'medium' | 'long' | 'full';
type Cases = Readonly<Record<string, CompiledMessage>>;

/** A message ready to be formatted; one without placeholders stays a string. */
export type CompiledMessage = string | readonly Part[];

/** Puts the arguments into a message by the rules of its language. */
export function format(message: CompiledMessage, language: Language, args: Arguments = {}, count = 0): string {
  return typeof message === 'string' ? message : message.map((part) => formatPart(part, language, args, count)).join('');
}

function formatPart(part: Part, language: Language, args: Arguments, count: number): string {
  if (typeof part === 'string') return part;
  const locale = LOCALES[language];
  switch (part[0]) {
    case 'argument':
      return String(argument(args, part[1]));
    case 'number':
      return new Intl.NumberFormat(locale).format(Number(argument(args, part[1])));
    case 'date':
      return new Intl.DateTimeFormat(locale, { dateStyle: part[2] }).format(argument(args, part[1]) as Date);
    case 'time':
      return new Intl.DateTimeFormat(locale, { timeStyle: part[2] }).format(argument(args, part[1]) as Date);
    case 'select':
      return format(chosen(part[2], String(argument(args, part[1]))), language, args, count);
    case 'plural':
    case 'ordinal':
      return formatPlural(part, language, args);
    case 'count':
      return new Intl.NumberFormat(locale).format(count);
  }
}

function formatPlural(
  [kind, name, cases, offset]: Extract<Part, readonly ['plural' | 'ordinal', ...unknown[]]>,
  language: Language,
  args: Arguments,
): string {
  const value = Number(argument(args, name));
  const rules = new Intl.PluralRules(LOCALES[language], { type: kind === 'plural' ? 'cardinal' : 'ordinal' });
  const message = cases[`=${value}`] ?? chosen(cases, rules.select(value - offset));
  return format(message, language, args, value - offset);
}

function chosen(cases: Cases, key: string): CompiledMessage {
  return cases[key] ?? cases['other'] ?? '';
}

function argument(args: Arguments, name: string): Argument {
  const value = args[name];
  if (value === undefined) throw new Error(`message argument is missing: ${name}`);
  return value;
}
