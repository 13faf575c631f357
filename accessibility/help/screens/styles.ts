import { css } from 'lit';

/** What all places of the help centre look like. */
export const placeStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--okn-unit) * 6);
    align-content: start;
  }

  h1 {
    font-size: var(--okn-text-xxl);
    line-height: 1.2;
  }

  h2 {
    font-size: var(--okn-text-l);
  }

  .soft {
    color: var(--okn-ink-soft);
  }

  .small {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .back {
    justify-self: start;
    margin-inline-start: calc(var(--okn-unit) * -4);
  }

  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    list-style: none;
    background: var(--okn-surface);
    border: var(--okn-border);
    border-radius: var(--okn-radius);
  }

  .questions li + li {
    border-block-start: var(--okn-border);
  }

  .questions a {
    display: grid;
    gap: calc(var(--okn-unit) * 1);
    padding: calc(var(--okn-unit) * 4) calc(var(--okn-unit) * 5);
    color: inherit;
    text-decoration: none;
    border-radius: var(--okn-radius);
  }

  .questions a:hover {
    background: var(--okn-brand-tint);
  }

  .questions a:focus-visible {
    outline-offset: -3px;
  }

  .questions .question {
    font-weight: 550;
    color: var(--okn-brand-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .questions .beginning {
    color: var(--okn-ink-soft);
  }

  @media (forced-colors: active) {
    .questions li + li {
      border-block-start: 1px solid CanvasText;
    }
  }
`;
