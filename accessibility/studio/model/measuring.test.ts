import { describe, expect, it } from 'vitest';
import { linearRgb, type Rgb } from '../../ui/theme/color.ts';
import { EDGE_PAIRS, resolve, TEXT_PAIRS } from '../../ui/theme/palette.ts';
import { holds, measure, weakest, type Palette } from './measuring.ts';

const encoded = (channel: number) =>
  Math.round(255 * (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055));
const USUAL: Palette = (look, name) => linearRgb(resolve(name, look)).map(encoded) as unknown as Rgb;

describe('measuring', () => {
  it.each(['usual', 'more'] as const)('finds every pair of ours holding, with %s contrast', (contrast) => {
    const measured = measure(USUAL, contrast);
    expect(measured).toHaveLength(TEXT_PAIRS.length + EDGE_PAIRS.length);
    expect(measured.filter((one) => !holds(one))).toEqual([]);
    expect(weakest(measured, 7)).toBeGreaterThan(7);
    expect(weakest(measured, 3)).toBeGreaterThan(3);
  });

  it('finds a pair that is too weak in one scheme alone', () => {
    const faded: Palette = (look, name) => (name === 'ink' && look.scheme === 'dark' ? [90, 90, 90] : USUAL(look, name));
    const weak = measure(faded, 'usual').filter((one) => !holds(one));
    expect(weak.map(({ pair }) => pair[0])).toContain('ink');
    expect(weak.every(({ pair }) => pair[0] === 'ink')).toBe(true);
  });
});
