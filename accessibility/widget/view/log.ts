import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice, ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { versionSwitch } from '../../ui/answer/version-switch.ts';
import { direction } from '../../ui/i18n/languages.ts';
import { icon, mark } from '../../ui/icon/icon.ts';
import { arrowDown, check, checkCheck, circleAlert, clock, info, lock, pencil, userRound } from '../../ui/icon/lucide.ts';
import { messages } from '../model/conversation.ts';
import type { Pending } from '../model/outbox.ts';
import { authorName, maskedText, occurrenceText, type Occurrence } from '../wording.ts';
import type { View } from './context.ts';
import './rating.ts';

/** The whole conversation. It can be scrolled by keyboard and is not a live region: the announcer reads news out. */
export function log(view: View): TemplateResult {
  const { chat, t, actions, below } = view;
  const { events, phase, rated } = chat.conversation;
  return html`
    <div class="scroller">
      <div
        class="log"
        id="log"
        role="log"
        tabindex="0"
        aria-live="off"
        aria-label=${t('log.label')}
        aria-busy=${chat.state === 'starting' ? 'true' : nothing}
        @scroll=${actions.scrolled}
      >
        ${start(view)}
        ${repeat(
          events,
          (event) => (event.type === 'message' ? (event.clientMessageId ?? event.seq) : event.seq),
          (event, index) => html`${day(view, index)}
          ${event.type === 'message' ? message(view, event) : occurrence(view, event)}`,
        )}
        ${repeat(
          chat.unsent,
          (pending) => pending.clientMessageId,
          (pending) => unsent(view, pending),
        )}
        ${phase === 'closed' && rated === undefined && messages(chat.conversation).some(isCustomers)
          ? html`<okn-rating .t=${t} .rate=${actions.rate}></okn-rating>`
          : nothing}
      </div>
      ${below > 0
        ? html`<div class="jump">
            <button class="button small" type="button" @click=${actions.jump}>
              ${icon(arrowDown)} ${t('log.new', { count: below })}
            </button>
          </div>`
        : nothing}
    </div>
  `;
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

function day({ chat, formats }: View, index: number) {
  const [before, event] = [chat.conversation.events[index - 1], chat.conversation.events[index]];
  if (!event || (before && new Date(before.at).toDateString() === new Date(event.at).toDateString())) return nothing;
  return html`<p class="day"><span>${formats.date(event.at)}</span></p>`;
}

function message(view: View, event: MessageEvent): TemplateResult {
  const { t, formats } = view;
  const name = authorName(event.author, t);
  return html`<article
    class="message ${event.author.kind}"
    data-seq=${event.seq}
    aria-label=${t('message.label', { author: name, time: formats.timeOrDate(event.at) })}
  >
    ${by(event.author.kind, name, formats.time(event.at), event.at)}
    <div class="body" lang=${event.language} dir=${direction(event.language)}>${body(view, view.versions.shown(event))}</div>
    ${version(view, event)}
    ${masked(view, event)} ${event.choices?.length ? choices(view, event.choices) : nothing}
    ${isCustomers(event) ? sent(view, event) : nothing}
  </article>`;
}

function by(kind: string, name: string, time: string, at: string): TemplateResult {
  return html`<p class="by">
    ${kind === 'bot' ? mark() : nothing}${kind === 'agent' ? icon(userRound) : nothing}
    <span class="name">${name}</span> <time datetime=${at}>${time}</time>
  </p>`;
}

function body({ answer, server }: View, event: MessageEvent) {
  return event.html && !isCustomers(event)
    ? guard([event.html, server], () => answer(event))
    : html`<p class="plain">${event.text}</p>`;
}

/** The way from the full answer to plain words, and back. */
function version({ t, versions, actions }: View, event: MessageEvent) {
  if (!event.simple) return nothing;
  return versionSwitch(versions.simpleShown(event), t, (pressed) => actions.changeVersion(event, pressed));
}

/** The text is not as it was written: what is missing, and why. */
function masked({ t }: View, event: ConversationEvent) {
  const text = maskedText(event, t);
  return text ? html`<p class="masked">${icon(lock)} <span>${text}</span></p>` : nothing;
}

function choices({ t, actions }: View, offered: readonly Choice[]): TemplateResult {
  return html`<ul class="choices" aria-label=${t('choices.label')}>
    ${offered.map(
      ({ label, value }) =>
        html`<li><button class="button" type="button" @click=${() => actions.choose(value)}>${label}</button></li>`,
    )}
  </ul>`;
}

/** The newest of one's own messages tells how far it got; older ones got there all the more. */
function sent({ chat, t }: View, event: MessageEvent) {
  if (messages(chat.conversation).filter(isCustomers).at(-1) !== event) return nothing;
  return event.seq <= chat.readByAgent
    ? html`<p class="state">${icon(checkCheck)} ${t('message.read')}</p>`
    : html`<p class="state">${icon(check)} ${t('message.sent')}</p>`;
}

function unsent({ t, formats, actions }: View, pending: Pending): TemplateResult {
  const name = t('author.customer');
  return html`<article
    class="message customer pending"
    aria-label=${t('message.label', { author: name, time: formats.timeOrDate(pending.at) })}
  >
    ${by('customer', name, formats.time(pending.at), pending.at)}
    <div class="body"><p class="plain">${pending.text}</p></div>
    ${pending.state === 'sending'
      ? html`<p class="state">${icon(clock)} ${t('message.sending')}</p>`
      : html`<p class="state bad">
          ${icon(circleAlert)} ${pending.state === 'failed' ? t('message.failed') : refusal(pending, t)}
        </p>`}
    ${pending.state === 'refused'
      ? html`<button class="button small" type="button" @click=${() => actions.takeBack(pending)}>
          ${icon(pencil)} ${t('message.edit')}
        </button>`
      : nothing}
  </article>`;
}

function refusal(pending: Pending, t: View['t']): string {
  return t('message.refused', { reason: pending.reason === 'text-too-long' ? t('problem.text-too-long') : t('problem.invalid-content') });
}

function occurrence(view: View, event: Occurrence): TemplateResult {
  const { t, formats } = view;
  return html`<p class="occurrence">
      ${icon(info)} <span>${occurrenceText(event, t)} <time datetime=${event.at}>${formats.time(event.at)}</time></span>
    </p>
    ${masked(view, event)}`;
}

function isCustomers(event: MessageEvent): boolean {
  return event.author.kind === 'customer';
}
