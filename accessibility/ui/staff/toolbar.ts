import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { define } from '../parts/define.ts';
import { RovingFocus } from './roving-focus.ts';

/** A named row of buttons that is one stop of the Tab key; arrows, Home and End move along it. */
@define('okn-toolbar')
export class Toolbar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--okn-unit) * 1);
      }
    `,
  ];

  @property() label = '';

  private readonly roving = new RovingFocus(
    this,
    () => [...this.querySelectorAll<HTMLElement>('button, a[href], select')],
    () => 'horizontal',
  );

  protected override render() {
    return html`<div
      role="toolbar"
      aria-label=${this.label}
      @keydown=${this.roving.keydown}
      @focusin=${this.roving.focusin}
    >
      <slot @slotchange=${() => this.roving.refresh()}></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-toolbar': Toolbar;
  }
}
