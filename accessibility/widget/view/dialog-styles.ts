import { css } from 'lit';

/** What settings and help are made of. */
export const dialogStyles = css`
  legend {
    padding: 0;
    font-weight: 650;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--okn-unit) * 5);
  }

  .option {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    padding-block: calc(var(--okn-unit) * 1.5);
  }

  .stack {
    display: grid;
    gap: calc(var(--okn-unit) * 2);
    margin-block-start: calc(var(--okn-unit) * 2);
  }

  .keys {
    display: grid;
    gap: calc(var(--okn-unit) * 2);
  }

  .keys div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--okn-unit) * 3);
  }

  kbd {
    padding: 0 calc(var(--okn-unit) * 1.5);
    font: inherit;
    font-weight: 600;
    background: var(--okn-muted);
    border: var(--okn-control-border);
    border-radius: var(--okn-unit);
  }

  .plain-list {
    list-style: none;
  }

  .plain-list a {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
  }

  .needs .why,
  .needs .unsent {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .needs .unsent {
    color: var(--okn-ink);
    font-weight: 600;
  }
`;
