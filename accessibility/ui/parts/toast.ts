import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../icon/icon.ts';
import { x } from '../icon/lucide.ts';
import { base } from '../theme/base.ts';
import type { Announcer } from './announcer.ts';
import { TONE_ICONS, type Tone } from './badge.ts';
import { define } from './define.ts';

/** What a person can do about it, such as undoing it. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Shown {
  readonly text: string;
  readonly tone: Tone;
  readonly action: ToastAction | undefined;
}

/**
 * Tells the outcome of what a person just did, with a way to undo it where there is one. It stays until it is closed
 * or the next one comes: nobody has to read against the clock.
 */
@define('okn-toast')
export class Toast extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset-block-end: calc(var(--okn-unit) * 4);
        inset-inline: calc(var(--okn-unit) * 4);
        z-index: 10;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }

      .toast {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
        max-inline-size: var(--okn-measure);
        padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 2)
          calc(var(--okn-unit) * 4);
        color: var(--okn-ink);
        background: var(--okn-surface);
        border: 2px solid var(--okn-edge);
        border-radius: var(--okn-radius);
        box-shadow: var(--okn-shadow);
        pointer-events: auto;
      }
    `,
  ];

  @property({ attribute: 'close-label' }) closeLabel = '';
  @property({ attribute: false }) announcer?: Announcer;

  @state() private shown: Shown | undefined;

  show(text: string, tone: Tone = 'done', action?: ToastAction): void {
    this.shown = { text, tone, action };
    if (tone === 'urgent') this.announcer?.alert(text);
    else this.announcer?.say(text);
  }

  hide(): void {
    this.shown = undefined;
  }

  protected override render() {
    if (!this.shown) return nothing;
    const { text, tone, action } = this.shown;
    return html`<div class="toast">
      ${icon(TONE_ICONS[tone])}<span>${text}</span>
      ${action
        ? html`<button class="button small" type="button" @click=${() => this.act(action.run)}>${action.label}</button>`
        : nothing}
      <button class="button quiet icon-only" type="button" aria-label=${this.closeLabel} @click=${this.hide}>
        ${icon(x)}
      </button>
    </div>`;
  }

  private act(run: () => void): void {
    this.hide();
    run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-toast': Toast;
  }
}
