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
  const known = new Map(entries.flatMap((entry) => entry.terms.map((term) => [term, entry] as const)));
  const find: Find = (word) => known.get(word) ?? known.get(word.replace(/s$/, ''));
  const sentences = text.match(SENTENCE) ?? [];
  return [...new Set(sentences.flatMap((sentence) => explainedIn(sentence.match(WORD) ?? [], find)))];
}

/** The entry of a word, if it is an abbreviation, also of more than one: `PINs`. */
type Find = (word: string) => Entry | undefined;

/** A word of an alphabet; Chinese characters stand beside one without a space, and each is one by itself. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+|\p{L}/gu;
const SENTENCE = /[^.!?…:;\n。！？：；]+/gu;
const CAPITALS = /^\p{Lu}+$/u;
/** Numbers, codes and single letters are written so in any sentence. */
const TELLS_NOTHING = /\p{N}|^\p{Lu}$/u;

function explainedIn(words: readonly string[], find: Find): readonly Entry[] {
  return words.flatMap((word, at) => {
    const entry = find(word);
    return entry && !isShouted(words, at, find) ? [entry] : [];
  });
}

/** Whether the words on both sides are in capitals too: in `TELL US NOW` there is no abbreviation. */
function isShouted(words: readonly string[], at: number, find: Find): boolean {
  const tells = (word: string) => !find(word) && !TELLS_NOTHING.test(word);
  const beside = [words.slice(0, at).findLast(tells), words.slice(at + 1).find(tells)].filter((word) => word !== undefined);
  return beside.length > 0 && beside.every((word) => CAPITALS.test(word));
}
