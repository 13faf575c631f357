import { describe, expect, it } from 'vitest';
import { contrast, linearRgb, pixelContrast, type Gamut, type Oklch } from './color.ts';
import {
  DEFAULT_SOURCES,
  EDGE_PAIRS,
  moreContrastCss,
  PALETTE,
  paletteCss,
  resolve,
  TEXT_PAIRS,
  type Look,
  type Pair,
  type Sources,
  type TokenName,
} from './palette.ts';
import { READING_NAMES } from './reading-names.ts';
import { resolveReading } from './reading.ts';

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
  (['usual', 'more'] as const).map((contrast) => ({ scheme, contrast })),
);
const GAMUTS: readonly Gamut[] = ['srgb', 'p3'];

/** The pairs that are weaker than they have to be, on whatever screen. */
function tooWeak(color: (name: TokenName) => Oklch): string[] {
  const weakIn = (pairs: readonly Pair[], least: number) =>
    GAMUTS.flatMap((gamut) =>
      pairs
        .map(([front, back]) => [contrast(color(front), color(back), gamut), front, back] as const)
        .filter(([ratio]) => ratio < least)
        .map(([ratio, front, back]) => `${front} on ${back} is ${ratio.toFixed(2)} in ${gamut}`),
    );
  return [...weakIn(TEXT_PAIRS, 7), ...weakIn(EDGE_PAIRS, 3)];
}

function tooWeakIn(look: Look, sources: Sources): string[] {
  return tooWeak((name) => resolve(name, look, sources)).map((found) => `${JSON.stringify({ look, sources })}: ${found}`);
}

/** Colours from all over the colour space, the same ones in every run. */
function colors(count: number, seed: number): Oklch[] {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => ({ l: next(), c: next() * 0.4, h: next() * 360 }));
}

describe('the palette', () => {
  it.each(LOOKS)('has 7:1 text and 3:1 edges, $scheme with $contrast contrast', (look) => {
    expect(tooWeakIn(look, DEFAULT_SOURCES)).toEqual([]);
  });

  it.each(LOOKS)('keeps them with any of 500 brands and neutrals, $scheme with $contrast contrast', (look) => {
    const neutrals = colors(500, 20_261_231);
    const weak = colors(500, 20_261_123).flatMap((brand, index) => tooWeakIn(look, { brand, neutral: neutrals[index]! }));
    expect(weak).toEqual([]);
  });

  it.each(READING_NAMES)('keeps them in the reading colours %s', (reading) => {
    expect(tooWeak((name) => resolveReading(name, reading))).toEqual([]);
  });

  it('asks for more contrast in earnest', () => {
    const text = (look: Look['contrast']) =>
      contrast(resolve('brandInk', { scheme: 'light', contrast: look }), resolve('canvas', { scheme: 'light', contrast: look }));
    expect(text('more')).toBeGreaterThan(text('usual') + 2);
  });

  it('is written out with both schemes of every colour', () => {
    const css = paletteCss();
    expect(css.match(/--okn-[a-z-]+: light-dark\(/g)).toHaveLength(Object.keys(PALETTE).length);
    expect(css).toContain('--okn-brand-tint: light-dark(oklch(from var(--okn-brand-source) 0.945 min(c, 0.022) h/1)');
    expect(moreContrastCss()).toContain('--okn-ink: light-dark(oklch(from var(--okn-neutral-source) 0.1 ');
  });
});

describe('a colour', () => {
  it('becomes the sRGB that browsers show', () => {
    const [r, g, b] = linearRgb({ l: 0.62796, c: 0.25768, h: 29.234 });
    expect([r, g, b].map((value) => Math.round(value * 100))).toEqual([100, 0, 0]);
  });

  it('black on white is 21:1, on every screen', () => {
    const [black, white] = [{ l: 0, c: 0, h: 0 }, { l: 1, c: 0, h: 0 }];
    expect(contrast(black, white)).toBeCloseTo(21, 1);
    expect(contrast(black, white, 'p3')).toBeCloseTo(21, 1);
    expect(pixelContrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 1);
  });

  it('is measured in pixels as WCAG does', () => {
    expect(pixelContrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });
});
