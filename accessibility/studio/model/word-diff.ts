/** A stretch of words that is in both texts, only in the newer or only in the older. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many pairs of words a text is compared as a whole: nobody reads such a difference word by word. */
const MOST_PAIRS = 4_000_000;

/** The difference of two texts in words, in reading order; Chinese is segmented by its own rules. */
export function wordDiff(older: string, newer: string, locale: string): readonly Stretch[] {
  const before = words(older, locale);
  const after = words(newer, locale);
  if (before.length * after.length > MOST_PAIRS) return joined(replaced(before, after));
  return joined(aligned(before, after));
}

function words(text: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

function replaced(before: readonly string[], after: readonly string[]): Stretch[] {
  return [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ];
}

/** Walks the table of longest common subsequences from its start. */
function aligned(before: readonly string[], after: readonly string[]): Stretch[] {
  const table = commonLengths(before, after);
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      stretches.push({ kind: 'same', text: old });
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || table[i + 1]![j]! >= table[i]![j + 1]!)) {
      stretches.push({ kind: 'removed', text: old });
      i++;
    } else {
      stretches.push({ kind: 'added', text: fresh! });
      j++;
    }
  }
  return stretches;
}

/** How many words the rest of one text has in common with the rest of the other, from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i]![j] = before[i] === after[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** Neighbours of one kind become one stretch, removed ones before added ones. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of stretches) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
