import { css } from 'lit';

/** Three columns, two, or one: as many as have room at the size that the person reads at. */
export const deskAppStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--okn-unit) * 2);
    padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
    border-block-end: var(--okn-border);
  }

  @media (max-width: 30rem) {
    nav {
      gap: calc(var(--okn-unit) * 1);
      padding: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 2);
    }

    /* In one line, the longest over two. */
    nav .button.small {
      flex: 1 1 min-content;
      padding: calc(var(--okn-unit) * 0.5) calc(var(--okn-unit) * 1);
      line-height: 1.2;
    }

    nav .button.to-customer {
      flex-grow: 4;
    }

    okn-notice {
      margin: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 2);
      font-size: var(--okn-text-s);
    }
  }

  .columns {
    display: grid;
    grid-row: 2;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
  }

  section:focus-visible {
    outline-offset: -3px;
  }

  #queue,
  #customer {
    background: var(--okn-surface);
  }

  #conversation {
    grid-template-rows: minmax(0, 1fr);
    overflow: auto;
  }

  #conversation:has(> okn-notice) {
    grid-template-rows: auto minmax(0, 1fr);
  }

  okn-notice {
    margin: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
  }

  okn-empty {
    align-content: center;
  }

  .nobody {
    padding: calc(var(--okn-unit) * 4);
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .loading {
    align-self: center;
    text-align: center;
    color: var(--okn-ink-soft);
    animation: appear var(--okn-calm) 400ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (max-width: 47.99rem) {
    [data-view='queue'] > :not(#queue),
    [data-view='conversation'] > :not(#conversation),
    [data-view='customer'] > :not(#customer) {
      display: none;
    }
  }

  @media (min-width: 48rem) {
    .columns {
      grid-template-columns: minmax(18rem, 22rem) minmax(0, 1fr);
    }

    #queue {
      border-inline-end: var(--okn-border);
    }
  }

  @media (min-width: 48rem) and (max-width: 74.99rem) {
    [data-view='customer'] > #conversation,
    :not([data-view='customer']) > #customer {
      display: none;
    }

    .to-queue {
      display: none;
    }
  }

  /* All three are in sight: the buttons are ways for the keyboard, seen when one comes to them. */
  @media (min-width: 75rem) {
    .columns {
      grid-template-columns: minmax(19rem, 24rem) minmax(0, 1fr) minmax(19rem, 24rem);
    }

    #customer {
      border-inline-start: var(--okn-border);
    }

    nav {
      position: absolute;
      z-index: 1;
      background: var(--okn-surface);
    }

    nav:not(:focus-within) {
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      border: 0;
    }
  }

  @media (min-width: 120rem) {
    .columns {
      grid-template-columns: 28rem minmax(0, 1fr) 32rem;
    }
  }
`;
