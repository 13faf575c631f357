import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../ui/parts/define.ts';
import { RovingFocus } from '../../ui/staff/roving-focus.ts';
import { base } from '../../ui/theme/base.ts';

export interface Tab {
  readonly name: string;
  readonly label: string;
}

/**
 * A few views of one thing, one shown at a time. Arrow keys choose. Put one element with `slot` of each tab's name
 * inside; only the chosen one is shown. Fires `change` with the tab's name in `chosen`.
 */
@define('okn-tabs')
export class Tabs extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 3);
      }

      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--okn-unit) * 1);
        border-block-end: var(--okn-control-border);
      }

      [role='tab'] {
        min-block-size: var(--okn-target);
        min-inline-size: var(--okn-target);
        padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 3);
        font: inherit;
        font-weight: 550;
        color: var(--okn-ink-soft);
        background: none;
        border: 0;
        border-block-end: 4px solid transparent;
        cursor: pointer;
      }

      [role='tab'][aria-selected='true'] {
        color: var(--okn-brand-ink);
        border-block-end-color: var(--okn-brand);
      }

      [role='tab']:hover {
        background: var(--okn-brand-tint);
      }

      @media (forced-colors: active) {
        [role='tab'] {
          border-block-end-color: Canvas;
        }

        [role='tab'][aria-selected='true'] {
          border-block-end-color: Highlight;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() chosen = '';

  private readonly roving = new RovingFocus(
    this,
    () => [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')],
    () => 'horizontal',
    () => this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]') ?? undefined,
  );

  protected override render() {
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.roving.keydown} @focusin=${this.roving.focusin}>
        ${this.tabs.map(
          ({ name, label }) =>
            html`<button
              role="tab"
              type="button"
              id="tab-${name}"
              aria-selected=${name === this.chosen}
              aria-controls="panel-${name}"
              @focus=${() => this.choose(name)}
              @click=${() => this.choose(name)}
            >
              ${label}
            </button>`,
        )}
      </div>
      ${this.tabs.map(
        ({ name }) =>
          html`<div
            role="tabpanel"
            id="panel-${name}"
            aria-labelledby="tab-${name}"
            ?hidden=${name !== this.chosen}
          >
            <slot name=${name}></slot>
          </div>`,
      )}
    `;
  }

  private choose(name: string): void {
    if (name === this.chosen) return;
    this.chosen = name;
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-tabs': Tabs;
  }
}
