import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { icon } from '../../ui/icon/icon.ts';
import { arrowDown } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import type { Conversation } from '../model/conversation.ts';
import { timeline, type Entry } from '../model/timeline.ts';
import { DeskPart } from './desk-part.ts';
import { entryStyles, renderHappening, renderMessage, renderNote, renderOutgoing } from './entry.ts';
import type { EntryView } from './entry-view.ts';
import { reasonStyles } from './reason.ts';

/** How far from the end still counts as being at the end, in pixels. */
const NEAR_END = 48;

const SCROLL_KEYS: Readonly<Record<string, (log: HTMLElement) => number>> = {
  ArrowUp: (log) => log.scrollTop - 40,
  ArrowDown: (log) => log.scrollTop + 40,
  PageUp: (log) => log.scrollTop - log.clientHeight * 0.9,
  PageDown: (log) => log.scrollTop + log.clientHeight * 0.9,
  Home: () => 0,
  End: (log) => log.scrollHeight,
};

/** The author wants to change a reply that did not arrive. */
export class EditEvent extends Event {
  constructor(readonly text: string) {
    super('edit');
  }
}

/**
 * The whole history of a conversation. It stays at the end while one is there, and stays put while one reads back.
 * Fires `edit`.
 */
@define('okn-desk-log')
export class Log extends DeskPart {
  static override styles = [
    base,
    entryStyles,
    reasonStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-block-size: 0;
      }

      .log {
        min-block-size: 0;
        overflow: auto;
        padding: calc(var(--okn-unit) * 4);
        overscroll-behavior: contain;
      }

      .log:focus-visible {
        outline-offset: -3px;
      }

      .entries {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
        list-style: none;
      }

      .entries > li {
        display: grid;
      }

      /* Below the log rather than on it: nothing of what is being read is covered. */
      .jump {
        display: grid;
        justify-content: center;
        padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 4);
        border-block-start: var(--okn-border);
      }

      .typing {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      /* Where the page itself scrolls, the log gets most of the window. */
      @media (max-width: 47.99rem) or (max-height: 33.99rem) {
        .log {
          max-block-size: 70dvb;
        }
      }
    `,
  ];

  @property({ attribute: false }) conversation!: Conversation;

  @state() private newBelow = 0;
  @query('.log') private readonly log!: HTMLElement;

  private atEnd = true;
  private height = 0;
  /** Whoever is at the end stays there when the field below grows. */
  private readonly resized = new ResizeObserver(() => this.sized());

  /** Scrolls as the key would in the log itself; tells whether it is such a key. */
  scrollByKey(key: string): boolean {
    const target = SCROLL_KEYS[key]?.(this.log);
    if (target === undefined) return false;
    this.log.scrollTop = target;
    return true;
  }

  /** Shows the end, as after sending something. */
  toEnd(): void {
    this.atEnd = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.newBelow = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.log);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('conversation');
    if (!before) return;
    if (before.conversationId !== this.conversation.conversationId) {
      this.atEnd = true;
      this.newBelow = 0;
    } else if (!this.atEnd) {
      this.newBelow += Math.max(0, this.conversation.events.length - before.events.length);
    }
  }

  protected override updated(): void {
    this.stayAtEnd();
  }

  protected override render() {
    const { t } = this;
    const view = { t, wording: this.wording, formats: this.formats };
    const { events, notes, conversationId } = this.conversation;
    return html`
      <div
        class="log"
        role="log"
        aria-live="off"
        tabindex="0"
        aria-label=${t('log.name')}
        @scroll=${this.scrolled}
        @toggle=${this.unfolded}
      >
        <ol class="entries">
          ${repeat(
            timeline(events, notes),
            ({ key }) => `${conversationId}-${key}`,
            (entry) => html`<li>${renderEntry(entry, view)}</li>`,
          )}
          ${this.renderOutbox(view)}
          ${this.store.customerTyping ? html`<li class="typing">${t('log.typing')}</li>` : nothing}
        </ol>
      </div>
      ${this.newBelow > 0
        ? html`<div class="jump">
            <button class="button small" type="button" @click=${this.jump}>
              ${icon(arrowDown)} ${t('log.newest', { count: this.newBelow })}
            </button>
          </div>`
        : nothing}
    `;
  }

  private renderOutbox(view: EntryView) {
    const id = this.conversation.conversationId;
    return repeat(
      this.store.outbox.of(id),
      ({ clientMessageId }) => clientMessageId,
      (outgoing) => {
        const problem = outgoing.error === undefined ? undefined : problemText(outgoing.error, this.page.language);
        const edit = () => {
          // The listener takes the focus before the button that has it goes away.
          this.dispatchEvent(new EditEvent(outgoing.text));
          this.store.outbox.remove(id, outgoing.clientMessageId);
        };
        const retry = () => {
          this.log.focus();
          this.store.outbox.retry(id);
        };
        return html`<li>${renderOutgoing(outgoing, problem, { retry, edit }, view)}</li>`;
      },
    );
  }

  private stayAtEnd(): void {
    if (this.atEnd) this.log.scrollTop = this.log.scrollHeight;
  }

  private readonly jump = (): void => {
    this.log.focus();
    this.toEnd();
  };

  private readonly scrolled = (): void => {
    // News of an older scroll can come when the log has just become smaller: nobody scrolled away from the end then.
    if (this.log.clientHeight !== this.height) return this.sized();
    this.look();
  };

  /** What somebody unfolds at the end may be longer than the window: from then on they read, and nothing scrolls. */
  private readonly unfolded = { handleEvent: () => this.look(), capture: true };

  private sized(): void {
    this.height = this.log.clientHeight;
    this.stayAtEnd();
  }

  private look(): void {
    this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_END;
    if (this.atEnd) this.newBelow = 0;
  }
}

function renderEntry(entry: Entry, view: EntryView) {
  if (entry.kind === 'note') return renderNote(entry.note, view);
  return entry.event.type === 'message' ? renderMessage(entry.event, view) : renderHappening(entry.event, view);
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-log': Log;
  }
}
