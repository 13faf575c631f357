import { css } from 'lit';
import { essentials } from './essentials.ts';

/**
 * What every root of ours adopts, be it a page or a shadow root: text, links, focus, native controls and the few
 * shared classes. Controls stay native elements, so that forms, focus and names work by themselves:
 *
 * - `button`, with `primary`, `quiet`, `danger`, `icon-only` and `small`
 * - `link`, a button that reads as a link
 * - `visually-hidden`, for words that are only read out
 * - `tabular`, for numbers that stand in columns
 */
export const base = [
  essentials,
  css`
    :where(h1) {
      font-size: var(--okn-text-xl);
    }

    [hidden] {
      display: none !important;
    }

    .button:where(.danger) {
      color: var(--okn-urgent);
      border-color: var(--okn-urgent);
    }

    .button.quiet[aria-disabled='true'] {
      color: var(--okn-edge);
      background: transparent;
      border-color: transparent;
    }

    .button.danger:hover {
      background: var(--okn-urgent-tint);
    }

    .button[aria-pressed='true']:not([aria-disabled='true']),
    .button[aria-current]:not([aria-current='false']):not([aria-disabled='true']) {
      color: var(--okn-brand-ink);
      background: var(--okn-brand-tint);
      border-color: var(--okn-brand);
      box-shadow: inset 0 0 0 1px var(--okn-brand);
    }

    .link {
      display: inline;
      padding: 0;
      font: inherit;
      color: var(--okn-brand-ink);
      background: none;
      border: 0;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }

    /* So large that one long word is wider than the screen. */
    @media (max-width: 15rem) {
      body,
      :host {
        overflow-wrap: anywhere;
      }

      :is(.button, summary, label, legend, input, select) {
        min-inline-size: 0;
      }
    }

    ::placeholder {
      color: var(--okn-ink-soft);
      opacity: 1;
    }

    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
      border: 0;
    }

    @media (forced-colors: active) {
      .button[aria-pressed='true']:not([aria-disabled='true']),
      .button[aria-current]:not([aria-current='false']):not([aria-disabled='true']) {
        border: 3px solid Highlight;
      }
    }
`,
];
