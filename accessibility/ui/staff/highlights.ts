/** A piece of a text, and whether it is one of the words to show. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
/** Scripts that set no spaces between words. */
const RUNS_ON = /\p{Script=Han}/u;

/** Cuts a text into what is one of the words, as a whole and written the same, and the rest. */
export function highlighted(text: string, words: readonly string[]): readonly Piece[] {
  if (words.length === 0) return [{ text, marked: false }];
  // A split by a group has what matched at every second place.
  return text
    .split(new RegExp(`(${[...words].sort((one, other) => other.length - one.length).map(pattern).join('|')})`, 'gu'))
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

function pattern(word: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return RUNS_ON.test(word) ? literal : `(?<!${LETTER})${literal}(?!${LETTER})`;
}
