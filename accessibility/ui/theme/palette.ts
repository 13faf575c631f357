import type { Oklch } from './color.ts';

/** Where a token takes its hue from: the bank's own colour, the warm neutral, or a fixed hue of a signal. */
type Hue = 'brand' | 'neutral' | number;

/** Lightness and greatest chroma of one token in one scheme. A brand colour never changes its lightness. */
type Shade = readonly [lightness: number, chroma: number];

interface Token {
  readonly hue: Hue;
  readonly light: Shade;
  readonly dark: Shade;
  /** For people who ask for more contrast; the same as usual where absent. */
  readonly more?: { readonly light: Shade; readonly dark: Shade };
}

export type Scheme = 'light' | 'dark';

/** The brand that is used where a bank names none: a deep linden green-blue. */
export const DEFAULT_BRAND: Oklch = { l: 0.42, c: 0.09, h: 200 };

const NEUTRAL_HUE = 85;

/**
 * The colours of all our screens. A bank's brand gives only its hue, and its chroma up to the one written here, so that
 * no brand can take a text below 7:1 or an edge below 3:1. The style sheet and the contrast test both read this table.
 */
export const PALETTE = {
  canvas: { hue: 'neutral', light: [0.975, 0.006], dark: [0.17, 0.006] },
  surface: { hue: 'neutral', light: [0.995, 0.002], dark: [0.215, 0.007] },
  muted: { hue: 'neutral', light: [0.95, 0.008], dark: [0.26, 0.008] },
  hairline: {
    hue: 'neutral',
    light: [0.88, 0.01],
    dark: [0.34, 0.008],
    more: { light: [0.4, 0.01], dark: [0.8, 0.008] },
  },
  edge: {
    hue: 'neutral',
    light: [0.58, 0.012],
    dark: [0.62, 0.01],
    more: { light: [0.4, 0.01], dark: [0.8, 0.008] },
  },
  ink: { hue: 'neutral', light: [0.24, 0.014], dark: [0.95, 0.006], more: { light: [0.1, 0], dark: [1, 0] } },
  inkSoft: { hue: 'neutral', light: [0.4, 0.014], dark: [0.84, 0.008], more: { light: [0.2, 0], dark: [0.95, 0] } },
  brand: { hue: 'brand', light: [0.42, 0.09], dark: [0.8, 0.09] },
  brandStrong: { hue: 'brand', light: [0.34, 0.08], dark: [0.88, 0.07] },
  onBrand: { hue: 'neutral', light: [0.995, 0.002], dark: [0.17, 0.006] },
  brandInk: { hue: 'brand', light: [0.39, 0.09], dark: [0.86, 0.08] },
  brandTint: { hue: 'brand', light: [0.945, 0.022], dark: [0.29, 0.035] },
  focus: { hue: 'brand', light: [0.42, 0.12], dark: [0.86, 0.1] },
  waiting: { hue: 75, light: [0.4, 0.09], dark: [0.87, 0.09] },
  waitingTint: { hue: 85, light: [0.955, 0.04], dark: [0.29, 0.045] },
  urgent: { hue: 25, light: [0.4, 0.14], dark: [0.87, 0.07] },
  urgentTint: { hue: 25, light: [0.955, 0.02], dark: [0.28, 0.06] },
  done: { hue: 150, light: [0.39, 0.09], dark: [0.87, 0.09] },
  doneTint: { hue: 150, light: [0.955, 0.03], dark: [0.28, 0.04] },
} as const satisfies Record<string, Token>;

export type TokenName = keyof typeof PALETTE;

/** Every text colour with every background it is used on: 7:1 at least. */
export const TEXT_PAIRS: readonly (readonly [TokenName, TokenName])[] = [
  ...pairs(['ink', 'inkSoft', 'brandInk'], ['canvas', 'surface', 'muted', 'brandTint']),
  ...pairs(['ink', 'waiting'], ['waitingTint', 'surface', 'canvas']),
  ...pairs(['ink', 'urgent'], ['urgentTint', 'surface', 'canvas']),
  ...pairs(['ink', 'done'], ['doneTint', 'surface', 'canvas']),
  ...pairs(['onBrand'], ['brand', 'brandStrong']),
];

/** Every edge that tells where a control is, with its neighbours: 3:1 at least. */
export const EDGE_PAIRS: readonly (readonly [TokenName, TokenName])[] = [
  ...pairs(['edge', 'brand', 'focus'], ['canvas', 'surface', 'muted', 'brandTint']),
  ...pairs(['waiting', 'urgent', 'done'], ['canvas', 'surface', 'muted']),
];

/** The colour that a token has for a brand, as the style sheet computes it. */
export function resolve(name: TokenName, scheme: Scheme, brand: Oklch = DEFAULT_BRAND): Oklch {
  const token: Token = PALETTE[name];
  const [l, c] = token[scheme];
  return token.hue === 'brand' ? { l, c: Math.min(brand.c, c), h: brand.h } : { l, c, h: fixedHue(token.hue) };
}

/** The custom properties of the palette, each with its light and its dark form. */
export function paletteCss(): string {
  return declarations((token) => token);
}

/** The custom properties that differ for people who ask for more contrast. */
export function moreContrastCss(): string {
  return declarations((token) => (token.more ? { ...token, ...token.more } : undefined));
}

function declarations(select: (token: Token) => Token | undefined): string {
  return Object.entries<Token>(PALETTE)
    .map(([name, token]) => [name, select(token)] as const)
    .filter((entry): entry is [string, Token] => entry[1] !== undefined)
    .map(([name, token]) => `--okn-${kebab(name)}: light-dark(${color(token, 'light')}, ${color(token, 'dark')});`)
    .join('\n');
}

function color(token: Token, scheme: Scheme): string {
  const [l, c] = token[scheme];
  return token.hue === 'brand'
    ? `oklch(from var(--okn-brand-source) ${l} min(c, ${c}) h)`
    : `oklch(${l} ${c} ${fixedHue(token.hue)})`;
}

function fixedHue(hue: Exclude<Hue, 'brand'>): number {
  return hue === 'neutral' ? NEUTRAL_HUE : hue;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function pairs(front: TokenName[], back: TokenName[]): (readonly [TokenName, TokenName])[] {
  return front.flatMap((one) => back.map((other) => [one, other] as const));
}
