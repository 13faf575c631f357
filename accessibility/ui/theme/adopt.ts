import type { CSSResult } from 'lit';

/** Adds style sheets to those of a page or a shadow root. */
export function adopt(root: DocumentOrShadowRoot, ...sheets: readonly CSSResult[]): void {
  const added = sheets.flatMap(({ styleSheet }) => styleSheet ?? []);
  if (added.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...added];
}
