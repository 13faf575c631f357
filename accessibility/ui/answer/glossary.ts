/** An abbreviation and what it means. */
export interface Entry {
  /** All forms that it is written in. */
  readonly terms: readonly string[];
  readonly meaning: string;
}

/**
 * Reads a glossary's texts, each `TERM: meaning` or `TERM, OTHER FORM: meaning`; Chinese has a colon of its own width.
 *
 * @throws Error for a text without a colon
 */
export function glossary(texts: readonly string[]): readonly Entry[] {
  return texts.map((text) => {
    const [, terms, meaning] = /^([^:：]+)[:：]\s*(.+)$/u.exec(text) ?? [];
    if (!terms || !meaning) throw new Error(`a text of the glossary needs a colon between term and meaning: ${text}`);
    return { terms: terms.split(/,\s*/), meaning };
  });
}

/** All words of an element, where what stands in blocks of its own does not grow together. */
export function wordsOf(element: Node): string {
  return element instanceof Text ? element.data : [...element.childNodes].map(wordsOf).join(' ');
}

/** The abbreviations of a text that are explained, in the order in which they come, each once. */
export function explained(text: string, entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, at: Math.min(...entry.terms.map((term) => place(text, term))) }))
    .filter(({ at }) => at < Infinity)
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry);
}

/** What a word of an alphabet goes on with; Chinese characters stand beside a term without a space. */
const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]`;

/** Where a term stands as a word of its own; Infinity where it does not. */
function place(text: string, term: string): number {
  const at = text.search(new RegExp(`(?<!${LETTER})${term}s?(?!${LETTER})`, 'u'));
  return at < 0 ? Infinity : at;
}
