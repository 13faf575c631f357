import { css } from 'lit';
import { adopt } from '../theme/adopt.ts';
import { define } from './define.ts';

/** How long a text stays in its region: long enough to be read out, short enough not to be met later as stale. */
const KEPT_MS = 10_000;

const hidden = css`
  :host {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * The two live regions of a page or of a modal dialog, one polite and one assertive, both there and empty from the
 * start. Speak through an `Announcer`, which picks the regions that can be heard. Every text becomes a paragraph of its
 * own, so that the same words twice are two announcements and none replaces another.
 */
export class Live extends HTMLElement {
  readonly renderRoot = this.attachShadow({ mode: 'open' });

  private readonly news = region('status', 'polite');
  private readonly alarms = region('alert', 'assertive');

  constructor() {
    super();
    adopt(this.renderRoot, hidden);
    this.renderRoot.append(this.news, this.alarms);
  }

  polite(text: string, language?: string): void {
    add(this.news, text, language);
  }

  assertive(text: string, language?: string): void {
    add(this.alarms, text, language);
  }
}

define('okn-live')(Live);

function region(role: 'status' | 'alert', politeness: 'polite' | 'assertive'): HTMLElement {
  const element = document.createElement('div');
  element.role = role;
  element.ariaLive = politeness;
  element.ariaAtomic = 'false';
  return element;
}

function add(region: HTMLElement, text: string, language?: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  if (language) paragraph.lang = language;
  region.append(paragraph);
  setTimeout(() => paragraph.remove(), KEPT_MS);
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-live': Live;
  }
}
