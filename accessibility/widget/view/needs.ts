import { css, html, nothing, type TemplateResult } from 'lit';
import { NEEDS, type Need } from '../../ui/api/needs.ts';
import { icon } from '../../ui/icon/icon.ts';
import { messageCircle, users } from '../../ui/icon/lucide.ts';
import type { View } from './context.ts';

export const needsStyles = css`
  .needs .why,
  .needs .unsent {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .needs .unsent {
    color: var(--okn-ink);
    font-weight: 600;
  }

  .sign-language a {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    font-weight: 600;
  }
`;

/** How the person needs to be spoken with; who sees it and why stands before the choice. */
export function needsFieldset(view: View): TemplateResult {
  const { t, chat } = view;
  const waits = chat.needs.unsent && chat.state !== 'online';
  return html`<fieldset class="needs" id="needs" aria-describedby="needs-why">
    <legend>${t('needs.title')}</legend>
    <p class="why" id="needs-why">${t('needs.why')}</p>
    ${NEEDS.map((need) => checkbox(view, need))}
    ${waits ? html`<p class="unsent">${t('needs.unsent')}</p>` : nothing}
  </fieldset>`;
}

function checkbox({ t, chat }: View, need: Need): TemplateResult {
  const change = (event: Event) => chat.needs.choose(need, (event.target as HTMLInputElement).checked);
  return html`<label class="option">
    <input type="checkbox" .checked=${chat.needs.chosen.includes(need)} @change=${change} />${t(`needs.${need}`)}
  </label>`;
}

/** The way to the choice for somebody who waits for a person and has not made it. */
export function needsButton({ t, chat, actions }: View) {
  if (chat.needs.chosen.length > 0) return nothing;
  return html`<button slot="actions" class="button small" type="button" @click=${actions.tellNeeds}>
    ${icon(messageCircle)} ${t('needs.tell')}
  </button>`;
}

/** The bank's service in sign language, for those who asked for sign language. */
export function signLanguageLink({ t, chat }: View) {
  const address = chat.info?.bank.signLanguageUrl;
  if (!address?.startsWith('https://') || !chat.needs.chosen.includes('sign-language')) return nothing;
  return html`<p class="sign-language"><a href=${address}>${icon(users)} ${t('needs.signLanguage')}</a></p>`;
}
