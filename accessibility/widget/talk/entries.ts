import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { explained, wordsOf } from '../../ui/answer/glossary.ts';
import { terms } from '../../ui/answer/terms.ts';
import { versionSwitch } from '../../ui/answer/version-switch.ts';
import { icon } from '../../ui/icon/icon.ts';
import { arrowDown, check, checkCheck, circleAlert, clock, info, lock, pencil, refreshCw, volume } from '../../ui/icon/lucide.ts';
import type { Place } from '../model/conversation.ts';
import type { Pending } from '../model/outbox.ts';
import type { Versions } from '../model/versions.ts';
import type { View } from '../view/context.ts';
import { by, dated, message, plain } from '../view/log.ts';
import { notice } from '../view/notice.ts';
import type { TalkView } from './talk-view.ts';
import { needsButton, signLanguageLink } from './needs.ts';
import { personLabel } from './phases.ts';
import { maskedText, occurrenceText, placeText, queueText, waitText, type Occurrence } from './wording.ts';
import './rating.ts';

/** A message as more than its text, always the same for the same message; undefined where the text is all. */
export type Answers = (event: MessageEvent) => Element | undefined;

/** The heading of the window tells who waits; what one did oneself one knows. */
const NEWS = new Set<ConversationEvent['type']>(['message', 'agent-joined', 'agent-left', 'transferred', 'closed']);

/** What one event of the log looks like follows from these. */
export function looks(view: TalkView, event: ConversationEvent, index: number, versions: Versions): readonly unknown[] {
  const { chat, t, settings } = view;
  const newest = isNewest(view, event);
  const before = chat.conversation.events[index - 1]?.at;
  const read = newest && event.seq <= chat.readByAgent;
  const simple = event.type === 'message' && versions.simpleShown(event);
  return [before, newest, read, simple, asked(view, event), t.language, settings, new Date().toDateString()];
}

/** What is said in place of choices that ask for a person, once somebody did. */
function asked({ chat, t }: TalkView, event: ConversationEvent): string | undefined {
  const asks = event.type === 'message' && event.choices?.some(({ person }) => person);
  return asks ? personLabel(chat, t) : undefined;
}

/** One event of the log. */
export function entry(
  view: TalkView,
  event: ConversationEvent,
  index: number,
  versions: Versions,
  answers: Answers,
): TemplateResult {
  return dated(view.window, index, event.type === 'message' ? said(view, event, versions, answers) : occurrence(view, event));
}

function said(view: TalkView, event: MessageEvent, versions: Versions, answers: Answers): TemplateResult {
  if (isCustomers(event)) {
    return message(view.window, event, plain(event.text), masked(view, event), isNewest(view, event) ? sent(view, event) : nothing);
  }
  const answer = answers(event);
  const below = html`${version(view, event, versions)} ${abbreviations(view, answer ? wordsOf(answer) : event.text)} ${masked(view, event)}`;
  return message(view.window, event, answer ?? plain(event.text), below);
}

/** What the abbreviations of a text mean, in the window's language. */
function abbreviations({ t, glossary }: TalkView, text: string) {
  return terms(explained(text, glossary), t('terms'), t.language);
}

/** The way from the full answer to plain words, and back. */
function version({ t, actions }: TalkView, event: MessageEvent, versions: Versions) {
  if (!event.simple) return nothing;
  return versionSwitch(versions.simpleShown(event), t, (pressed) => actions.changeVersion(event, pressed));
}

/** What the log ends with: what is not sent yet, and the question how it was. */
export function ending(view: TalkView): TemplateResult {
  const { chat, t, actions } = view;
  return html`${chat.unsent.map((pending) => unsent(view, pending))}
  ${isToBeRated(view) ? html`<okn-rating .t=${t} .rate=${actions.rate}></okn-rating>` : nothing}`;
}

/** How long there is to wait for a person, and what that person may be told meanwhile. */
export function waiting(view: TalkView) {
  const { phase, queue } = view.chat.conversation;
  if (phase !== 'waiting') return nothing;
  return notice('waiting', html`${signLanguageLink(view)} ${view.low ? shortly(view, queue) : wholly(view, queue)}`);
}

function wholly(view: TalkView, queue: Place | undefined): TemplateResult {
  const { t, formats } = view;
  return html`<p><strong>${queueText(queue, t, formats)}</strong></p>
    ${meanwhile(view)}`;
}

/** The place alone, which opens to all the rest. */
function shortly(view: TalkView, queue: Place | undefined): TemplateResult {
  const { t, formats } = view;
  return html`<details class="unfolding">
    <summary><strong>${placeText(queue, t)}</strong></summary>
    ${queue ? html`<p>${waitText(queue, t, formats)}</p>` : nothing} ${meanwhile(view)}
  </details>`;
}

/** What holds, and what can be done, until somebody comes. */
function meanwhile(view: TalkView): TemplateResult {
  const { t } = view;
  return html`<p>${t('waiting.written')} ${t('waiting.stay')}</p>
    ${needsButton(view)}`;
}

/** The way to the news below the part of the log that is in sight. */
export function jump({ t, below, actions }: TalkView) {
  if (below === 0) return nothing;
  return html`<div class="jump">
    <button class="button small" type="button" @click=${actions.jump}>${icon(arrowDown)} ${t('launcher.unread', { count: below })}</button>
  </div>`;
}

/** What those have at hand who want new messages read out, or shown, only when they ask. */
export function askedFor(view: TalkView) {
  return html`${kept(view)}${newest(view)}`;
}

function kept({ t, settings, actions, kept: count }: TalkView) {
  if (!settings.pause) return nothing;
  return html`<button class="button small" type="button" aria-disabled=${count ? nothing : 'true'} @click=${actions.showKept}>
    ${icon(arrowDown)} ${t('pause.show', { count })}
  </button>`;
}

function newest({ t, settings, actions }: TalkView) {
  if (settings.announcements === 'all') return nothing;
  return html`<button class="button small" type="button" @click=${actions.readNewest}>
    ${icon(volume)} ${t('newest.read')}
  </button>`;
}

/** How many messages are not sent, beside the message that is being written. */
export function failed({ chat, t, actions }: TalkView) {
  const count = chat.unsent.filter(({ state }) => state === 'failed').length;
  if (count === 0) return nothing;
  return html`<p class="error">
    ${icon(circleAlert)}
    <span>${t('message.failed.count', { count })}</span>
    <button class="button small" type="button" @click=${actions.retry}>${icon(refreshCw)} ${t('retry')}</button>
  </p>`;
}

/** A conversation that has ended and that the customer took part in. */
export function isToBeRated({ chat: { conversation } }: Pick<View, 'chat'>): boolean {
  const { phase, rated } = conversation;
  return phase === 'closed' && rated === undefined && conversation.events.some(isCustomers);
}

/** The text is not as it was written: what is missing, and why. */
function masked({ t }: TalkView, event: ConversationEvent) {
  const text = maskedText(event, t);
  return text ? html`<p class="masked">${icon(lock)} <span>${text}</span></p>` : nothing;
}

/** The newest of one's own messages tells how far it got; older ones got there all the more. */
function isNewest({ chat }: TalkView, event: ConversationEvent): boolean {
  return event === chat.conversation.events.findLast(isCustomers);
}

function sent({ chat, t }: TalkView, event: MessageEvent) {
  return event.seq <= chat.readByAgent
    ? html`<p class="state">${icon(checkCheck)} ${t('message.read')}</p>`
    : html`<p class="state">${icon(check)} ${t('message.sent')}</p>`;
}

function unsent({ t, formats, actions }: TalkView, pending: Pending): TemplateResult {
  const name = t('author.customer');
  return html`<article
    class="message customer pending"
    aria-label=${t('message.label', { author: name, time: formats.timeOrDate(pending.at) })}
  >
    ${by('customer', name, formats.time(pending.at), pending.at)}
    <div class="body">${plain(pending.text)}</div>
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

function refusal(pending: Pending, t: TalkView['t']): string {
  return t('message.refused', { reason: pending.reason === 'text-too-long' ? t('problem.text-too-long') : t('problem.invalid-content') });
}

function occurrence(view: TalkView, event: Occurrence): TemplateResult {
  const { t, formats } = view;
  return html`<p class="occurrence ${isNews(event) ? 'news' : ''}">
      ${icon(info)} <span>${occurrenceText(event, t)} <time datetime=${event.at}>${formats.time(event.at)}</time></span>
    </p>
    ${masked(view, event)}`;
}

/** What is said, and who is there to answer: whoever reads further up is to know that it came. */
export function isNews({ type }: ConversationEvent): boolean {
  return NEWS.has(type);
}

export function isCustomers(event: ConversationEvent): boolean {
  return event.type === 'message' && event.author.kind === 'customer';
}
