import { css, html } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Announcer } from '../../ui/parts/announcer.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/dialog.ts';
import type { Dialog } from '../../ui/parts/dialog.ts';
import { base } from '../../ui/theme/base.ts';
import { DeskPart } from './desk-part.ts';

/** What the keys are called on keyboards everywhere, beside the arrows, and the texts of what they do. */
const KEYS = [
  { keys: ['Tab', 'Shift+Tab'], arrows: false, text: 'keys.tab' },
  { keys: ['Home', 'End'], arrows: true, text: 'keys.list' },
  { keys: [], arrows: true, text: 'keys.tabs' },
  { keys: ['Enter'], arrows: false, text: 'keys.choose' },
  { keys: ['Enter', 'Shift+Enter', 'Ctrl+Enter'], arrows: false, text: 'keys.send' },
  { keys: ['Page Up', 'Page Down', 'Home', 'End'], arrows: true, text: 'keys.scroll' },
  { keys: ['Esc'], arrows: false, text: 'keys.escape' },
] as const;

/** Lists the keys that work at the desk. */
@define('okn-desk-keys')
export class Keys extends DeskPart {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      dl {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
      }

      dt {
        font-family: var(--okn-font-mono);
        font-size: var(--okn-text-s);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) announcer!: Announcer;

  @query('okn-dialog') private readonly dialog!: Dialog;

  async show(): Promise<void> {
    await this.dialog.show();
  }

  protected override render() {
    const { t } = this;
    return html`<okn-dialog heading=${t('keys.heading')} close-label=${t('close')} .announcer=${this.announcer}>
      <p>${t('keys.text')}</p>
      <dl>
        ${KEYS.map(
          ({ keys, arrows, text }) => html`<div>
            <dt>${[...(arrows ? [t('keys.arrows')] : []), ...keys].join(', ')}</dt>
            <dd>${t(text)}</dd>
          </div>`,
        )}
      </dl>
    </okn-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-keys': Keys;
  }
}
