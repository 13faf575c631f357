import { html, nothing } from 'lit';
import { icon } from '../../ui/icon/icon.ts';
import { messageCircle, users } from '../../ui/icon/lucide.ts';
import type { TalkView } from './talk-view.ts';

/** The way to the choice for somebody who waits for a person and has not made it. */
export function needsButton({ t, chat, actions }: TalkView) {
  if (chat.needs.chosen.length > 0) return nothing;
  return html`<button class="button small" type="button" @click=${actions.tellNeeds}>
    ${icon(messageCircle)} ${t('needs.tell')}
  </button>`;
}

/** The bank's service in sign language, for those who asked for sign language. */
export function signLanguageLink({ t, chat }: TalkView) {
  const address = chat.info?.bank.signLanguageUrl;
  if (!address?.startsWith('https://') || !chat.needs.chosen.includes('sign-language')) return nothing;
  return html`<p class="sign-language"><a href=${address}>${icon(users)} ${t('needs.signLanguage')}</a></p>`;
}
