import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../icon/icon.ts';
import { base } from '../theme/base.ts';
import { TONE_ICONS, type Tone } from './badge.ts';
import { define } from './define.ts';

/**
 * News that stays in its place until it no longer holds: what happened, what it means, what to do. Buttons go into the
 * slot `actions`. It is not a live region: let the announcer say it, once.
 */
@define('okn-notice')
export class Notice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: calc(var(--okn-unit) * 3);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4);
        color: var(--okn-ink);
        background: var(--okn-muted);
        border: 1px solid var(--okn-edge);
        border-inline-start-width: 4px;
        border-radius: var(--okn-radius);
      }

      :host > .icon {
        margin-block-start: 0.125em;
        color: var(--tone, var(--okn-ink));
      }

      :host([tone='brand']) {
        --tone: var(--okn-brand-ink);
        background: var(--okn-brand-tint);
        border-color: var(--okn-brand);
      }

      :host([tone='waiting']) {
        --tone: var(--okn-waiting);
        background: var(--okn-waiting-tint);
        border-color: var(--okn-waiting);
      }

      :host([tone='urgent']) {
        --tone: var(--okn-urgent);
        background: var(--okn-urgent-tint);
        border-color: var(--okn-urgent);
      }

      :host([tone='done']) {
        --tone: var(--okn-done);
        background: var(--okn-done-tint);
        border-color: var(--okn-done);
      }

      .body {
        min-inline-size: 0;
        flex: 1;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--okn-unit) * 2);
      }

      .actions ::slotted(*) {
        margin-block-start: calc(var(--okn-unit) * 2);
      }
    `,
  ];

  @property({ reflect: true }) tone: Tone = 'neutral';

  protected override render() {
    return html`${icon(TONE_ICONS[this.tone])}
      <div class="body">
        <div><slot></slot></div>
        <div class="actions"><slot name="actions"></slot></div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-notice': Notice;
  }
}
