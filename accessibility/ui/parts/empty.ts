import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { mark } from '../icon/icon.ts';
import { base } from '../theme/base.ts';
import { define } from './define.ts';

/** Stands where a list has nothing yet: says what the place is for; the first step goes into the slot. */
@define('okn-empty')
export class Empty extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: calc(var(--okn-unit) * 3);
        padding: calc(var(--okn-unit) * 10) calc(var(--okn-unit) * 5);
        text-align: center;
        color: var(--okn-ink-soft);
      }

      .icon {
        inline-size: calc(var(--okn-unit) * 12);
        block-size: calc(var(--okn-unit) * 12);
        color: var(--okn-edge);
      }

      strong {
        font-size: var(--okn-text-l);
        font-weight: 650;
        color: var(--okn-ink);
      }

      p {
        max-inline-size: 48ch;
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';

  protected override render() {
    return html`${mark(true)}<strong>${this.heading}</strong>
      <p>${this.text}</p>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-empty': Empty;
  }
}
