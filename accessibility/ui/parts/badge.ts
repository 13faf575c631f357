import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../icon/icon.ts';
import { circleCheck, circleDot, clock, info, triangleAlert, type Icon } from '../icon/lucide.ts';
import { base } from '../theme/base.ts';
import { define } from './define.ts';

export type Tone = 'neutral' | 'brand' | 'waiting' | 'urgent' | 'done';

/** Each tone's shape: a state is never told by its colour alone. */
export const TONE_ICONS: Readonly<Record<Tone, Icon>> = {
  neutral: info,
  brand: circleDot,
  waiting: clock,
  urgent: triangleAlert,
  done: circleCheck,
};

/** A state in a word, a shape and a colour: `<okn-badge tone="waiting">Waiting</okn-badge>`. */
@define('okn-badge')
export class Badge extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--okn-unit);
        padding: calc(var(--okn-unit) / 2) calc(var(--okn-unit) * 2);
        font-size: var(--okn-text-s);
        font-weight: 550;
        line-height: 1.5;
        color: var(--okn-ink);
        background: var(--okn-muted);
        border: 1px solid currentColor;
        border-radius: calc(var(--okn-unit) * 2);
      }

      :host([tone='brand']) {
        color: var(--okn-brand-ink);
        background: var(--okn-brand-tint);
      }

      :host([tone='waiting']) {
        color: var(--okn-waiting);
        background: var(--okn-waiting-tint);
      }

      :host([tone='urgent']) {
        color: var(--okn-urgent);
        background: var(--okn-urgent-tint);
      }

      :host([tone='done']) {
        color: var(--okn-done);
        background: var(--okn-done-tint);
      }
    `,
  ];

  @property({ reflect: true }) tone: Tone = 'neutral';

  protected override render() {
    return html`${icon(TONE_ICONS[this.tone])}<span><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-badge': Badge;
  }
}
