import { css } from 'lit';

/** The part of `base` that the chat window needs before anything of it is asked for. */
export const essentials = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset) {
    margin: 0;
    padding: 0;
  }

  :where(h1, h2, h3, h4) {
    font-weight: 650;
    line-height: var(--okn-line-tight);
    text-wrap: balance;
  }

  :where(h2) {
    font-size: var(--okn-text-l);
  }

  :where(h3, h4) {
    font-size: var(--okn-text-m);
  }

  :where(fieldset) {
    border: 0;
    min-inline-size: 0;
  }

  /* Browsers give controls a spacing of their own; the one that somebody reads with holds for them too. */
  :where(button, input, textarea, select) {
    letter-spacing: inherit;
    word-spacing: inherit;
  }

  :where(a) {
    color: var(--okn-brand-ink);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  :where(a:hover) {
    text-decoration-thickness: 2px;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 3px solid var(--okn-focus);
    outline-offset: 2px;
  }

  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    min-inline-size: var(--okn-target);
    padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 4);
    font: inherit;
    font-weight: 550;
    line-height: var(--okn-line-tight);
    text-align: center;
    text-decoration: none;
    color: var(--okn-brand-ink);
    background: var(--okn-surface);
    border: var(--okn-control-border);
    border-radius: var(--okn-radius);
    cursor: pointer;
    transition: background-color var(--okn-quick);
  }

  .button:hover {
    background: var(--okn-brand-tint);
  }

  .button:active {
    background: var(--okn-muted);
  }

  .button.primary {
    color: var(--okn-on-brand);
    background: var(--okn-brand);
    border-color: var(--okn-brand);
  }

  .button.primary:not([aria-disabled='true']):hover,
  .button.primary:not([aria-disabled='true']):active {
    background: var(--okn-brand-strong);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: var(--okn-brand-tint);
  }

  .button.icon-only {
    padding: calc(var(--okn-unit) * 2);
  }

  .button.small {
    font-size: var(--okn-text-s);
    padding-inline: calc(var(--okn-unit) * 3);
  }

  .button[aria-disabled='true'],
  .button:disabled {
    color: var(--okn-ink-soft);
    background: var(--okn-muted);
    border: 1px dashed var(--okn-edge);
    cursor: default;
  }

  :where(input:not([type='checkbox'], [type='radio']), textarea, select) {
    inline-size: 100%;
    min-block-size: var(--okn-target);
    padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
    font: inherit;
    line-height: 1.5;
    color: var(--okn-ink);
    background: var(--okn-surface);
    border: var(--okn-control-border);
    border-radius: var(--okn-radius);
  }

  :where(textarea) {
    display: block;
    resize: none;
    field-sizing: content;
  }

  :where(input, textarea, select)[aria-invalid='true'] {
    border: 2px solid var(--okn-urgent);
  }

  :where(input[type='checkbox'], input[type='radio']) {
    inline-size: calc(var(--okn-unit) * 5);
    block-size: calc(var(--okn-unit) * 5);
    margin: 0;
    flex: none;
    accent-color: var(--okn-brand);
  }

  .tabular {
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .button {
      border: 1px solid ButtonText;
    }

    .button.primary {
      color: ButtonText;
      background: ButtonFace;
      border-width: 2px;
    }

    .button[aria-disabled='true'],
    .button:disabled {
      color: GrayText;
      border-color: GrayText;
    }

    :focus-visible {
      outline-color: Highlight;
    }

    /* Else a drawing keeps the colour that it was given, whatever it then stands on. */
    .icon {
      forced-color-adjust: auto;
    }
  }
`;
