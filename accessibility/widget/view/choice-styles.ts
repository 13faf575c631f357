import { css } from 'lit';

/** What a person chose for themselves, beyond colours. */
export const choiceStyles = css`
  /* What WCAG 1.4.12 names. */
  :host([data-spacing='wide']) {
    --okn-line-tight: 1.5;
    --okn-paragraph: 2em;
  }

  :host([data-spacing='wide']) .window {
    letter-spacing: 0.12em;
    word-spacing: 0.16em;
  }

  /* Words set wide need the line for themselves, and rather two lines than to be cut off. */
  @media (max-width: 30rem) {
    :host([data-spacing='wide']) .composer {
      grid-template-columns: minmax(0, 1fr);
    }

    :host([data-spacing='wide']) .composer :is(textarea, .button) {
      grid-row: auto;
    }
  }

  :host([data-motion='none']) {
    --okn-quick: 0s;
    --okn-calm: 0s;
  }

  :host([data-motion='none']) .panel[open] {
    animation: none;
  }
`;
