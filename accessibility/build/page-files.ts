import { readFileSync } from 'node:fs';
import type { CSSResult } from 'lit';

/** What a plugin puts files into. */
interface Bundle {
  emitFile(file: { readonly type: 'asset'; readonly name: string; readonly source: string }): string;
  getFileName(reference: string): string;
}

/** Puts a file that static pages share into the bundle, and tells the address that they find it at. */
export function emitAsset(bundle: Bundle, name: string, source: string): string {
  return `/${bundle.getFileName(bundle.emitFile({ type: 'asset', name, source }))}`;
}

/**
 * The style sheet of static pages.
 *
 * @param own the file with what only these pages have; it comes last
 */
export function pageStyles(sheets: readonly CSSResult[], own: string): string {
  return [...sheets.map(({ cssText }) => cssText), readFileSync(own, 'utf8')].join('\n');
}
