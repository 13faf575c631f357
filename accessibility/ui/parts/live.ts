import { css, html, LitElement } from 'lit';
import { define } from './define.ts';

/** How long a text stays in its region: long enough to be read out, short enough not to be met later as stale. */
const KEPT_MS = 10_000;

/**
 * The two live regions of a page or of a modal dialog, one polite and one assertive, both there and empty from the
 * start. Speak through an `Announcer`, which picks the regions that can be heard. Every text becomes a paragraph of its
 * own, so that the same words twice are two announcements and none replaces another.
 */
@define('okn-live')
export class Live extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  polite(text: string, language?: string): void {
    this.add('status', text, language);
  }

  assertive(text: string, language?: string): void {
    this.add('alert', text, language);
  }

  protected override render() {
    return html`
      <div role="status" aria-live="polite" aria-atomic="false"></div>
      <div role="alert" aria-live="assertive" aria-atomic="false"></div>
    `;
  }

  private add(role: 'status' | 'alert', text: string, language?: string): void {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    if (language) paragraph.lang = language;
    this.renderRoot.querySelector(`[role=${role}]`)?.append(paragraph);
    setTimeout(() => paragraph.remove(), KEPT_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-live': Live;
  }
}
