import { css, html } from 'lit';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import { DeskPart } from './desk-part.ts';

/** How loudly the desk tells its news; it stands in the person's menu. */
@define('okn-desk-preferences')
export class Preferences extends DeskPart {
  static override styles = [
    base,
    css`
      legend {
        padding: 0;
        font-weight: 550;
      }

      label {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        padding-block: calc(var(--okn-unit) * 1);
        min-block-size: var(--okn-target);
      }
    `,
  ];

  protected override render() {
    return html`<fieldset>
      <legend>${this.t('settings.heading')}</legend>
      ${(['sound', 'spoken'] as const).map(
        (name) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${this.store.settings.get(name)}
              @change=${(event: Event) =>
                this.store.settings.choose(name, (event.currentTarget as HTMLInputElement).checked)}
            />
            ${this.t(`settings.${name}`)}
          </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-preferences': Preferences;
  }
}
