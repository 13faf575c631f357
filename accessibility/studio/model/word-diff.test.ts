import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

/** [-removed-] and {+added+}, as `git diff --word-diff` writes them. */
function written(older: string, newer: string, locale = 'en'): string {
  return wordDiff(older, newer, locale)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

describe('the difference of two texts', () => {
  it.each([
    ['Open the app.', 'Open the app.', 'Open the app.'],
    ['Open the app.', 'Open the bank app.', 'Open the {+bank +}app.'],
    ['Call us at once.', 'Call at once.', 'Call [-us -]at once.'],
    ['Replacing costs 20 zł.', 'Replacing costs 25 zł.', 'Replacing costs [-20-]{+25+} zł.'],
    ['', 'New', '{+New+}'],
    ['Old', '', '[-Old-]'],
  ])('%j to %j is %j', (older, newer, expected) => expect(written(older, newer)).toBe(expected));

  it('is told in words of Chinese, which has no spaces', () => {
    expect(written('请打开应用', '请关闭应用', 'zh')).toBe('请[-打开-]{+关闭+}应用');
  });

  it('loses nothing of either text', () => {
    const [older, newer] = ['a b c d e f', 'b x d f g a'];
    const stretches = wordDiff(older, newer, 'en');
    const side = (skip: string) => stretches.filter(({ kind }) => kind !== skip).map(({ text }) => text).join('');
    expect(side('added')).toBe(older);
    expect(side('removed')).toBe(newer);
  });

  it('of very long texts is a replacement, at once', () => {
    const long = 'word '.repeat(3_000);
    expect(wordDiff(long, `${long}more`, 'en')).toHaveLength(2);
  });
});
