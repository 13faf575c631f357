import { html, nothing, type TemplateResult } from 'lit';
import type { Icon } from './lucide.ts';

/**
 * Draws an icon in the colour and size of the text around it. It is decoration for assistive technology unless `name`
 * is given: put a word beside it, or name the control that holds it.
 */
export function icon(shape: Icon, name?: string): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    focusable="false"
    role=${name ? 'img' : nothing}
    aria-label=${name ?? nothing}
    aria-hidden=${name ? nothing : 'true'}
  ><path d=${shape} /></svg>`;
}

/**
 * Okienko's mark: a little window in two strokes, the frame and one mullion. The frame has a gap while the window
 * it stands for is open.
 */
export function mark(open = false): TemplateResult {
  const frame = open
    ? 'M14.5 3.5H8A4.5 4.5 0 0 0 3.5 8v8A4.5 4.5 0 0 0 8 20.5h8a4.5 4.5 0 0 0 4.5-4.5V9.5'
    : 'M8 3.5h8A4.5 4.5 0 0 1 20.5 8v8a4.5 4.5 0 0 1-4.5 4.5H8A4.5 4.5 0 0 1 3.5 16V8A4.5 4.5 0 0 1 8 3.5Z';
  return icon(`${frame}M12 3.5v17`);
}
