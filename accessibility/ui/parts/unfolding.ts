import { css } from 'lit';

/** What opens and closes with its first line, a `details` of the class `unfolding`. */
export const unfoldingStyles = css`
  .unfolding summary {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    inline-size: fit-content;
    min-block-size: var(--okn-target);
    color: var(--okn-brand-ink);
    font-weight: 550;
    cursor: pointer;
  }

  .unfolding summary::before {
    content: '+' / '';
    font-weight: 650;
  }

  .unfolding[open] summary::before {
    content: '−' / '';
  }
`;
