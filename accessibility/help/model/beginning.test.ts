import { describe, expect, it } from 'vitest';
import { beginning } from './beginning.ts';

describe('the beginning of an answer', () => {
  it('is all of it when it is short', () => expect(beginning(' Open\nthe app. ')).toBe('Open the app.'));

  it('ends with a whole word', () => {
    const shown = beginning('word '.repeat(60));
    expect(shown.length).toBeLessThanOrEqual(151);
    expect(shown).toMatch(/^(word )+word…$/);
  });

  it('is cut also where there are no spaces', () => expect(beginning('字'.repeat(400))).toBe(`${'字'.repeat(150)}…`));
});
