import { css, unsafeCSS } from 'lit';
import type { Oklch } from './color.ts';
import { oklchCss, PALETTE, propertyOf, type Scheme, type TokenName } from './palette.ts';
import { READING_NAMES, type ReadingName } from './reading-names.ts';

/** Two colours in which somebody reads best, with a shade of each for what is under the pointer or chosen. */
interface ReadingColors {
  /** What the browser's own parts, such as a list that is opened, come closest with. */
  readonly scheme: Scheme;
  readonly paper: Oklch;
  readonly paperShade: Oklch;
  readonly ink: Oklch;
  readonly inkShade: Oklch;
}

const BLACK: Oklch = { l: 0, c: 0, h: 0 };
const WHITE: Oklch = { l: 1, c: 0, h: 0 };

/** Colours that a person may choose in place of the bank's: then everything is drawn in two. */
export const READING_COLORS = {
  'black-on-white': {
    scheme: 'light',
    paper: WHITE,
    paperShade: { l: 0.92, c: 0, h: 0 },
    ink: BLACK,
    inkShade: { l: 0.35, c: 0, h: 0 },
  },
  'yellow-on-black': {
    scheme: 'dark',
    paper: BLACK,
    paperShade: { l: 0.28, c: 0.05, h: 105 },
    ink: { l: 0.94, c: 0.19, h: 108 },
    inkShade: { l: 0.84, c: 0.17, h: 105 },
  },
  'ink-on-cream': {
    scheme: 'light',
    paper: { l: 0.955, c: 0.035, h: 90 },
    paperShade: { l: 0.9, c: 0.045, h: 88 },
    ink: { l: 0.28, c: 0.045, h: 265 },
    inkShade: { l: 0.36, c: 0.06, h: 265 },
  },
} as const satisfies Record<ReadingName, ReadingColors>;

/** What each token becomes. */
const PARTS: Readonly<Record<TokenName, Exclude<keyof ReadingColors, 'scheme'>>> = {
  canvas: 'paper',
  surface: 'paper',
  muted: 'paperShade',
  hairline: 'ink',
  edge: 'ink',
  ink: 'ink',
  inkSoft: 'ink',
  brand: 'ink',
  brandStrong: 'inkShade',
  onBrand: 'paper',
  brandInk: 'ink',
  brandTint: 'paperShade',
  focus: 'ink',
  waiting: 'ink',
  waitingTint: 'paper',
  urgent: 'ink',
  urgentTint: 'paper',
  done: 'ink',
  doneTint: 'paper',
};

/** The colour that a token has in reading colours. */
export function resolveReading(name: TokenName, reading: ReadingName): Oklch {
  return READING_COLORS[reading][PARTS[name]];
}

/** Adopt it after `tokens`; the host, or the root of a page, says in `data-colors` which it is drawn in. */
export const readingColors = css`
  ${unsafeCSS(READING_NAMES.map(rule).join('\n'))}
`;

function rule(reading: ReadingName): string {
  const tokens = (Object.keys(PALETTE) as TokenName[]).map(
    (name) => `${propertyOf(name)}: ${oklchCss(resolveReading(name, reading))};`,
  );
  return `:root[data-colors='${reading}'], :host([data-colors='${reading}']) {
    color-scheme: ${READING_COLORS[reading].scheme};
    ${tokens.join('\n')}
  }`;
}
