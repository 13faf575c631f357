import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../../ui/icon/icon.ts';
import type { View } from './context.ts';

/**
 * The button in the corner that opens the window, with the number of what waits inside. The open window takes its place.
 * The window is drawn as soon as the button is reached or pressed, so that opening it does not have to do all at once.
 */
export function launcher({ chat, t, actions, open }: View): TemplateResult {
  const unread = open ? 0 : chat.unread;
  return html`<button
    class="launcher"
    type="button"
    aria-expanded=${open}
    aria-controls="panel"
    aria-label=${unread > 0 ? `${t('launcher.open')}, ${t('launcher.unread', { count: unread })}` : nothing}
    @focus=${actions.prepare}
    @pointerdown=${actions.prepare}
    @click=${actions.toggle}
  >
    ${mark()} <span class="words">${t('launcher.open')}</span>
    ${unread > 0 ? html`<span class="count tabular" aria-hidden="true">${unread}</span>` : nothing}
  </button>`;
}
