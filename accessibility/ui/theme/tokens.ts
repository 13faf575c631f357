import { css, unsafeCSS } from 'lit';
import { DEFAULT_SOURCES, moreContrastCss, oklchCss, paletteCss } from './palette.ts';
import { registerColors } from './registered-colors.ts';

const { brand, neutral } = DEFAULT_SOURCES;

/** What a bank lends, with what holds where it lends nothing. */
export const SOURCE_COLORS = { '--okn-brand-source': oklchCss(brand), '--okn-neutral-source': oklchCss(neutral) };

registerColors(SOURCE_COLORS);

/**
 * The custom properties that every screen is drawn with. They belong to the root of a page or to the host of the chat
 * window and are inherited from there. All sizes are in rem times `--okn-scale`, so that both the browser's text size
 * and our own setting enlarge everything.
 */
export const tokens = css`
  :root,
  :host {
    color-scheme: light dark;
    --okn-brand-source: var(--okienko-brand, ${unsafeCSS(oklchCss(brand))});
    --okn-neutral-source: var(--okienko-neutral, ${unsafeCSS(oklchCss(neutral))});
    ${unsafeCSS(paletteCss())}

    --okn-rem: calc(1rem * var(--okn-scale, 1));
    --okn-unit: calc(var(--okn-rem) / 4);
    --okn-target: max(44px, calc(var(--okn-unit) * 11));

    /* A list of fonts that is none falls back to this. */
    font-family: system-ui, sans-serif;
    --okn-font: var(--okienko-font, system-ui), system-ui, sans-serif;
    --okn-font-mono: ui-monospace, monospace;
    --okn-text-s: calc(var(--okn-rem) * 0.875);
    --okn-text-m: var(--okn-rem);
    --okn-text-l: calc(var(--okn-rem) * 1.25);
    --okn-text-xl: calc(var(--okn-rem) * 1.625);
    --okn-text-xxl: calc(var(--okn-rem) * 2.25);
    --okn-measure: 66ch;
    --okn-line-tight: 1.3;
    --okn-paragraph: calc(var(--okn-unit) * 2);

    --okn-radius: calc(var(--okn-unit) * 3);
    --okn-border: 1px solid var(--okn-hairline);
    --okn-control-border: 1px solid var(--okn-edge);
    --okn-shadow: 0 calc(var(--okn-unit) / 2) var(--okn-unit) oklch(0 0 0 / 0.06),
      0 calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 8) oklch(0 0 0 / 0.14);
    --okn-quick: 120ms;
    --okn-calm: 180ms;
  }

  @media (prefers-contrast: more) {
    :root,
    :host {
      ${unsafeCSS(moreContrastCss())}
    }
  }

  :root[data-contrast='more'],
  :host([data-contrast='more']) {
    ${unsafeCSS(moreContrastCss())}
  }

  @media (prefers-reduced-motion: reduce) {
    :root,
    :host {
      --okn-quick: 0s;
      --okn-calm: 0s;
    }
  }
`;
