import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { icon } from '../../ui/icon/icon.ts';
import { arrowRight, x } from '../../ui/icon/lucide.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import '../../ui/parts/notice.ts';
import '../../ui/staff/confirm.ts';
import type { Confirm } from '../../ui/staff/confirm.ts';
import { base } from '../../ui/theme/base.ts';
import { Herald } from '../herald.ts';
import type { InsertEvent } from './answers.ts';
import './conversation.ts';
import type { ConversationView } from './conversation.ts';
import './customer.ts';
import type { Customer } from './customer.ts';
import { deskAppStyles } from './desk-app-styles.ts';
import { DeskPart } from './desk-part.ts';
import { isPast, offersNext, outcomeText, outcomeTone, type Outcome } from './outcome.ts';
import './queue.ts';
import type { ChosenEvent, Queue } from './queue.ts';
import './transfer.ts';
import type { Transfer, TransferredToEvent } from './transfer.ts';

/** The three columns. Where they have no room beside each other one of them is shown. */
const VIEWS = ['queue', 'conversation', 'customer'] as const;

type View = (typeof VIEWS)[number];

/** The desk of somebody who is signed in: queue, conversation, and beside it the customer and answers. */
@define('okn-desk-app')
export class DeskApp extends DeskPart {
  static override styles = [base, deskAppStyles];

  @property({ attribute: false }) announcer!: Announcer;

  @state() private view: View = 'queue';
  @state() private outcome: Outcome | undefined;
  @state() private busy = false;
  @state() private opening: string | undefined;

  @query('okn-desk-queue') private readonly queue!: Queue;
  @query('okn-desk-conversation') private readonly conversation?: ConversationView;
  @query('okn-desk-customer') private readonly customer?: Customer;
  @query('okn-desk-transfer') private readonly transferDialog!: Transfer;
  @query('okn-confirm') private readonly confirm!: Confirm;
  @query('#conversation') private readonly conversationSection!: HTMLElement;
  @query('#customer') private readonly customerSection!: HTMLElement;

  private herald!: Herald;

  override connectedCallback(): void {
    super.connectedCallback();
    this.herald = new Herald(this.store, this.announcer, () => this.wording);
    this.herald.start();
    document.addEventListener('visibilitychange', this.seen);
    this.store.start();
    void this.openFromAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.herald.stop();
    document.removeEventListener('visibilitychange', this.seen);
    this.store.stop();
  }

  protected override willUpdate(): void {
    void this.store.topics.speak(this.page.language);
    const { open } = this.store.state;
    if (open && this.outcome && isPast(this.outcome, this.store.isMine(open), open.state)) this.forgetOutcome();
  }

  protected override updated(): void {
    document.title = this.documentTitle();
    this.seen();
  }

  protected override render() {
    const { t } = this;
    const { open } = this.store.state;
    return html`
      ${this.renderViews()}
      <div class="columns" data-view=${this.view}>
        <section id="queue" aria-label=${t('view.queue')}>
          <okn-desk-queue
            .store=${this.store}
            current=${this.opening ?? open?.conversationId ?? ''}
            ?taking=${this.busy}
            @chosen=${(event: ChosenEvent) => void this.choose(event.conversationId)}
            @take-next=${this.takeNext}
          ></okn-desk-queue>
        </section>
        <section id="conversation" aria-label=${t('view.conversation')} tabindex="-1">
          ${this.renderOutcome()} ${this.renderConversation()}
        </section>
        <section
          id="customer"
          aria-label=${t('view.customer')}
          tabindex="-1"
          @insert=${(event: InsertEvent) => void this.insert(event.text)}
        >
          ${open
            ? html`<okn-desk-customer .store=${this.store} .conversation=${open}></okn-desk-customer>`
            : html`<p class="nobody">${t('customer.nobody')}</p>`}
        </section>
      </div>
      <okn-desk-transfer
        .store=${this.store}
        .announcer=${this.announcer}
        @transferred=${(event: TransferredToEvent) => this.passedOn(event.name)}
      ></okn-desk-transfer>
      <okn-confirm .announcer=${this.announcer}></okn-confirm>
    `;
  }

  private renderViews() {
    const { t } = this;
    return html`<nav aria-label=${t('view.name')}>
      ${VIEWS.map(
        (view) =>
          html`<button
            class="button small to-${view}"
            type="button"
            aria-current=${view === this.view ? 'true' : 'false'}
            @click=${() => void this.go(view)}
          >
            ${t(`view.${view}`)}
          </button>`,
      )}
    </nav>`;
  }

  private renderConversation() {
    const { open } = this.store.state;
    const { t } = this;
    if (this.opening !== undefined && this.opening !== open?.conversationId) {
      return html`<p class="loading">${t('loading')}</p>`;
    }
    if (!open) {
      return html`<okn-empty heading=${t('conversation.none')} text=${t('conversation.noneText')}></okn-empty>`;
    }
    return html`<okn-desk-conversation
      .store=${this.store}
      .announcer=${this.announcer}
      .conversation=${open}
      ?busy=${this.busy}
      @claim=${() => void this.claim(open.conversationId)}
      @transfer=${() => void this.transferDialog.show(open)}
      @close-conversation=${() => void this.close(open.conversationId)}
    ></okn-desk-conversation>`;
  }

  private renderOutcome() {
    const { outcome, t } = this;
    if (!outcome) return nothing;
    const next = offersNext(outcome) ? this.store.state.waiting[0] : undefined;
    return html`<okn-notice tone=${outcomeTone(outcome)}>
      ${outcomeText(outcome, t)}
      ${next
        ? html`<button slot="actions" class="button small" type="button" @click=${this.takeNext}>
            ${icon(arrowRight)} ${t('outcome.next', { topic: this.wording.topic(next.topic) })}
          </button>`
        : nothing}
      <button slot="actions" class="button small quiet" type="button" @click=${this.dismiss}>${icon(x)} ${t('outcome.dismiss')}</button>
    </okn-notice>`;
  }

  /** Shows a column and puts the focus there. */
  private async go(view: View): Promise<void> {
    this.view = view;
    await this.updateComplete;
    if (view === 'queue') this.queue.focus();
    if (view === 'conversation') (this.conversation ?? this.conversationSection).focus();
    if (view === 'customer') (this.customer ?? this.customerSection).focus();
  }

  private async choose(id: string): Promise<void> {
    this.forgetOutcome();
    if (await this.open(id)) await this.go('conversation');
  }

  /** Opens a conversation; tells whether it is the one that is shown now. */
  private async open(id: string): Promise<boolean> {
    this.opening = id;
    try {
      await this.store.open(id);
    } catch (error) {
      if (this.opening === id) this.fail(error);
    } finally {
      if (this.opening === id) this.opening = undefined;
    }
    const isShown = this.store.state.open?.conversationId === id;
    if (isShown) history.replaceState(null, '', `#${id}`);
    await this.updateComplete;
    return isShown;
  }

  private async openFromAddress(): Promise<void> {
    const id = location.hash.slice(1);
    if (id === '') return;
    if (await this.open(id)) this.view = 'conversation';
  }

  private readonly takeNext = async (): Promise<void> => {
    await this.working(async () => {
      const taken = await this.store.takeNext();
      if (taken.kind === 'nobody-waits') return this.tell({ kind: 'nobody-waits' });
      this.tell({ kind: 'claimed', quicker: taken.quicker });
      await this.write(taken.conversationId);
    });
  };

  private async claim(id: string): Promise<void> {
    const isAnswered = await this.working(async () => {
      const claim = await this.store.claim(id);
      this.tell(claim.kind === 'claimed' ? { kind: 'claimed', quicker: [] } : claim);
    });
    // While it is opened the next one can be taken already, where a colleague was quicker.
    if (isAnswered) await this.write(id);
  }

  /** Opens a conversation as it is now and goes to where one writes. */
  private async write(id: string): Promise<void> {
    // Whatever has the focus may go when the conversation is drawn anew.
    this.conversationSection.focus();
    if (!(await this.open(id))) return;
    this.view = 'conversation';
    await this.updateComplete;
    // Whoever went on to something else meanwhile stays there.
    if (this.shadowRoot?.activeElement === this.conversationSection) this.conversation?.focusWriting();
  }

  private async close(id: string): Promise<void> {
    const { t } = this;
    const agreed = await this.confirm.ask({
      heading: t('close.heading'),
      text: this.store.drafts.has(id) ? t('close.textDraft') : t('close.text'),
      action: t('close.action'),
      danger: true,
    });
    if (!agreed) return;
    await this.working(async () => {
      await this.store.close(id);
      this.tell({ kind: 'closed' });
      this.conversation?.focus();
    });
  }

  private passedOn(to: string): void {
    this.tell({ kind: 'transferred', to });
    this.conversation?.focus();
  }

  private async insert(text: string): Promise<void> {
    this.view = 'conversation';
    await this.updateComplete;
    await this.conversation?.insert(text);
  }

  /** Does one thing at a time, and says so when it fails; tells whether it was done. */
  private async working(task: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.forgetOutcome();
    try {
      await task();
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private fail(error: unknown): void {
    const problem = problemText(error, this.page.language);
    this.outcome = { kind: 'failed', problem };
    this.announcer.alert(problem);
  }

  /** Shows what cannot be seen otherwise; that a conversation is one's own now stands beside its name. */
  private tell(outcome: Outcome): void {
    this.outcome = outcome.kind === 'claimed' && outcome.quicker.length === 0 ? undefined : outcome;
    this.announcer.say(outcomeText(outcome, this.t));
  }

  private readonly dismiss = (): void => this.forgetOutcome();

  /** The focus goes on to the conversation when it was in the notice that goes. */
  private forgetOutcome(): void {
    if (this.shadowRoot?.activeElement?.closest('okn-notice')) (this.conversation ?? this.conversationSection).focus();
    this.outcome = undefined;
  }

  /** Only what somebody looks at counts as read. */
  private readonly seen = (): void => {
    if (document.visibilityState === 'visible') this.store.read();
  };

  /** What the tab of the browser says: what is new for me, who waits, and how many of them urgently. */
  private documentTitle(): string {
    const { unread, waiting, known } = this.store.state;
    const count = [...unread.values()].reduce((sum, one) => sum + one, 0);
    const urgent = waiting.filter(({ priority }) => priority === 'urgent').length;
    const { t } = this;
    return [
      count > 0 ? t('title.new', { count }) : '',
      urgent > 0 ? t('title.urgent', { count: urgent }) : '',
      known ? t('queue.waiting', { count: waiting.length }) : '',
      t('title'),
      'Okienko',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-app': DeskApp;
  }
}
