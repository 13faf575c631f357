import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { icon } from '../../ui/icon/icon.ts';
import { circleAlert, send, stickyNote } from '../../ui/icon/lucide.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import type { DraftKind } from '../model/drafts.ts';
import { DeskPart } from './desk-part.ts';

/** What the server takes at most. */
const LONGEST = 4000;

/** Something was sent or saved: the history should show its end. */
export class SentEvent extends Event {
  constructor(readonly kind: DraftKind) {
    super('sent');
  }
}

/**
 * Where replies and notes are written. Each conversation has its own draft of either, which stays on the device until
 * it is sent. Fires `sent`, and `scroll-key` for keys that an empty field does not need itself.
 */
@define('okn-desk-composer')
export class Composer extends DeskPart {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4);
        background: var(--okn-surface);
        border-block-start: var(--okn-border);
      }

      :host([kind='note']) {
        background: var(--okn-waiting-tint);
        border-block-start: 2px dashed var(--okn-waiting);
      }

      form {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
      }

      .top,
      .kinds,
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 2);
      }

      .top {
        justify-content: space-between;
      }

      .top label {
        flex: 1 1 10rem;
      }

      .ways {
        flex: 1 1 14rem;
        column-gap: calc(var(--okn-unit) * 5);
      }

      label {
        font-weight: 550;
      }

      textarea {
        min-block-size: calc(var(--okn-unit) * 18);
        max-block-size: calc(var(--okn-unit) * 60);
        overflow: auto;
      }

      .hint,
      .error {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      .error {
        color: var(--okn-urgent);
      }

      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 4);
      }

      .end label {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
        font-size: var(--okn-text-s);
        font-weight: 400;
      }

      @media (max-height: 40rem) {
        textarea {
          max-block-size: calc(var(--okn-unit) * 30);
        }
      }
    `,
  ];

  @property() conversationId = '';
  /** The customer's language, in which replies are written. */
  @property() language = '';
  /** Only the owner may reply; everybody may leave a note. */
  @property({ type: Boolean }) mayReply = false;
  @property({ attribute: false }) announcer!: Announcer;
  @property({ reflect: true }) kind: DraftKind = 'reply';

  @state() private text = '';
  @state() private error = '';
  @state() private saving = false;

  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  /** Puts an approved answer, or a reply that was taken back, where one is writing; it is sent by the person alone. */
  async insert(text: string): Promise<void> {
    this.choose('reply');
    await this.updateComplete;
    const { selectionStart: from, selectionEnd: to } = this.field;
    const before = this.text.slice(0, from);
    const gap = before === '' || before.endsWith('\n') ? '' : '\n\n';
    this.write(`${before}${gap}${text}${this.text.slice(to)}`);
    await this.updateComplete;
    const end = before.length + gap.length + text.length;
    this.field.focus();
    this.field.setSelectionRange(end, end);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.mayReply && this.shadowRoot?.activeElement?.closest('.kinds')) this.field.focus();
    if (!this.mayReply) this.kind = 'note';
    else if (changed.has('mayReply') || changed.has('conversationId')) this.kind = 'reply';
    if (changed.has('conversationId') || changed.has('kind') || changed.has('mayReply')) {
      this.text = this.store.drafts.text(this.conversationId, this.kind);
      this.error = '';
    }
  }

  protected override render() {
    const { t } = this;
    const note = this.kind === 'note';
    const hint = this.store.settings.get('enterSends') ? t('composer.hint.enter') : t('composer.hint.ctrlEnter');
    return html`<form @submit=${this.submitted}>
      <div class="top">
        <label for="text">${note ? t('composer.label.note') : t('composer.label.reply')}</label>
        ${this.mayReply ? this.renderKinds() : nothing}
      </div>
      <textarea
        id="text"
        rows="2"
        lang=${note ? t.language : this.language}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.error ? 'hint error' : 'hint'}
        .value=${live(this.text)}
        @input=${this.typed}
        @keydown=${this.pressed}
      ></textarea>
      ${this.error ? html`<p class="error" id="error">${icon(circleAlert)} ${this.error}</p>` : nothing}
      <div class="end">
        <div class="ways">
          <label>
            <input type="checkbox" .checked=${this.store.settings.get('enterSends')} @change=${this.enterChosen} />
            ${t('composer.enterSends')}
          </label>
          <p class="hint" id="hint">${hint}${this.text ? ` ${t('composer.kept')}` : ''}</p>
        </div>
        <button class="button primary" type="submit" aria-disabled=${note && this.saving ? 'true' : nothing}>
          ${icon(note ? stickyNote : send)} ${note ? t('composer.saveNote') : t('composer.send')}
        </button>
      </div>
    </form>`;
  }

  private renderKinds() {
    return html`<div class="kinds" role="group" aria-label=${this.t('composer.kinds')}>
      ${(['reply', 'note'] as const).map(
        (kind) =>
          html`<button
            class="button small"
            type="button"
            aria-pressed=${kind === this.kind ? 'true' : 'false'}
            @click=${() => void this.writeAs(kind)}
          >
            ${this.t(`composer.kind.${kind}`)}
          </button>`,
      )}
    </div>`;
  }

  /** Whoever says what they write is about to write it. */
  private async writeAs(kind: DraftKind): Promise<void> {
    this.choose(kind);
    await this.updateComplete;
    this.field.focus();
  }

  private choose(kind: DraftKind): void {
    if (this.kind === kind) return;
    this.kind = kind;
    this.text = this.store.drafts.text(this.conversationId, kind);
  }

  private write(text: string): void {
    this.text = text;
    this.error = '';
    this.store.drafts.keep(this.conversationId, this.kind, text);
  }

  private readonly typed = (): void => {
    this.write(this.field.value);
    if (this.kind === 'reply') this.store.typing(this.conversationId);
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (this.isSendKey(event)) {
      event.preventDefault();
      void this.submit();
    } else if (this.text === '' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const scroll = new CustomEvent('scroll-key', { detail: event.key, cancelable: true });
      if (!this.dispatchEvent(scroll)) event.preventDefault();
    }
  };

  private isSendKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    return key === 'Enter' && (ctrlKey || metaKey || (!shiftKey && this.store.settings.get('enterSends')));
  }

  private readonly enterChosen = (event: Event): void => {
    this.store.settings.choose('enterSends', (event.currentTarget as HTMLInputElement).checked);
  };

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  /** The focus goes to where one writes at once, and not again when the server answers: by then one may be elsewhere. */
  private async submit(): Promise<void> {
    this.field.focus();
    const text = this.text.trim();
    if (this.saving && this.kind === 'note') return;
    if (text === '') return this.refuse(this.t('composer.empty'));
    if (text.length > LONGEST) return this.refuse(this.t('composer.tooLong', { longest: LONGEST, length: text.length }));
    if (this.kind === 'reply') this.sendReply(text);
    else await this.saveNote(text);
  }

  /** The outbox keeps the reply from here on, and the history shows how it fares. */
  private sendReply(text: string): void {
    this.store.outbox.add(this.conversationId, text);
    this.write('');
    this.dispatchEvent(new SentEvent('reply'));
  }

  private async saveNote(text: string): Promise<void> {
    const id = this.conversationId;
    this.saving = true;
    try {
      await this.store.addNote(id, text);
      this.saved(id, text);
      this.announcer.say(this.t('composer.noteSaved'));
    } catch (error) {
      const problem = problemText(error, this.page.language);
      this.announcer.alert(problem);
      if (this.shows(id, 'note')) this.error = problem;
    } finally {
      this.saving = false;
    }
  }

  /** What was added to the note while it was saved stays; the person may also have gone on to another conversation. */
  private saved(id: string, note: string): void {
    const draft = this.store.drafts.text(id, 'note').trimStart();
    const rest = draft.startsWith(note) ? draft.slice(note.length).trimStart() : draft;
    this.store.drafts.keep(id, 'note', rest);
    if (!this.shows(id, 'note')) return;
    this.write(rest);
    this.dispatchEvent(new SentEvent('note'));
  }

  private shows(id: string, kind: DraftKind): boolean {
    return this.conversationId === id && this.kind === kind;
  }

  private refuse(error: string): void {
    this.error = error;
    this.announcer.alert(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-composer': Composer;
  }
}
