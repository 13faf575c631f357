import { css, html, nothing, type TemplateResult } from 'lit';
import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { icon } from '../../ui/icon/icon.ts';
import { bot, circleAlert, headset, hourglass, lock, messageCircle, pencil, rotateCcw, star, stickyNote, userRound } from '../../ui/icon/lucide.ts';
import { direction } from '../../ui/i18n/languages.ts';
import type { Note } from '../model/conversation.ts';
import type { Outgoing } from '../model/outbox.ts';
import type { Happening } from '../wording.ts';
import { renderApproved, renderLinks } from './approved.ts';
import type { EntryView } from './entry-view.ts';
import { renderReason } from './reason.ts';
import { renderSimple } from './simple-words.ts';

const SENDER_ICONS = { customer: userRound, bot, agent: headset } as const;

export const entryStyles = css`
  .entry {
    display: grid;
    gap: calc(var(--okn-unit) * 1);
    max-inline-size: min(100%, var(--okn-measure));
  }

  .entry .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--okn-unit) * 2);
    font-size: var(--okn-text-s);
  }

  .entry .head strong {
    font-weight: 650;
  }

  .entry time {
    color: var(--okn-ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .entry .body {
    padding: calc(var(--okn-unit) * 2.5) calc(var(--okn-unit) * 3.5);
    overflow-wrap: anywhere;
    background: var(--okn-surface);
    border: 1px solid var(--okn-edge);
    border-radius: var(--okn-radius);
  }

  .entry .body:not(.rich) {
    white-space: pre-wrap;
  }

  .entry .link-note {
    display: inline-block;
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .entry .rich > * + * {
    margin-block-start: calc(var(--okn-unit) * 2);
  }

  .entry .rich :is(ul, ol) {
    padding-inline-start: calc(var(--okn-unit) * 6);
  }

  .entry.customer {
    justify-self: start;
  }

  .entry.customer .body {
    border-end-start-radius: 0;
  }

  .entry.bot,
  .entry.agent {
    justify-self: end;
  }

  .entry.bot .head,
  .entry.agent .head {
    justify-content: end;
  }

  .entry.bot .body {
    background: var(--okn-muted);
    border: var(--okn-border);
    border-inline-end: 3px double var(--okn-edge);
  }

  .entry.agent .body {
    background: var(--okn-brand-tint);
    border-color: var(--okn-brand);
    border-end-end-radius: 0;
  }

  .entry .choices,
  .masked {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  .entry :is(.rich, .choices) ul {
    list-style: disc;
  }

  .entry .choices ul {
    padding-inline-start: calc(var(--okn-unit) * 5);
  }

  .entry.note {
    justify-self: center;
    inline-size: min(100%, var(--okn-measure));
  }

  .entry.note .body {
    background: var(--okn-waiting-tint);
    border: 2px dashed var(--okn-waiting);
  }

  .happening {
    justify-self: center;
    max-inline-size: min(100%, var(--okn-measure));
    font-size: var(--okn-text-s);
    text-align: center;
    color: var(--okn-ink-soft);
    overflow-wrap: anywhere;
  }

  .sending {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(var(--okn-unit) * 2);
    font-size: var(--okn-text-s);
  }

  .failed {
    color: var(--okn-urgent);
  }
`;

/** What somebody said, with who, when, and why where it was the assistant. */
export function renderMessage(event: MessageEvent, view: EntryView): TemplateResult {
  const { author, at, text, html: rich, language } = event;
  // What a customer writes may lead anywhere: nobody at the desk follows it by a click.
  const written = author.kind === 'agent' ? renderLinks(text, view.t) : text;
  return html`<div class="entry ${author.kind}">
    <p class="head">
      <strong>${icon(SENDER_ICONS[author.kind])} ${view.wording.sender(author)}</strong>
      ${renderTime(at, view)}
    </p>
    ${rich
      ? renderApproved(rich, language, view.t, 'body rich')
      : html`<p class="body" lang=${language || nothing} dir=${direction(language)}>${written}</p>`}
    ${renderSimple(event, view) ?? nothing} ${renderMasked(event, view)} ${renderChoices(event, view)}
    ${event.reason ? renderReason(event.reason, view) : nothing}
  </div>`;
}

/** What happened, in words. */
export function renderHappening(event: Happening, view: EntryView): TemplateResult {
  const comment = event.type === 'rated' || event.type === 'handover-requested' ? event.comment : undefined;
  return html`<div class="happening">
    <p>
      ${event.type === 'rated' ? icon(star) : nothing}${event.type === 'needs-stated' ? icon(messageCircle) : nothing} ${view.wording.happening(event)} ${renderTime(event.at, view)}
    </p>
    ${comment ? html`<blockquote>${comment}</blockquote>` : nothing} ${renderMasked(event, view)}
  </div>`;
}

export function renderNote(note: Note, view: EntryView): TemplateResult {
  return html`<div class="entry note">
    <p class="head">
      <strong>${icon(stickyNote)} ${view.t('note.heading')}</strong>
      <span>${note.author.name}</span>
      ${renderTime(note.at, view)}
    </p>
    <p class="body">${note.text}</p>
  </div>`;
}

export interface OutgoingActions {
  readonly retry: () => void;
  readonly edit: () => void;
}

/** A reply that the server has not confirmed, with what is the matter and what can be done. */
export function renderOutgoing(
  outgoing: Outgoing,
  problem: string | undefined,
  actions: OutgoingActions,
  { t, formats }: EntryView,
): TemplateResult {
  return html`<div class="entry agent">
    <p class="head"><strong>${icon(headset)} ${t('sender.you')}</strong> <time>${formats.timeOrDate(outgoing.at)}</time></p>
    <p class="body">${outgoing.text}</p>
    ${problem === undefined
      ? html`<p class="sending">${icon(hourglass)} ${t('outgoing.sending')}</p>`
      : html`<div class="sending">
          <span class="failed">${icon(circleAlert)} ${t('outgoing.failed', { problem })}</span>
          <button class="button small" type="button" @click=${actions.retry}>${icon(rotateCcw)} ${t('retry')}</button>
          <button class="button small" type="button" @click=${actions.edit}>${icon(pencil)} ${t('outgoing.edit')}</button>
        </div>`}
  </div>`;
}

function renderTime(at: string, { formats }: EntryView) {
  return html`<time datetime=${at}>${formats.timeOrDate(at)}</time>`;
}

function renderMasked(event: ConversationEvent, { wording }: EntryView) {
  const masked = wording.masked(event);
  return masked ? html`<p class="masked">${icon(lock)} ${masked}</p>` : nothing;
}

function renderChoices({ choices = [], language }: MessageEvent, { t }: EntryView) {
  if (choices.length === 0) return nothing;
  return html`<div class="choices">
    <p>${t('log.choices')}</p>
    <ul lang=${language}>
      ${choices.map(({ label }) => html`<li>${label}</li>`)}
    </ul>
  </div>`;
}
