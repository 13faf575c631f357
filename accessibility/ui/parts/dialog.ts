import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../icon/icon.ts';
import { x } from '../icon/lucide.ts';
import { base } from '../theme/base.ts';
import type { Announcer } from './announcer.ts';
import { define } from './define.ts';
import './live.ts';
import type { Live } from './live.ts';

/**
 * A modal dialog: holds focus, closes with Escape and gives focus back to where it was. Give it a `heading` and the
 * words for its closing button; put the content inside and buttons into the slot `actions`. Fires `close` at its end.
 */
@define('okn-dialog')
export class Dialog extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      dialog {
        /* The top layer needs none; tools that work out what covers what go by it. */
        z-index: 2147483647;
        inline-size: min(calc(var(--okn-rem) * 34), 100vw - 2rem);
        max-block-size: calc(100dvb - 2rem);
        padding: 0;
        font-family: var(--okn-font);
        font-size: var(--okn-text-m);
        font-weight: 400;
        line-height: 1.5;
        color: var(--okn-ink);
        background: var(--okn-surface);
        border: var(--okn-border);
        border-radius: var(--okn-radius);
        box-shadow: var(--okn-shadow);
        scroll-padding-block: calc(var(--okn-unit) * 8);
      }

      /* What goes on below the edge fades away there, which tells that there is more; at the end it lies on the margin. */
      dialog::after {
        content: '';
        position: sticky;
        inset-block-end: 0;
        display: block;
        block-size: calc(var(--okn-unit) * 7);
        margin-block-start: calc(var(--okn-unit) * -7);
        background: linear-gradient(transparent, var(--okn-surface));
        pointer-events: none;
      }

      dialog::backdrop {
        background: oklch(0 0 0 / 0.45);
      }

      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 2);
        padding: calc(var(--okn-unit) * 4) calc(var(--okn-unit) * 5) 0;
      }

      h2 {
        min-inline-size: 0;
        padding-block: calc(var(--okn-unit) * 2);
        overflow-wrap: anywhere;
      }

      .content {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        overflow-wrap: anywhere;
        gap: calc(var(--okn-unit) * 4);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 5) calc(var(--okn-unit) * 7);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: calc(var(--okn-unit) * 2);
      }

      @media (forced-colors: active) {
        dialog {
          border: 2px solid CanvasText;
        }
      }
    `,
  ];

  @property() heading = '';
  /** What the dialog says in a few words, read out with its heading; longer things are content. */
  @property() text = '';
  @property({ attribute: 'close-label' }) closeLabel = '';
  /** Level of the heading in the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** While the dialog is open, what this announcer says is heard from inside it. */
  @property({ attribute: false }) announcer?: Announcer;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('okn-live') private readonly live!: Live;

  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.announcer?.enter(this.live);
  }

  close(): void {
    this.dialog.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.live) this.announcer?.leave(this.live);
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" aria-describedby=${this.text ? 'text' : nothing} @close=${this.closed}>
        <div class="head">
          <h2 id="heading" aria-level=${this.headingLevel}>${this.heading}</h2>
          <button class="button quiet icon-only" type="button" aria-label=${this.closeLabel} @click=${this.close}>
            ${icon(x)}
          </button>
        </div>
        <div class="content">
          ${this.text ? html`<p id="text">${this.text}</p>` : nothing}
          <slot></slot>
          <div class="actions"><slot name="actions"></slot></div>
        </div>
        <okn-live></okn-live>
      </dialog>
    `;
  }

  private closed(): void {
    // The news of its end comes a little later: by then it may have been opened again.
    if (this.dialog.open) return;
    this.announcer?.leave(this.live);
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-dialog': Dialog;
  }
}
