import { html, nothing, type TemplateResult } from 'lit';
import { icon, mark } from '../../ui/icon/icon.ts';
import { circleQuestionMark, headset, settings, userRound, x, type Icon } from '../../ui/icon/lucide.ts';
import type { View } from './context.ts';

/** Says whom one is talking to, and holds what has to be at hand in every state, always in the same place. */
export function header(view: View): TemplateResult {
  const { t, actions, headingLevel, flat } = view;
  return html`
    <header class=${flat ? 'flat' : nothing}>
      <span class="face">${view.chat.conversation.phase === 'agent' ? icon(userRound) : mark(true)}</span>
      <div class="who">
        <h2 id="title" tabindex="-1" ?autofocus=${view.small} aria-level=${headingLevel}>${view.talk?.title(view.chat) ?? t('title.bot')}</h2>
        <p>${subtitle(view)}</p>
      </div>
      ${flat ? html`${person(view)}${view.talk?.askedFor(view)}` : nothing}
      <div class="tools">
        ${tool(circleQuestionMark, t('help.title'), () => actions.showDialog('help'))}
        ${tool(settings, t('settings.title'), () => actions.showDialog('settings'))}
        ${view.page ? nothing : tool(x, t('header.close'), actions.close)}
      </div>
    </header>
    ${flat ? nothing : html`<div class="person">${person(view)}${view.talk?.askedFor(view)}</div>`} ${view.talk?.waiting(view)}
  `;
}

function person(view: View): TemplateResult {
  return html`<button
    class="button small"
    type="button"
    aria-disabled=${askable(view) ? nothing : 'true'}
    @click=${() => askable(view) && view.actions.askForPerson()}
  >
    ${icon(headset)} ${view.talk?.personLabel(view.chat) ?? view.t('person.ask')}
  </button>`;
}

function tool(shape: Icon, name: string, act: () => void): TemplateResult {
  return html`<button class="button quiet icon-only" type="button" aria-label=${name} title=${name} @click=${act}>
    ${icon(shape)}
  </button>`;
}

function subtitle({ chat, t, talk }: View): string {
  const other = talk?.subtitle(chat);
  if (other) return other;
  return chat.info ? t('subtitle.bot', { bank: chat.info.bank.name }) : t('subtitle.assistant');
}

function askable({ chat }: View): boolean {
  return chat.conversation.phase === 'bot' || chat.conversation.phase === 'closed';
}
