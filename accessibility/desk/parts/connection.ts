import { css, html, nothing } from 'lit';
import { icon } from '../../ui/icon/icon.ts';
import { refreshCw } from '../../ui/icon/lucide.ts';
import '../../ui/parts/badge.ts';
import type { Tone } from '../../ui/parts/badge.ts';
import { define } from '../../ui/parts/define.ts';
import { narrowStyles } from '../../ui/staff/narrow.ts';
import { base } from '../../ui/theme/base.ts';
import type { Connection } from '../model/desk-socket.ts';
import { DeskPart } from './desk-part.ts';

const TONES: Readonly<Record<Connection, Tone>> = { live: 'done', connecting: 'waiting', away: 'urgent' };

/** Whether the desk is told what happens, in a word; and a way not to wait for the next attempt. */
@define('okn-desk-connection')
export class ConnectionView extends DeskPart {
  static override styles = [
    base,
    narrowStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
      }
    `,
  ];

  protected override render() {
    const { connection, known } = this.store.state;
    return html`
      <okn-badge tone=${TONES[connection]}>
        <span class=${connection === 'live' ? 'word-if-wide' : ''}>${this.t(`connection.${connection}`)}</span>
      </okn-badge>
      ${connection !== 'live' && known
        ? html`<button class="button small" type="button" @click=${() => this.store.reconnect()}>
            ${icon(refreshCw)} ${this.t('connection.retry')}
          </button>`
        : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-connection': ConnectionView;
  }
}
