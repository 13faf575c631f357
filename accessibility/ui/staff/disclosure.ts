import { css } from 'lit';

/** What opens and closes has the same chevron everywhere: a `summary`, or a button `fold` with `aria-expanded`. */
export const disclosureStyles = css`
  summary {
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  :is(summary, .fold)::before {
    content: '';
    flex: none;
    align-self: center;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-end: calc(var(--okn-unit) * 1);
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }

  /* One that stands below something and at its end, such as why an answer was given. */
  .below {
    justify-self: end;
    inline-size: 100%;
    font-size: var(--okn-text-s);
  }

  .below > summary {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    inline-size: fit-content;
    margin-inline-start: auto;
    padding-inline: calc(var(--okn-unit) * 2);
    font-weight: 550;
    color: var(--okn-brand-ink);
    border-radius: var(--okn-radius);
  }

  .below > summary:hover {
    text-decoration: underline;
  }

  :is(details[open] > summary, .fold[aria-expanded='true'])::before {
    transform: rotate(45deg);
  }
`;
