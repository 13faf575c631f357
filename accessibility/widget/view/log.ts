import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { direction } from '../../ui/i18n/languages.ts';
import { icon, mark } from '../../ui/icon/icon.ts';
import { userRound } from '../../ui/icon/lucide.ts';
import type { View } from './context.ts';

/** The whole conversation. It can be scrolled by keyboard and is not a live region: the announcer reads news out. */
export function log(view: View): TemplateResult {
  const { chat, t, actions, talk } = view;
  return html`
    <div class="scroller">
      <div
        class="log"
        id="log"
        role="log"
        tabindex="0"
        aria-live="off"
        aria-label=${t('log.label')}
        aria-busy=${chat.state === 'starting' || chat.writing.by?.kind === 'bot' ? 'true' : nothing}
        @scroll=${actions.scrolled}
      >
        ${start(view)} ${chat.conversation.events.map((event, index) => entry(view, event, index))} ${talk?.ending(view)}
      </div>
      ${talk?.jump(view)}
    </div>
  `;
}

/** Without the talk there is only a sentence of the bot's own. */
function entry(view: View, event: ConversationEvent, index: number) {
  if (view.talk) return view.talk.entry(view, event, index);
  return event.type === 'message' ? dated(view, index, message(view, event)) : nothing;
}

function start({ chat, t }: View): TemplateResult {
  const retention = chat.info
    ? t('start.retention', { bank: chat.info.bank.name, days: chat.info.retentionDays })
    : nothing;
  return html`<div class="start">
    <p>${retention} ${t('start.care')}</p>
    ${chat.state === 'starting' ? html`<p class="loading">${mark(true)} ${t('loading')}</p>` : nothing}
  </div>`;
}

/** One event of the log, after the day that it begins, if it does. */
export function dated(view: View, index: number, content: TemplateResult): TemplateResult {
  return html`${day(view, index)} ${content}`;
}

function day({ chat, formats }: View, index: number) {
  const [before, event] = [chat.conversation.events[index - 1], chat.conversation.events[index]];
  if (!event || (before && new Date(before.at).toDateString() === new Date(event.at).toDateString())) return nothing;
  return html`<p class="day"><span>${formats.date(event.at)}</span></p>`;
}

/**
 * What somebody said.
 *
 * @param body the text, where it is more than plain
 * @param below what belongs to the text
 * @param state how far the message got
 */
export function message(
  view: View,
  event: MessageEvent,
  body: unknown = plain(event.text),
  below: unknown = nothing,
  state: unknown = nothing,
): TemplateResult {
  const { t, formats, talk } = view;
  const name = talk?.authorName(event.author) ?? t('author.bot');
  return html`<article
    class="message ${event.author.kind}"
    data-seq=${event.seq}
    aria-label=${t('message.label', { author: name, time: formats.timeOrDate(event.at) })}
  >
    ${by(event.author.kind, name, formats.time(event.at), event.at)}
    <div class="body" lang=${event.language} dir=${direction(event.language)}>${body}</div>
    ${below} ${event.choices?.length ? choices(view, event.choices) : nothing} ${state}
  </article>`;
}

export function by(kind: string, name: string, time: string, at: string): TemplateResult {
  return html`<p class="by">
    ${kind === 'bot' ? mark() : nothing}${kind === 'agent' ? icon(userRound) : nothing}
    <span class="name">${name}</span> <time datetime=${at}>${time}</time>
  </p>`;
}

export function plain(text: string): TemplateResult {
  return html`<p class="plain">${text}</p>`;
}

function choices(view: View, offered: readonly Choice[]): TemplateResult {
  return html`<ul class="choices" aria-label=${view.t('choices.label')}>
    ${offered.map((choice) => html`<li>${button(view, choice)}</li>`)}
  </ul>`;
}

/** Who has asked for a person already reads so, as on the button that is always there, in place of asking once more. */
function button({ actions, chat, talk }: View, { label, value, person }: Choice): TemplateResult {
  const asked = person && talk?.personLabel(chat);
  return html`<button
    class="button"
    type="button"
    aria-disabled=${asked ? 'true' : nothing}
    @click=${() => asked || actions.choose(value)}
  >
    ${asked || label}
  </button>`;
}
