import { css } from 'lit';
import { base } from './base.ts';
import { applyScheme } from './scheme.ts';
import { tokens } from './tokens.ts';

const page = css`
  html {
    /* Room for what stays at the edges, but never so much that a control has none left. */
    scroll-padding-block: min(6rem, 15vh);
  }

  body {
    margin: 0;
    min-block-size: 100dvb;
    font-family: var(--okn-font);
    font-size: var(--okn-text-m);
    font-weight: 400;
    line-height: 1.5;
    color: var(--okn-ink);
    background: var(--okn-canvas);
    text-size-adjust: 100%;
    overflow-wrap: break-word;
  }
`;

/** Gives a page of ours its colours, as chosen on this device, and its text; its components adopt `base` themselves. */
export function adoptPageStyles(target: Document = document): void {
  applyScheme();
  const sheets = [tokens, base, page].flat().map((sheet) => sheet.styleSheet).filter((sheet) => sheet !== undefined);
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, ...sheets];
}
