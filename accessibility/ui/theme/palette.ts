import type { Oklch } from './color.ts';

/** Where a token takes its hue from: the bank's own colour, its neutral, or a fixed hue of a signal. */
type Hue = 'brand' | 'neutral' | number;

/**
 * One token in one scheme. Its lightness never changes. Of a signal the second number is the chroma; of the brand the
 * most that is taken of its chroma; of the neutral how much of its chroma is taken, from 0 to 1.
 */
type Shade = readonly [lightness: number, chroma: number];

interface Token {
  readonly hue: Hue;
  readonly light: Shade;
  readonly dark: Shade;
  /** For people who ask for more contrast; the same as usual where absent. */
  readonly more?: { readonly light: Shade; readonly dark: Shade };
}

export type Scheme = 'light' | 'dark';
export type Contrast = 'usual' | 'more';

/** What a bank gives: the colour that it is known by, and the grey that its paper and ink lean to. */
export interface Sources {
  readonly brand: Oklch;
  readonly neutral: Oklch;
}

/** What holds where a bank names nothing: a deep linden green-blue on warm paper. */
export const DEFAULT_SOURCES: Sources = { brand: { l: 0.42, c: 0.09, h: 200 }, neutral: { l: 0.6, c: 0.02, h: 85 } };

/** More chroma than this is no neutral: paper and ink take no more. */
const GREATEST_NEUTRAL_CHROMA = 0.03;

/**
 * The colours of all our screens. What a bank gives lends only its hue and a bounded part of its chroma, so that
 * nothing can take a text below 7:1 or an edge below 3:1. The style sheet and the contrast test both read this table.
 */
export const PALETTE = {
  canvas: { hue: 'neutral', light: [0.975, 0.3], dark: [0.17, 0.3] },
  surface: { hue: 'neutral', light: [0.995, 0.1], dark: [0.215, 0.35] },
  muted: { hue: 'neutral', light: [0.95, 0.4], dark: [0.26, 0.4] },
  hairline: {
    hue: 'neutral',
    light: [0.88, 0.5],
    dark: [0.34, 0.4],
    more: { light: [0.4, 0.5], dark: [0.8, 0.4] },
  },
  edge: { hue: 'neutral', light: [0.58, 0.6], dark: [0.62, 0.5], more: { light: [0.4, 0.5], dark: [0.8, 0.4] } },
  ink: { hue: 'neutral', light: [0.24, 0.7], dark: [0.95, 0.3], more: { light: [0.1, 0], dark: [1, 0] } },
  inkSoft: { hue: 'neutral', light: [0.4, 0.7], dark: [0.84, 0.4], more: { light: [0.2, 0], dark: [0.95, 0] } },
  brand: { hue: 'brand', light: [0.41, 0.14], dark: [0.8, 0.12], more: { light: [0.34, 0.13], dark: [0.88, 0.08] } },
  brandStrong: {
    hue: 'brand',
    light: [0.34, 0.13],
    dark: [0.88, 0.08],
    more: { light: [0.26, 0.1], dark: [0.94, 0.04] },
  },
  onBrand: { hue: 'neutral', light: [0.995, 0.1], dark: [0.17, 0.3], more: { light: [1, 0], dark: [0.1, 0] } },
  brandInk: {
    hue: 'brand',
    light: [0.38, 0.14],
    dark: [0.86, 0.1],
    more: { light: [0.29, 0.11], dark: [0.93, 0.05] },
  },
  brandTint: { hue: 'brand', light: [0.945, 0.022], dark: [0.29, 0.04] },
  focus: { hue: 'brand', light: [0.42, 0.16], dark: [0.86, 0.12], more: { light: [0.3, 0.11], dark: [0.93, 0.05] } },
  waiting: { hue: 75, light: [0.4, 0.09], dark: [0.87, 0.09], more: { light: [0.3, 0.07], dark: [0.93, 0.06] } },
  waitingTint: { hue: 85, light: [0.955, 0.04], dark: [0.29, 0.045] },
  urgent: { hue: 25, light: [0.4, 0.14], dark: [0.87, 0.07], more: { light: [0.3, 0.11], dark: [0.93, 0.04] } },
  urgentTint: { hue: 25, light: [0.955, 0.02], dark: [0.28, 0.06] },
  done: { hue: 150, light: [0.39, 0.09], dark: [0.87, 0.09], more: { light: [0.29, 0.07], dark: [0.93, 0.06] } },
  doneTint: { hue: 150, light: [0.955, 0.03], dark: [0.28, 0.04] },
} as const satisfies Record<string, Token>;

export type TokenName = keyof typeof PALETTE;

/** What something stands on. */
const PAPERS: readonly PairedName[] = ['canvas', 'surface', 'muted', 'brandTint', 'waitingTint', 'urgentTint', 'doneTint'];

/** Hairlines only help the eye: nothing depends on their being seen. */
export type PairedName = Exclude<TokenName, 'hairline'>;

export type Pair = readonly [front: PairedName, back: PairedName];

/** Every text colour with every background it is used on: 7:1 at least. */
export const TEXT_PAIRS: readonly Pair[] = [
  ...pairs(['ink', 'inkSoft', 'brandInk'], PAPERS),
  ...pairs(['waiting'], ['waitingTint', 'surface', 'canvas', 'muted']),
  ...pairs(['urgent'], ['urgentTint', 'surface', 'canvas', 'muted']),
  ...pairs(['done'], ['doneTint', 'surface', 'canvas', 'muted']),
  ...pairs(['onBrand'], ['brand', 'brandStrong']),
];

/** Every edge, icon or focus ring that tells something, with its neighbours: 3:1 at least. */
export const EDGE_PAIRS: readonly Pair[] = [
  ...pairs(['edge', 'brand', 'brandStrong', 'focus'], PAPERS),
  ...pairs(['waiting', 'urgent', 'done'], PAPERS),
  ...pairs(['surface'], ['brand', 'brandStrong', 'waiting']),
];

/** How a palette is looked at. */
export interface Look {
  readonly scheme: Scheme;
  readonly contrast: Contrast;
}

/** The colour that a token has, as the style sheet computes it. */
export function resolve(name: TokenName, { scheme, contrast }: Look, sources: Sources = DEFAULT_SOURCES): Oklch {
  const token: Token = PALETTE[name];
  const [l, chroma] = (contrast === 'more' && token.more ? token.more : token)[scheme];
  switch (token.hue) {
    case 'brand':
      return { l, c: Math.min(sources.brand.c, chroma), h: sources.brand.h };
    case 'neutral':
      return { l, c: Math.min(sources.neutral.c, GREATEST_NEUTRAL_CHROMA) * chroma, h: sources.neutral.h };
    default:
      return { l, c: chroma, h: token.hue };
  }
}

/** The custom properties of the palette, each with its light and its dark form. */
export function paletteCss(): string {
  return declarations((token) => token);
}

/** The custom properties that differ for people who ask for more contrast. */
export function moreContrastCss(): string {
  return declarations((token) => (token.more ? { ...token, ...token.more } : undefined));
}

/** A colour as CSS writes it. */
export function oklchCss({ l, c, h }: Oklch): string {
  return `oklch(${l} ${c} ${h})`;
}

/** The custom property of a token, such as `--okn-brand-ink`. */
export function propertyOf(name: string): string {
  return `--okn-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function declarations(select: (token: Token) => Token | undefined): string {
  return Object.entries<Token>(PALETTE)
    .map(([name, token]) => [name, select(token)] as const)
    .filter((entry): entry is [string, Token] => entry[1] !== undefined)
    .map(([name, token]) => `${propertyOf(name)}: light-dark(${color(token, 'light')}, ${color(token, 'dark')});`)
    .join('\n');
}

/** A bank's colour may let something shine through; ours never do. */
function color(token: Token, scheme: Scheme): string {
  const [l, chroma] = token[scheme];
  switch (token.hue) {
    case 'brand':
      return `oklch(from var(--okn-brand-source) ${l} min(c, ${chroma}) h/1)`;
    case 'neutral':
      return `oklch(from var(--okn-neutral-source) ${l} calc(min(c, ${GREATEST_NEUTRAL_CHROMA}) * ${chroma}) h/1)`;
    default:
      return oklchCss({ l, c: chroma, h: token.hue });
  }
}

function pairs(front: readonly PairedName[], back: readonly PairedName[]): Pair[] {
  return front.flatMap((one) => back.map((other) => [one, other] as const));
}
