import { css } from 'lit';

/** What all screens of the studio look like. */
export const screenStyles = css`
  :host {
    display: grid;
    gap: calc(var(--okn-unit) * 6);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    inline-size: min(100%, calc(var(--okn-rem) * 72));
    margin-inline: auto;
    padding: calc(var(--okn-unit) * 6);
  }

  @media (max-width: 40rem) {
    :host {
      padding: calc(var(--okn-unit) * 4);
    }
  }

  h2 {
    font-size: var(--okn-text-xl);
  }

  /* Nothing can be done with a heading, so only who looks for the focus needs to see it there. */
  :host([quiet-start]) h2:focus-visible {
    outline: none;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--okn-unit) * 3);
  }

  .lead {
    max-inline-size: var(--okn-measure);
    color: var(--okn-ink-soft);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--okn-unit) * 4);
    align-content: start;
    padding: calc(var(--okn-unit) * 5);
    background: var(--okn-surface);
    border: var(--okn-border);
    border-radius: var(--okn-radius);
  }

  .small {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  /* Its arrow stands in line with what is below. */
  .back {
    justify-self: start;
    margin-inline-start: calc(var(--okn-unit) * -4);
  }

  .loading {
    padding: calc(var(--okn-unit) * 8) 0;
    color: var(--okn-ink-soft);
  }

  .plain {
    list-style: none;
  }

  .check {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 3);
    min-block-size: var(--okn-target);
    max-inline-size: var(--okn-measure);
  }
`;

/** Tables that scroll sideways by themselves where they do not fit. */
export const tableStyles = css`
  .table {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: calc(var(--okn-unit) * 3);
    text-align: start;
    font-weight: 550;
  }

  th,
  td {
    padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
    text-align: start;
    vertical-align: middle;
    border-block-end: var(--okn-border);
  }

  th {
    font-weight: 550;
  }

  .number {
    text-align: end;
  }

  .words {
    overflow-wrap: anywhere;
  }

  @media (max-width: 40rem) {
    table {
      font-size: var(--okn-text-s);
    }

    th,
    td {
      padding-inline: calc(var(--okn-unit) * 1);
      hyphens: auto;
    }
  }

  @media (forced-colors: active) {
    th,
    td {
      border-block-end: 1px solid CanvasText;
    }
  }
`;
