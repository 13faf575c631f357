import { css, unsafeCSS } from 'lit';
import { DEFAULT_BRAND, moreContrastCss, paletteCss } from './palette.ts';

const { l, c, h } = DEFAULT_BRAND;

/**
 * The custom properties that every screen is drawn with. They belong to the root of a page or to the host of the chat
 * window and are inherited from there. All sizes are in rem times `--okn-scale`, so that both the browser's text size
 * and our own setting enlarge everything.
 */
export const tokens = css`
  :root,
  :host {
    color-scheme: light dark;
    --okn-brand-source: var(--okienko-brand, oklch(${unsafeCSS(`${l} ${c} ${h}`)}));
    ${unsafeCSS(paletteCss())}

    --okn-rem: calc(1rem * var(--okn-scale, 1));
    --okn-unit: calc(var(--okn-rem) / 4);
    --okn-target: max(44px, calc(var(--okn-unit) * 11));

    --okn-font: system-ui, sans-serif;
    --okn-font-mono: ui-monospace, monospace;
    --okn-text-s: calc(var(--okn-rem) * 0.875);
    --okn-text-m: var(--okn-rem);
    --okn-text-l: calc(var(--okn-rem) * 1.25);
    --okn-text-xl: calc(var(--okn-rem) * 1.625);
    --okn-text-xxl: calc(var(--okn-rem) * 2.25);
    --okn-measure: 66ch;

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

  @media (prefers-reduced-motion: reduce) {
    :root,
    :host {
      --okn-quick: 0s;
      --okn-calm: 0s;
    }
  }
`;
