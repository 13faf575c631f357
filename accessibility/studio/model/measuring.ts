import { pixelContrast, type Rgb } from '../../ui/theme/color.ts';
import { EDGE_PAIRS, TEXT_PAIRS, type Look, type Pair, type PairedName } from '../../ui/theme/palette.ts';

/** The pixel that a token has in a look. */
export type Palette = (look: Look, name: PairedName) => Rgb;

/** One pair of colours and how well the front stands out from the back: in light or dark, whichever is weaker. */
export interface Measured {
  readonly pair: Pair;
  readonly needed: 7 | 3;
  readonly ratio: number;
}

export function holds({ ratio, needed }: Measured): boolean {
  return ratio >= needed;
}

/** Measures every pair that our screens draw. */
export function measure(palette: Palette, contrast: Look['contrast']): readonly Measured[] {
  const ratio = ([front, back]: Pair, scheme: Look['scheme']) =>
    pixelContrast(palette({ scheme, contrast }, front), palette({ scheme, contrast }, back));
  const measured = (pair: Pair, needed: 7 | 3): Measured => ({
    pair,
    needed,
    ratio: Math.min(ratio(pair, 'light'), ratio(pair, 'dark')),
  });
  return [...TEXT_PAIRS.map((pair) => measured(pair, 7)), ...EDGE_PAIRS.map((pair) => measured(pair, 3))];
}

/** The weakest of those that need so much. */
export function weakest(measured: readonly Measured[], needed: 7 | 3): number {
  return Math.min(...measured.filter((one) => one.needed === needed).map(({ ratio }) => ratio));
}
