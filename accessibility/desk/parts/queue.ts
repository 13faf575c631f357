import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { icon } from '../../ui/icon/icon.ts';
import { arrowRight, refreshCw } from '../../ui/icon/lucide.ts';
import '../../ui/parts/badge.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import '../../ui/parts/notice.ts';
import { RovingFocus } from '../../ui/staff/roving-focus.ts';
import { base } from '../../ui/theme/base.ts';
import type { Summary } from '../model/conversation.ts';
import type { ListName } from '../model/desk-api.ts';
import { windowOf } from '../model/desk-state.ts';
import type { DeskEvent } from '../model/desk-store.ts';
import { arrange, isOutdated, oldestWait, type Row } from '../model/queue.ts';
import { Clock } from './clock.ts';
import { DeskPart } from './desk-part.ts';
import { needsStyles } from './needs.ts';
import { rowStyles, renderRow } from './queue-row.ts';

const TABS: readonly ListName[] = ['waiting', 'mine', 'open', 'closed'];

/** How often lists that are fetched follow what happens. */
const REFRESH_MS = 3000;

/** Somebody chose a conversation. */
export class ChosenEvent extends Event {
  constructor(readonly conversationId: string) {
    super('chosen');
  }
}

/** The queue: four lists, the first two told by the server as they change. Fires `chosen` and `take-next`. */
@define('okn-desk-queue')
export class Queue extends DeskPart {
  static override styles = [
    base,
    rowStyles,
    needsStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr) auto;
        grid-template-columns: minmax(0, 1fr);
        min-block-size: 0;
      }

      .top {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 3);
      }

      .summary {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 calc(var(--okn-unit) * 3);
        font-size: var(--okn-text-s);
      }

      .summary strong {
        font-weight: 650;
      }

      .tabs {
        display: flex;
        flex-wrap: wrap;
        padding-inline: calc(var(--okn-unit) * 1);
        border-block-end: var(--okn-border);
      }

      [role='tab'] {
        flex: 1 0 auto;
        min-block-size: var(--okn-target);
        padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 1);
        font: inherit;
        font-size: var(--okn-text-s);
        font-weight: 550;
        color: var(--okn-ink-soft);
        background: none;
        border: 0;
        border-block-end: 3px solid transparent;
        cursor: pointer;
      }

      [role='tab']:focus-visible,
      .row:focus-visible {
        outline-offset: -3px;
      }

      [role='tab']:hover {
        background: var(--okn-brand-tint);
      }

      [role='tab'][aria-selected='true'] {
        color: var(--okn-brand-ink);
        border-block-end-color: var(--okn-brand);
      }

      [role='tabpanel'] {
        min-block-size: 0;
        overflow: auto;
      }

      ul {
        list-style: none;
      }

      .news {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 2);
        padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
        font-size: var(--okn-text-s);
        background: var(--okn-waiting-tint);
        color: var(--okn-ink);
        border-block-start: var(--okn-border);
      }

      .loading {
        padding: calc(var(--okn-unit) * 6);
        text-align: center;
        color: var(--okn-ink-soft);
        animation: appear var(--okn-calm) 400ms both;
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }

      okn-notice {
        margin: calc(var(--okn-unit) * 3);
      }

      @media (forced-colors: active) {
        [role='tab'] {
          border-block-end-color: Canvas;
        }

        [role='tab'][aria-selected='true'] {
          border-block-end: 4px solid Highlight;
        }
      }
    `,
  ];

  /** The conversation that is open beside the queue. */
  @property() current = '';
  /** While somebody is being taken out of the queue. */
  @property({ type: Boolean }) taking = false;

  @state() private tab: ListName = 'waiting';
  @state() private focused = false;
  @state() private pointed = false;
  @state() private fetched: Readonly<Partial<Record<ListName, readonly Summary[]>>> = {};
  @state() private failure: unknown;

  @query('#heading') private readonly heading!: HTMLElement;

  private rows: readonly Row[] = [];
  private added: readonly Summary[] = [];
  private shownTab: ListName | undefined;
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly clock = new Clock(this);
  private readonly tabStops = new RovingFocus(
    this,
    () => [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')],
    () => 'horizontal',
    () => this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]') ?? undefined,
  );
  private readonly rowStops = new RovingFocus(
    this,
    () => [...this.renderRoot.querySelectorAll<HTMLElement>('.row')],
    () => 'vertical',
    () => this.renderRoot.querySelector<HTMLElement>('.row[aria-current=true]') ?? undefined,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('change', this.queueChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener('change', this.queueChanged);
    clearTimeout(this.refreshTimer);
  }

  override focus(options?: FocusOptions): void {
    this.heading.focus(options);
  }

  /** Shows one of the lists. */
  show(tab: ListName): void {
    this.tab = tab;
    this.failure = undefined;
    if (isFetched(tab)) void this.fetch(tab);
  }

  protected override willUpdate(): void {
    const live = this.live() ?? [];
    const held = (this.focused || this.pointed) && this.shownTab === this.tab && this.rows.length > 0;
    ({ rows: this.rows, added: this.added } = arrange(this.rows, live, held));
    this.shownTab = this.tab;
  }

  protected override render() {
    const { t } = this;
    return html`
      <div class="top">
        <h2 id="heading" tabindex="-1">${t('queue.heading')}</h2>
        ${this.renderSummary()}
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.taking || this.store.state.waiting.length === 0 ? 'true' : nothing}
          @click=${this.takeNext}
        >
          ${icon(arrowRight)} ${t('queue.takeNext')}
        </button>
      </div>
      <div
        class="tabs"
        role="tablist"
        aria-label=${t('queue.tabs')}
        @keydown=${this.tabStops.keydown}
        @focusin=${this.tabStops.focusin}
      >
        ${TABS.map((tab) => this.renderTab(tab))}
      </div>
      <div
        role="tabpanel"
        id="panel"
        tabindex=${this.rows.length === 0 ? 0 : nothing}
        aria-labelledby="tab-${this.tab}"
        @keydown=${this.rowStops.keydown}
        @focusin=${this.entered}
        @focusout=${this.left}
        @pointerenter=${this.pointerEntered}
        @pointerleave=${() => (this.pointed = false)}
      >
        ${this.renderList()}
      </div>
      ${this.renderNews()}
    `;
  }

  private renderSummary() {
    const { waiting, known } = this.store.state;
    const oldest = oldestWait(waiting);
    if (!known) return html`<p class="summary">&nbsp;</p>`;
    return html`<p class="summary">
      <strong>${this.t('queue.waiting', { count: waiting.length })}</strong>
      ${oldest
        ? html`<span class="tabular">
            ${this.t('queue.oldest', { wait: this.formats.duration(this.clock.secondsSince(oldest)) })}
          </span>`
        : nothing}
    </p>`;
  }

  private renderTab(tab: ListName) {
    const count = this.count(tab);
    return html`<button
      role="tab"
      type="button"
      id="tab-${tab}"
      aria-selected=${tab === this.tab ? 'true' : 'false'}
      aria-controls="panel"
      @click=${() => this.show(tab)}
    >
      ${this.t(`queue.tab.${tab}`)}
      ${count === undefined ? nothing : html`<span class="tabular">${this.formats.number(count)}</span>`}
    </button>`;
  }

  private renderList() {
    if (this.failure !== undefined) return this.renderFailure();
    if (this.live() === undefined) return html`<p class="loading">${this.t('loading')}</p>`;
    if (this.rows.length === 0) {
      return html`<okn-empty
        heading=${this.t(`queue.empty.${this.tab}`)}
        text=${this.t(`queue.empty.${this.tab}.text`)}
      ></okn-empty>`;
    }
    return html`<ul aria-label=${this.t(`queue.list.${this.tab}`)}>
      ${repeat(
        this.rows,
        ({ conversation }) => conversation.conversationId,
        (row, index) => this.renderRow(row, index),
      )}
    </ul>`;
  }

  private renderRow(row: Row, index: number) {
    const id = row.conversation.conversationId;
    return html`<li>
      ${renderRow(row, {
        t: this.t,
        wording: this.wording,
        formats: this.formats,
        place: this.tab === 'waiting' && !row.gone ? index + 1 : undefined,
        waited: (since) => this.formats.duration(this.clock.secondsSince(since)),
        unread: this.store.state.unread.get(id) ?? 0,
        hasDraft: this.store.drafts.has(id),
        windowGone: windowOf(this.store.state, id) === 'gone',
        current: id === this.current,
        choose: () => this.dispatchEvent(new ChosenEvent(id)),
      })}
    </li>`;
  }

  private renderFailure() {
    return html`<okn-notice tone="urgent">
      ${problemText(this.failure, this.page.language)}
      <button slot="actions" class="button small" type="button" @click=${() => this.show(this.tab)}>
        ${icon(refreshCw)} ${this.t('retry')}
      </button>
    </okn-notice>`;
  }

  /** Below the list, where it moves nothing. */
  private renderNews() {
    if (!isOutdated({ rows: this.rows, added: this.added }, this.live() ?? [])) return html`<div></div>`;
    return html`<div class="news">
      <span>${this.t('queue.changed', { count: this.added.length })}</span>
      <button class="button small" type="button" @click=${this.showNewest}>${this.t('queue.update')}</button>
    </div>`;
  }

  private live(): readonly Summary[] | undefined {
    const { known, waiting, mine } = this.store.state;
    if (this.tab === 'waiting') return known ? waiting : undefined;
    if (this.tab === 'mine') return known ? mine : undefined;
    return this.fetched[this.tab];
  }

  private count(tab: ListName): number | undefined {
    const { known, waiting, mine } = this.store.state;
    if (!known || isFetched(tab)) return undefined;
    return tab === 'waiting' ? waiting.length : mine.length;
  }

  private readonly takeNext = (): void => {
    if (!this.taking && this.store.state.waiting.length > 0) this.dispatchEvent(new Event('take-next'));
  };

  private readonly showNewest = (): void => {
    this.rows = [];
    this.requestUpdate();
    this.heading.focus();
  };

  private readonly entered = (event: FocusEvent): void => {
    this.focused = true;
    this.rowStops.focusin(event);
  };

  private readonly left = (event: FocusEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    this.focused = event.relatedTarget instanceof Node && panel.contains(event.relatedTarget);
  };

  /** A finger does not rest on the list: only a mouse holds it. */
  private readonly pointerEntered = (event: PointerEvent): void => {
    this.pointed = event.pointerType === 'mouse';
  };

  private readonly queueChanged = (event: Event): void => {
    const { change } = event as DeskEvent;
    if (change.type !== 'queue' && change.type !== 'ready') return;
    if (!isFetched(this.tab) || this.refreshTimer !== undefined) return;
    this.refreshTimer = setTimeout(() => {
      this.refreshTimer = undefined;
      if (isFetched(this.tab)) void this.fetch(this.tab);
    }, REFRESH_MS);
  };

  private async fetch(tab: ListName): Promise<void> {
    try {
      this.fetched = { ...this.fetched, [tab]: await this.store.api.list(tab) };
      if (this.tab === tab) this.failure = undefined;
    } catch (error) {
      if (this.tab === tab) this.failure = error;
    }
  }
}

function isFetched(tab: ListName): boolean {
  return tab === 'open' || tab === 'closed';
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-queue': Queue;
  }
}
