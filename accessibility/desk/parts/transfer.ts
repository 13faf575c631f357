import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../../ui/api/problem.ts';
import { problemText } from '../../ui/api/problem-text.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/dialog.ts';
import type { Dialog } from '../../ui/parts/dialog.ts';
import { fieldStyles, type Field } from '../../ui/parts/field.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import type { Colleague, Conversation, Destination } from '../model/conversation.ts';
import { listed } from '../wording.ts';
import { DeskPart } from './desk-part.ts';
import { needsStyles, renderNeeds } from './needs.ts';

type Way = 'topic' | 'agent';

/** More names than that are no help to whoever hears them all. */
const MOST_NAMED = 5;

/** A conversation was passed on, to a topic's queue or a colleague of this name. */
export class TransferredToEvent extends Event {
  constructor(readonly name: string) {
    super('transferred');
  }
}

/**
 * Passes a conversation on, with everything said so far and a note for whoever goes on, so that the customer need not
 * repeat anything. Fires `transferred`.
 */
@define('okn-desk-transfer')
export class Transfer extends DeskPart {
  static override styles = [
    base,
    fieldStyles,
    needsStyles,
    css`
      :host {
        display: contents;
      }

      form {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
      }

      .way {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        padding-block: calc(var(--okn-unit) * 1);
        min-block-size: var(--okn-target);
      }

      legend {
        padding: 0;
        font-weight: 550;
      }
    `,
  ];

  @property({ attribute: false }) announcer!: Announcer;

  @state() private conversation: Conversation | undefined;
  @state() private way: Way = 'topic';
  @state() private topic = '';
  @state() private agent = '';
  @state() private note = '';
  /** Whoever else serves; undefined until that is known. */
  @state() private colleagues: readonly Colleague[] | undefined;
  @state() private error = '';
  @state() private failure = '';
  @state() private busy = false;

  @query('okn-dialog') private readonly dialog!: Dialog;
  @query('#topic, #agent') private readonly choice!: Field;

  async show(conversation: Conversation): Promise<void> {
    this.conversation = conversation;
    this.way = 'topic';
    this.topic = '';
    this.agent = '';
    this.note = '';
    this.error = '';
    this.failure = '';
    this.colleagues = undefined;
    await this.updateComplete;
    await this.dialog.show();
    await this.findColleagues();
  }

  protected override render() {
    const { t } = this;
    return html`<okn-dialog heading=${t('transfer.heading')} close-label=${t('close')} .announcer=${this.announcer}>
      <form id="form" @submit=${this.submitted}>
        ${this.renderNeeds()}
        <p>${t('transfer.text')}</p>
        <fieldset>
          <legend>${t('transfer.way')}</legend>
          ${(['topic', 'agent'] as const).map((way) => this.renderWay(way))}
        </fieldset>
        ${this.way === 'topic' ? this.renderTopics() : this.renderAgents()}
        <okn-field
          type="textarea"
          rows="2"
          maxlength="4000"
          label=${t('transfer.note')}
          hint=${t('transfer.noteHint')}
          .value=${this.note}
          @input=${(event: Event) => (this.note = (event.currentTarget as Field).value)}
        ></okn-field>
        ${this.failure ? html`<okn-notice tone="urgent">${this.failure}</okn-notice>` : nothing}
      </form>
      <button slot="actions" class="button" type="button" @click=${() => this.dialog.close()}>${t('cancel')}</button>
      <button
        slot="actions"
        class="button primary"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${() => void this.transfer()}
      >
        ${t('transfer.submit')}
      </button>
    </okn-dialog>`;
  }

  private renderNeeds() {
    const needs = this.conversation ? this.wording.needs(this.conversation) : '';
    return needs === '' ? nothing : html`<p>${renderNeeds(this.t('transfer.needs', { needs }))}</p>`;
  }

  private renderWay(way: Way) {
    return html`<label class="way">
      <input
        type="radio"
        name="way"
        value=${way}
        .checked=${way === this.way}
        @change=${() => this.choose(way)}
      />
      ${this.t(`transfer.way.${way}`)}
    </label>`;
  }

  private choose(way: Way): void {
    this.way = way;
    this.error = '';
    this.tellNobody();
  }

  private tellNobody(): void {
    if (this.way === 'agent' && this.nobodyHere) this.announcer.tell(this.t('transfer.nobody'));
  }

  private renderTopics() {
    const options = this.store.topics.all.map(({ id, name }) => ({ value: id, label: name }));
    return html`<okn-field
      id="topic"
      type="select"
      label=${this.t('transfer.topic')}
      .error=${this.error}
      .value=${this.topic}
      .options=${[this.unchosen(), ...options]}
      @input=${(event: Event) => (this.topic = (event.currentTarget as Field).value)}
    ></okn-field>`;
  }

  private renderAgents() {
    if (this.nobodyHere) return html`<p>${this.t('transfer.nobody')}</p>`;
    const options = this.here.map(({ username, name }) => ({ value: username, label: name }));
    return html`<okn-field
      id="agent"
      type="select"
      label=${this.t('transfer.agent')}
      hint=${this.awayHint()}
      .error=${this.error}
      .value=${this.agent}
      .options=${[this.unchosen(), ...options]}
      @input=${(event: Event) => (this.agent = (event.currentTarget as Field).value)}
    ></okn-field>`;
  }

  /** Who is away does not take over at once, and the customer would read that they did. */
  private get here(): readonly Colleague[] {
    return (this.colleagues ?? []).filter(({ online }) => online);
  }

  private get nobodyHere(): boolean {
    return this.colleagues !== undefined && this.here.length === 0;
  }

  private awayHint(): string {
    const away = (this.colleagues ?? []).filter(({ online }) => !online).map(({ name }) => name);
    if (away.length === 0) return '';
    if (away.length > MOST_NAMED) return this.t('transfer.awayMany', { count: away.length });
    return this.t('transfer.away', { names: listed(away, this.t.locale) });
  }

  private unchosen() {
    return { value: '', label: this.t('transfer.choose') };
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    void this.transfer();
  };

  private async transfer(): Promise<void> {
    const chosen = this.way === 'topic' ? this.topic : this.agent;
    if (this.busy || !this.conversation) return;
    if (this.way === 'agent' && this.nobodyHere) return this.announcer.alert(this.t('transfer.nobody'));
    if (chosen === '') return this.refuse(this.t(`transfer.missing.${this.way}`));
    this.busy = true;
    try {
      await this.pass(this.conversation.conversationId, this.way === 'topic' ? { topic: chosen } : { agent: chosen });
      this.dialog.close();
      this.dispatchEvent(new TransferredToEvent(this.nameOf(chosen)));
    } catch (error) {
      this.failure = problemText(error, this.page.language);
      this.announcer.alert(this.failure);
      if (error instanceof ApiProblem && error.code === 'agent-away') await this.chooseAgain();
    } finally {
      this.busy = false;
    }
  }

  /** Whoever was chosen has left meanwhile, and perhaps others. */
  private async chooseAgain(): Promise<void> {
    this.agent = '';
    await this.findColleagues();
  }

  /** The note first: whoever takes over finds it there. Once it is saved a second attempt does not save it again. */
  private async pass(id: string, destination: Destination): Promise<void> {
    const note = this.note.trim();
    if (note) await this.store.addNote(id, note);
    this.note = '';
    await this.store.transfer(id, destination);
  }

  private nameOf(chosen: string): string {
    if (this.way === 'topic') return this.store.topics.name(chosen);
    return this.here.find(({ username }) => username === chosen)?.name ?? chosen;
  }

  private refuse(error: string): void {
    this.error = error;
    this.announcer.alert(error);
    this.choice.focus();
  }

  private async findColleagues(): Promise<void> {
    try {
      const all = await this.store.api.colleagues();
      this.colleagues = all
        .filter(({ username }) => username !== this.store.me.username)
        .sort((one, other) => one.name.localeCompare(other.name, this.t.locale));
      this.tellNobody();
    } catch (error) {
      this.failure = problemText(error, this.page.language);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-transfer': Transfer;
  }
}
