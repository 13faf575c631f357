import { describe, expect, it } from 'vitest';
import { contrast, linearRgb, type Oklch } from './color.ts';
import { DEFAULT_BRAND, EDGE_PAIRS, PALETTE, paletteCss, resolve, TEXT_PAIRS, type Scheme, type TokenName } from './palette.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

function tooWeak(pairs: readonly (readonly [TokenName, TokenName])[], least: number, brand: Oklch): string[] {
  return SCHEMES.flatMap((scheme) =>
    pairs
      .map(([front, back]) => [contrast(resolve(front, scheme, brand), resolve(back, scheme, brand)), front, back] as const)
      .filter(([ratio]) => ratio < least)
      .map(([ratio, front, back]) => `${scheme}: ${front} on ${back} is ${ratio.toFixed(2)}`),
  );
}

/** Brands from all over the colour space, the same ones in every run. */
function brands(count: number): Oklch[] {
  let state = 20_261_123;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => ({ l: next(), c: next() * 0.4, h: next() * 360 }));
}

describe('the palette', () => {
  it('has 7:1 text in both schemes', () => {
    expect(tooWeak(TEXT_PAIRS, 7, DEFAULT_BRAND)).toEqual([]);
  });

  it('has 3:1 edges in both schemes', () => {
    expect(tooWeak(EDGE_PAIRS, 3, DEFAULT_BRAND)).toEqual([]);
  });

  it('stays readable with any of 500 brands', () => {
    const weak = brands(500).flatMap((brand) => [...tooWeak(TEXT_PAIRS, 7, brand), ...tooWeak(EDGE_PAIRS, 3, brand)]);
    expect(weak).toEqual([]);
  });

  it('is written out with both schemes of every colour', () => {
    const css = paletteCss();
    expect(css.match(/--okn-[a-z-]+: light-dark\(/g)).toHaveLength(Object.keys(PALETTE).length);
    expect(css).toContain('--okn-brand-tint: light-dark(oklch(from var(--okn-brand-source) 0.945 min(c, 0.022) h)');
  });
});

describe('a colour', () => {
  it('becomes the sRGB that browsers show', () => {
    const [r, g, b] = linearRgb({ l: 0.62796, c: 0.25768, h: 29.234 });
    expect([r, g, b].map((value) => Math.round(value * 100))).toEqual([100, 0, 0]);
  });

  it('black on white is 21:1', () => {
    expect(contrast({ l: 0, c: 0, h: 0 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(21, 1);
  });
});
