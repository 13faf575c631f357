import { css } from 'lit';

/** `word-if-wide` marks words beside an icon that are only read out on a phone, or where the page is enlarged as far. */
export const narrowStyles = css`
  @media (max-width: 30rem) {
    .word-if-wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
