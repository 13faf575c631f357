import { html, nothing, type TemplateResult } from 'lit';
import { NEEDS, type Need } from '../../ui/api/needs.ts';
import type { DialogView } from './dialog-view.ts';

/** How the person needs to be spoken with; who sees it and why stands before the choice. */
export function needsFieldset(view: DialogView): TemplateResult {
  const { t, chat } = view;
  const waits = chat.needs.unsent && chat.state !== 'online';
  return html`<fieldset class="needs" id="needs" aria-describedby="needs-why">
    <legend>${t('needs.title')}</legend>
    <p class="why" id="needs-why">${t('needs.why')}</p>
    ${NEEDS.map((need) => checkbox(view, need))}
    ${waits ? html`<p class="unsent">${t('needs.unsent')}</p>` : nothing}
  </fieldset>`;
}

function checkbox({ t, chat, actions }: DialogView, need: Need): TemplateResult {
  const change = (event: Event) => actions.chooseNeed(need, (event.target as HTMLInputElement).checked);
  return html`<label class="option">
    <input type="checkbox" .checked=${chat.needs.chosen.includes(need)} @change=${change} />${t(`needs.${need}`)}
  </label>`;
}
