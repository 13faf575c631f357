import { css, html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../ui/format/formats.ts';
import { direction } from '../../ui/i18n/languages.ts';
import { owesReply, type LastMessage } from '../model/conversation.ts';
import type { Row } from '../model/queue.ts';
import { excerpt, type DeskTranslator, type Wording } from '../wording.ts';
import { renderNeeds } from './needs.ts';

const EXCERPT_LENGTH = 90;

export interface RowView {
  readonly t: DeskTranslator;
  readonly wording: Wording;
  readonly formats: Formats;
  /** Place in the queue, from 1, where there is one. */
  readonly place: number | undefined;
  readonly waited: (since: string) => string;
  readonly unread: number;
  readonly hasDraft: boolean;
  /** Whether the customer has closed the window. */
  readonly windowGone: boolean;
  readonly current: boolean;
  readonly choose: () => void;
}

export const rowStyles = css`
  .row {
    display: grid;
    gap: calc(var(--okn-unit) * 0.5);
    inline-size: 100%;
    min-block-size: var(--okn-target);
    padding: calc(var(--okn-unit) * 2.5) calc(var(--okn-unit) * 3);
    font: inherit;
    text-align: start;
    color: var(--okn-ink);
    background: none;
    border: 0;
    border-block-end: var(--okn-border);
    border-inline-start: 4px solid transparent;
    cursor: pointer;
  }

  .row:hover {
    background: var(--okn-muted);
  }

  .row[aria-current='true'] {
    background: var(--okn-brand-tint);
    border-inline-start-color: var(--okn-brand);
  }

  .row[data-gone] {
    color: var(--okn-ink-soft);
    border-inline-start: 4px dashed var(--okn-edge);
  }

  .row .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 2);
    min-inline-size: 0;
  }

  .row .subject {
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .row .small {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .row:not([data-gone]) {
      border-inline-start-color: Canvas;
    }

    .row[aria-current='true'] {
      border-inline-start: 6px solid Highlight;
    }
  }
`;

/** One conversation of the queue. */
export function renderRow({ conversation, gone }: Row, view: RowView): TemplateResult {
  const { t, wording } = view;
  const { lastMessage } = conversation;
  return html`<button
    class="row"
    type="button"
    aria-current=${view.current ? 'true' : nothing}
    ?data-gone=${gone}
    @click=${view.choose}
  >
    ${renderNeeds(wording.needs(conversation), t('needs.label'))}
    <span class="line">
      <span class="subject">
        ${view.place === undefined ? nothing : html`<span class="tabular">${view.formats.number(view.place)}.</span>`}
        ${wording.topic(conversation.topic)}
      </span>
      ${renderTime({ conversation, gone }, view)}
    </span>
    ${lastMessage
      ? html`<span class="small" lang=${conversation.language} dir=${direction(conversation.language)}
          >${excerpt(lastWords(lastMessage, wording), EXCERPT_LENGTH)}</span
        >`
      : html`<span class="small">${t('row.noMessage')}</span>`}
    <span class="line">
      <span class="small">${wording.language(conversation.language)}</span>
      ${renderMarks({ conversation, gone }, view)}
    </span>
  </button>`;
}

/** What the customer said as it is; of others also who they are. */
function lastWords({ author, text }: LastMessage, wording: Wording): string {
  return author.kind === 'customer' ? text : `${wording.sender(author)}: ${text}`;
}

function renderTime({ conversation }: Row, { t, waited, formats }: RowView) {
  const { state, waitingSince, closedAt, lastMessage } = conversation;
  if (state === 'waiting' && waitingSince) {
    return html`<span class="small tabular">${t('row.waiting', { wait: waited(waitingSince) })}</span>`;
  }
  const at = closedAt ?? lastMessage?.at;
  return at ? html`<span class="small tabular">${formats.timeOrDate(at)}</span>` : nothing;
}

function renderMarks({ conversation, gone }: Row, { t, wording, unread, hasDraft, windowGone }: RowView) {
  if (gone) return html`<okn-badge>${t('row.gone')}</okn-badge>`;
  const { state, priority } = conversation;
  return html`<span class="line">
    ${priority === 'urgent' && state !== 'closed' ? html`<okn-badge tone="urgent">${t('row.urgent')}</okn-badge>` : nothing}
    ${unread > 0
      ? html`<okn-badge tone="brand">${t('row.new', { count: unread })}</okn-badge>`
      : owesReply(conversation)
        ? html`<okn-badge tone="waiting">${t('row.reply')}</okn-badge>`
        : nothing}
    ${windowGone ? html`<okn-badge>${t('row.windowGone')}</okn-badge>` : nothing}
    ${hasDraft ? html`<okn-badge>${t('row.draft')}</okn-badge>` : nothing}
    ${state === 'waiting' ? nothing : html`<span class="small">${wording.state(conversation)}</span>`}
  </span>`;
}
