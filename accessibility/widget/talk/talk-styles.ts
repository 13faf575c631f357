import { css } from 'lit';

/** What more than a greeting looks like. */
export const talkStyles = css`
  .answer {
    display: contents;
  }

  .person {
    display: flex;
    flex-wrap: wrap;
  }

  .person .button {
    flex: auto;
    min-inline-size: 0;
  }

  /* So large that one long word is wider than the screen. */
  @media (max-width: 15rem) {
    .button {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  }

  .occurrence {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
    display: flex;
    gap: calc(var(--okn-unit) * 2);
    padding-block: calc(var(--okn-unit) * 2);
    border-block: var(--okn-border);
  }

  .message.customer {
    align-self: end;
    justify-items: end;
  }

  .message.agent .body {
    border-inline-start: 4px solid var(--okn-brand);
  }

  .message.customer .body {
    background: var(--okn-brand-tint);
    border-color: var(--okn-brand);
    border-radius: var(--okn-radius);
    border-end-end-radius: calc(var(--okn-unit) / 2);
  }

  .message.pending .body {
    border-style: dashed;
  }

  .body :is(ul, ol) {
    padding-inline-start: calc(var(--okn-unit) * 6);
  }

  .body li + li {
    margin-block-start: var(--okn-unit);
  }

  .body blockquote {
    padding-inline-start: calc(var(--okn-unit) * 3);
    border-inline-start: 2px solid var(--okn-edge);
  }

  .contact {
    display: inline-block;
  }

  .link-note {
    display: inline-block;
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .state,
  .masked {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .state.bad {
    color: var(--okn-urgent);
    font-weight: 550;
  }

  /* Below the log rather than on it: what is being read may be the number to call. */
  .jump {
    display: grid;
    justify-content: center;
    padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 4);
    border-block-start: var(--okn-border);
  }

  .sign-language a {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    font-weight: 600;
  }

  .notice .unfolding summary {
    color: inherit;
  }

  /* With the largest text a long word is wider than the room beside the icon. */
  .notice .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  /* A low window keeps some lines of the conversation in sight, whatever comes around it. */
  @media (max-height: 30rem) {
    .notice:has(.unfolding) {
      padding-block: 0;
    }

    .notice:has(.unfolding) > .icon {
      block-size: var(--okn-target);
      margin-block-start: 0;
    }

    .notice .unfolding[open] {
      padding-block-end: calc(var(--okn-unit) * 2);
    }

    .jump {
      padding-block: 0;
    }

    .composer textarea {
      max-block-size: calc(2lh + var(--okn-unit) * 4 + 2px);
    }
  }

  /* A page of the window's own is printed with the whole conversation, and without what can only be pressed. */
  @media print {
    :host([placement='page']) :is(.scroller, .log) {
      flex: none;
      overflow: visible;
    }

    :host([placement='page']) .body {
      break-inside: avoid;
    }

    :host([placement='page']) :is(header .button, .person, .composer, .jump) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .message.customer .body {
      border-width: 2px;
    }
  }
`;
