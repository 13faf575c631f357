import { css } from 'lit';

/** How the text of an answer is set, wherever it is written or shown. */
export const answerStyles = css`
  .answer {
    line-height: 1.6;
    overflow-wrap: anywhere;
  }

  .answer > * + * {
    margin-block-start: calc(var(--okn-unit) * 3);
  }

  .answer :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  .answer li + li {
    margin-block-start: calc(var(--okn-unit) * 1.5);
  }

  /* Large enough to be hit where it is the only thing on its line. */
  .answer a {
    padding-block: calc(var(--okn-unit) * 1);
  }

  .answer blockquote {
    padding-inline-start: calc(var(--okn-unit) * 4);
    border-inline-start: 4px solid var(--okn-edge);
  }

  .answer table {
    border-collapse: collapse;
  }

  .answer :is(th, td) {
    padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 2);
    text-align: start;
    border: var(--okn-control-border);
  }

  .answer .link-note {
    display: inline-flex;
    align-items: center;
    gap: var(--okn-unit);
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }
`;
