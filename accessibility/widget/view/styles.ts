import { css } from 'lit';

/** The window and its launcher on the page: where they float, and how they fit a phone or a page zoomed to 400 %. */
export const windowStyles = css`
  .window {
    font-family: var(--okn-font);
    font-size: var(--okn-text-m);
    font-weight: 400;
    line-height: 1.5;
    color: var(--okn-ink);
    text-align: start;
    overflow-wrap: break-word;
    --edge: calc(var(--okn-unit) * 4);
  }

  .launcher {
    position: fixed;
    inset-block-end: var(--edge);
    inset-inline-end: var(--edge);
    z-index: 2147483000;
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: max(52px, calc(var(--okn-unit) * 13));
    min-inline-size: max(52px, calc(var(--okn-unit) * 13));
    padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 5) calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
    font: inherit;
    font-weight: 600;
    color: var(--okn-on-brand);
    background: var(--okn-brand);
    border: 2px solid var(--okn-surface);
    border-radius: calc(var(--okn-unit) * 4);
    box-shadow: var(--okn-shadow);
    cursor: pointer;
    transition: background-color var(--okn-quick);
  }

  .launcher:hover {
    background: var(--okn-brand-strong);
  }

  /* A dark and a light ring, as nobody knows what colour the bank's page has there. */
  .launcher:focus-visible {
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--okn-surface);
  }

  .launcher .icon {
    inline-size: calc(var(--okn-unit) * 6);
    block-size: calc(var(--okn-unit) * 6);
  }

  .launcher .count {
    min-inline-size: calc(var(--okn-unit) * 6);
    padding-inline: calc(var(--okn-unit) * 1.5);
    text-align: center;
    font-size: var(--okn-text-s);
    color: var(--okn-ink);
    background: var(--okn-surface);
    border-radius: calc(var(--okn-unit) * 3);
  }

  /* The open window takes its place; closing is up to the window's own button. */
  .window:has(.panel[open]) .launcher {
    display: none;
  }

  .panel {
    position: fixed;
    inset-block: auto var(--edge);
    inset-inline: auto var(--edge);
    z-index: 2147483000;
    flex-direction: column;
    inline-size: min(calc(var(--okn-unit) * 95), 100vw - 2 * var(--edge));
    block-size: min(calc(var(--okn-unit) * 176), 100dvb - 2 * var(--edge));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    color: inherit;
    background: var(--okn-canvas);
    border: var(--okn-control-border);
    border-radius: var(--okn-radius);
    box-shadow: var(--okn-shadow);
    scroll-padding: calc(var(--okn-unit) * 2);
  }

  .panel[open] {
    display: flex;
    animation: open var(--okn-calm) ease-out;
  }

  .panel::backdrop {
    background: var(--okn-canvas);
  }

  @keyframes open {
    from {
      opacity: 0;
      translate: 0 calc(var(--okn-unit) * 2);
    }
  }

  :host([data-aside]) .launcher,
  :host([data-aside]) .panel {
    inset-inline: var(--edge) auto;
  }

  @media (max-width: 30rem), (max-height: 30rem) {
    .panel,
    :host([data-aside]) .panel {
      inset: 0;
      inline-size: 100vw;
      block-size: 100dvb;
      border: 0;
      border-radius: 0;
    }

    .launcher {
      padding-inline: calc(var(--okn-unit) * 3);
    }

    .launcher .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .panel[open] {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .launcher,
    .panel {
      border: 2px solid CanvasText;
    }

    .launcher {
      color: ButtonText;
      background: ButtonFace;
    }
  }

  @media print {
    .window {
      display: none;
    }
  }
`;

/** What stands above the log: whom one talks to, and the way to a person. */
export const headerStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--okn-unit) * 2.5);
    padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
    background: var(--okn-surface);
  }

  .face .icon {
    display: block;
    inline-size: calc(var(--okn-unit) * 7);
    block-size: calc(var(--okn-unit) * 7);
    color: var(--okn-brand-ink);
  }

  .who {
    flex: 1;
    min-inline-size: min(calc(var(--okn-unit) * 24), 100%);
  }

  .who h2 {
    font-size: var(--okn-text-m);
    line-height: var(--okn-line-tight);
  }

  .who p {
    font-size: var(--okn-text-s);
    line-height: var(--okn-line-tight);
    color: var(--okn-ink-soft);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
  }

  .person {
    display: grid;
    gap: calc(var(--okn-unit) * 2);
    padding: 0 calc(var(--okn-unit) * 4) calc(var(--okn-unit) * 3);
    background: var(--okn-surface);
    border-block-end: var(--okn-border);
  }

  header.flat {
    padding-block: var(--okn-unit);
    border-block-end: var(--okn-border);
  }

  @media (max-width: 30rem), (max-height: 30rem) {
    header {
      padding-block: var(--okn-unit);
    }

    .person {
      padding-block-end: calc(var(--okn-unit) * 2);
    }
  }
`;

/** The conversation. Bubbles are told apart by side, border, name and space; colour only helps. */
export const logStyles = css`
  .scroller {
    display: flex;
    flex-direction: column;
    flex: 1 0 0;
    min-block-size: min-content;
  }

  /* High enough for any one thing in it, however large the text is; what does not fit then scrolls with the window. */
  .log {
    flex: 1 0 calc(var(--okn-unit) * 36);
    display: flex;
    flex-direction: column;
    gap: calc(var(--okn-unit) * 4);
    min-block-size: 0;
    padding: calc(var(--okn-unit) * 4);
    overflow-y: auto;
    overscroll-behavior: contain;
    /* Also where something is as wide as its longest word, such as an address. */
    overflow-wrap: anywhere;
    scrollbar-color: var(--okn-edge) transparent;
    /* The ring of what has the focus stays in sight too. */
    scroll-padding: calc(var(--okn-unit) * 2);
  }

  .log:focus-visible {
    outline-offset: -3px;
  }

  .start,
  .day {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .loading {
    margin-block-start: calc(var(--okn-unit) * 3);
  }

  .day {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 3);
  }

  .day::before,
  .day::after {
    content: '';
    flex: 1;
    border-block-start: var(--okn-border);
  }

  .message {
    display: grid;
    justify-items: start;
    gap: var(--okn-unit);
    max-inline-size: min(92%, var(--okn-measure));
  }

  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--okn-unit) * 1.5);
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .by .name {
    font-weight: 600;
    color: var(--okn-ink);
  }

  .body {
    display: grid;
    gap: var(--okn-paragraph);
    max-inline-size: 100%;
    padding: calc(var(--okn-unit) * 2.5) calc(var(--okn-unit) * 3.5);
    background: var(--okn-surface);
    border: 1px solid var(--okn-hairline);
    border-radius: var(--okn-radius);
    border-start-start-radius: calc(var(--okn-unit) / 2);
  }

  .plain {
    white-space: pre-wrap;
  }

  .choices {
    display: grid;
    gap: calc(var(--okn-unit) * 2);
    margin-block-start: var(--okn-unit);
    list-style: none;
  }

  .choices .button {
    inline-size: 100%;
    justify-content: start;
    text-align: start;
  }
`;

/** Where one writes, and what is told beside it. */
export const composerStyles = css`
  .typing {
    padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 4);
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
    border-block-start: var(--okn-border);
  }

  ::slotted(a) {
    color: var(--okn-brand-ink);
  }

  ::slotted(a:focus-visible) {
    outline: 3px solid var(--okn-focus);
    outline-offset: 2px;
  }

  .notice + .composer {
    margin-block-start: calc(var(--okn-unit) * 2);
  }

  .composer {
    display: grid;
    gap: calc(var(--okn-unit) * 1.5);
    padding: calc(var(--okn-unit) * 2.5) calc(var(--okn-unit) * 4) calc(var(--okn-unit) * 3);
    background: var(--okn-surface);
    border-block-start: var(--okn-border);
  }

  .composer label {
    font-size: var(--okn-text-s);
    font-weight: 600;
  }

  .composer textarea {
    max-block-size: calc(5lh + var(--okn-unit) * 4 + 2px);
    overflow-y: auto;
  }

  .composer .error {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    font-size: var(--okn-text-s);
    color: var(--okn-urgent);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--okn-unit) * 2);
  }

  .hint {
    flex: 1 1 calc(var(--okn-unit) * 40);
    font-size: var(--okn-text-s);
    line-height: var(--okn-line-tight);
    color: var(--okn-ink-soft);
  }

  /* One line where there is room for it, so that the conversation has the rest; what is out of sight is still read out. */
  @media (max-width: 30rem), (max-height: 30rem) {
    .composer {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: end;
      gap: var(--okn-unit) calc(var(--okn-unit) * 2);
      padding: var(--okn-unit) calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 2);
    }

    .foot .button {
      padding-inline: calc(var(--okn-unit) * 3);
    }

    .foot {
      display: contents;
    }

    .foot .icon {
      display: none;
    }

    .composer textarea {
      flex: 1 calc(var(--okn-unit) * 32);
    }

    .composer label,
    .composer .error,
    .hint {
      flex-basis: 100%;
    }

    .composer .error,
    .hint {
      order: 1;
    }

    .composer label {
      line-height: var(--okn-line-tight);
    }

    .hint.keys {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  /* A low screen has its width to spare. */
  @media (min-width: 36rem) and (max-height: 30rem) {
    .composer {
      align-items: center;
    }

    .composer label {
      flex-basis: auto;
    }
  }
`;
