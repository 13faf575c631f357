import type { CSSResult } from 'lit';

/** Adds style sheets to those of a page or a shadow root. */
export function adopt(root: DocumentOrShadowRoot, ...sheets: readonly CSSResult[]): void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.flatMap(({ styleSheet }) => styleSheet ?? [])];
}
