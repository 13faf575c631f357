import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { arrowLeftRight, circleX, userRound } from '../../ui/icon/lucide.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import '../../ui/parts/badge.ts';
import type { Tone } from '../../ui/parts/badge.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import type { Conversation } from '../model/conversation.ts';
import { windowOf } from '../model/desk-state.ts';
import { Clock } from './clock.ts';
import './composer.ts';
import type { Composer } from './composer.ts';
import { DeskPart } from './desk-part.ts';
import './log.ts';
import type { EditEvent, Log } from './log.ts';
import { needsStyles, renderNeeds } from './needs.ts';

const TONES: Readonly<Record<Conversation['state'], Tone>> = {
  bot: 'neutral',
  waiting: 'waiting',
  agent: 'brand',
  closed: 'done',
};

/**
 * One conversation: who has it, its history, and the place to write. Fires `claim`, `transfer` and `close-conversation`; the desk does what they ask for.
 */
@define('okn-desk-conversation')
export class ConversationView extends DeskPart {
  static override styles = [
    base,
    needsStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(calc(var(--okn-unit) * 32), 1fr) auto;
        grid-template-columns: minmax(0, 1fr);
        min-block-size: 0;
      }

      header {
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4);
        background: var(--okn-surface);
        border-block-end: var(--okn-border);
      }

      header .needs {
        margin-block-end: calc(var(--okn-unit) * 2);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
      }

      .marks,
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
      }

      .window {
        margin-block-start: calc(var(--okn-unit) * 2);
        overflow-wrap: anywhere;
      }

      .since {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      .marks {
        flex: 1 1 14rem;
      }

      h2 {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) conversation!: Conversation;
  @property({ attribute: false }) announcer!: Announcer;
  /** While the server is asked for something about this conversation. */
  @property({ type: Boolean }) busy = false;

  @query('#heading') private readonly heading!: HTMLElement;
  @query('okn-desk-composer') private readonly composer!: Composer;
  @query('okn-desk-log') private readonly log!: Log;

  private readonly clock = new Clock(this);

  override focus(options?: FocusOptions): void {
    this.heading.focus(options);
  }

  /** Where one writes, if this conversation is one's own, else the heading. */
  focusWriting(): void {
    if (this.store.isMine(this.conversation)) this.composer.focus();
    else this.focus();
  }

  async insert(text: string): Promise<void> {
    await this.composer.insert(text);
  }

  /** What can be done depends on who has the conversation: the focus does not go away with a button that does. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('conversation');
    if (!before) return;
    const { state, agent } = this.conversation;
    const changedHands = before.state !== state || before.agent?.username !== agent?.username;
    if (changedHands && this.shadowRoot?.activeElement?.closest('.actions')) this.heading.focus();
  }

  protected override render() {
    const { conversationId, language } = this.conversation;
    return html`
      ${this.renderHeader()}
      <okn-desk-log
        .store=${this.store}
        .conversation=${this.conversation}
        @edit=${(event: EditEvent) => void this.insert(event.text)}
      ></okn-desk-log>
      <okn-desk-composer
        .store=${this.store}
        .announcer=${this.announcer}
        .conversationId=${conversationId}
        .language=${language}
        .mayReply=${this.store.isMine(this.conversation)}
        @sent=${() => this.log.toEnd()}
        @scroll-key=${this.scrollKey}
      ></okn-desk-composer>
    `;
  }

  private renderHeader() {
    const { conversation } = this;
    return html`<header>
      ${renderNeeds(this.toldNeeds())}
      <div class="line">
        <div class="marks">
          <h2 id="heading" tabindex="-1">${this.wording.topic(conversation.topic)}</h2>
          ${conversation.priority === 'urgent' && conversation.state !== 'closed'
            ? html`<okn-badge tone="urgent">${this.t('row.urgent')}</okn-badge>`
            : nothing}
          <okn-badge tone=${TONES[conversation.state]}>${this.wording.state(conversation)}</okn-badge>
          ${this.renderWait()}
        </div>
        ${this.renderActions()}
      </div>
      ${this.renderWindow()}
    </header>`;
  }

  private renderWindow() {
    const gone = windowOf(this.store.state, this.conversation.conversationId) === 'gone';
    return gone ? html`<p class="window">${this.t('window.gone')}</p>` : nothing;
  }

  private toldNeeds(): string {
    const needs = this.wording.needs(this.conversation);
    return needs === '' ? '' : this.t('needs.told', { needs });
  }

  private renderWait() {
    const { state: now, waitingSince } = this.conversation;
    if (now !== 'waiting' || !waitingSince) return nothing;
    const wait = this.formats.duration(this.clock.secondsSince(waitingSince));
    return html`<span class="since tabular">${this.t('row.waiting', { wait })}</span>`;
  }

  private renderActions() {
    if (this.conversation.state === 'waiting') {
      return html`<div class="actions">
        ${this.renderAction('claim', 'primary', html`${icon(userRound)} ${this.t('conversation.claim')}`)}
      </div>`;
    }
    if (!this.store.isMine(this.conversation)) return nothing;
    return html`<div class="actions">
      ${this.renderAction('transfer', '', html`${icon(arrowLeftRight)} ${this.t('conversation.transfer')}`)}
      ${this.renderAction('close-conversation', '', html`${icon(circleX)} ${this.t('conversation.close')}`)}
    </div>`;
  }

  private renderAction(name: string, look: string, content: unknown) {
    return html`<button
      class="button ${look}"
      type="button"
      aria-disabled=${this.busy ? 'true' : nothing}
      @click=${() => this.ask(name)}
    >
      ${content}
    </button>`;
  }

  private ask(name: string): void {
    if (!this.busy) this.dispatchEvent(new Event(name));
  }

  private readonly scrollKey = (event: CustomEvent<string>): void => {
    if (this.log.scrollByKey(event.detail)) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-conversation': ConversationView;
  }
}
