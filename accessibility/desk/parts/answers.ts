import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { icon } from '../../ui/icon/icon.ts';
import { plus } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/notice.ts';
import { disclosureStyles } from '../../ui/staff/disclosure.ts';
import '../../ui/staff/filter.ts';
import type { FilterEvent } from '../../ui/staff/filter.ts';
import { base } from '../../ui/theme/base.ts';
import type { ApprovedAnswer, Conversation } from '../model/conversation.ts';
import { renderApproved } from './approved.ts';
import { DeskPart } from './desk-part.ts';

/** A text should go to where the agent writes. */
export class InsertEvent extends Event {
  constructor(readonly text: string) {
    super('insert', { bubbles: true, composed: true });
  }
}

/** What a call has come to. */
type Result =
  | { readonly kind: 'none' }
  | { readonly kind: 'answers'; readonly answers: readonly ApprovedAnswer[] }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Approved answers for a conversation: what fits the customer's last words, and a search. Fires `insert`. */
@define('okn-desk-answers')
export class Answers extends DeskPart {
  static override styles = [
    base,
    disclosureStyles,
    css`
      section {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4) calc(var(--okn-unit) * 4);
      }

      section + section {
        border-block-start: var(--okn-border);
      }

      ul {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
      }

      ul.answers {
        list-style: none;
      }

      .answer {
        display: grid;
        gap: calc(var(--okn-unit) * 1);
        padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
        background: var(--okn-surface);
        border: var(--okn-border);
        border-radius: var(--okn-radius);
      }

      summary {
        display: flex;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
        padding-block: calc(var(--okn-unit) * 2);
        font-weight: 550;
        color: var(--okn-brand-ink);
        overflow-wrap: anywhere;
      }

      .preview {
        padding-block-end: calc(var(--okn-unit) * 2);
        overflow-wrap: anywhere;
      }

      .preview :is(ul, ol) {
        padding-inline-start: calc(var(--okn-unit) * 6);
      }

      .preview > * + * {
        margin-block-start: calc(var(--okn-unit) * 2);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 2);
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      h3 {
        font-size: var(--okn-text-s);
      }

      .quiet-text {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) conversation!: Conversation;
  /** Only who has the conversation can write into it. */
  @property({ type: Boolean }) mayInsert = false;

  @state() private suggestions: Result = { kind: 'none' };
  @state() private found: Result = { kind: 'none' };
  @state() private words = '';

  private searching: AbortController | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    const before = changed.get('conversation');
    const another = before?.conversationId !== this.conversation.conversationId;
    if (another) this.reset();
    if (another || before?.customerMessages !== this.conversation.customerMessages) void this.suggest();
  }

  protected override render() {
    const { t } = this;
    return html`
      <section aria-labelledby="suggested">
        <h2 id="suggested">${t('answers.suggested')}</h2>
        ${this.renderResult(this.suggestions, t('answers.noSuggestion'))}
      </section>
      <section aria-labelledby="search">
        <h2 id="search">${t('answers.search')}</h2>
        <okn-filter
          label=${t('answers.searchLabel')}
          hint=${t('answers.searchHint', { language: this.wording.language(this.conversation.language) })}
          .words=${this.words}
          found=${this.foundText()}
          @filter=${(event: FilterEvent) => void this.search(event.words)}
        >
          ${this.renderResult(this.found, '')}
        </okn-filter>
      </section>
    `;
  }

  private renderResult(result: Result, nothingFound: string): TemplateResult | typeof nothing {
    switch (result.kind) {
      case 'none':
        return nothing;
      case 'failed':
        return html`<okn-notice tone="urgent">${problemText(result.error, this.page.language)}</okn-notice>`;
      case 'answers':
        if (result.answers.length === 0) return nothingFound ? html`<p class="quiet-text">${nothingFound}</p>` : nothing;
        return html`<ul class="answers">
          ${result.answers.map((answer) => html`<li>${this.renderAnswer(answer)}</li>`)}
        </ul>`;
    }
  }

  private renderAnswer({ question, text, html: rich, simple, confidence }: ApprovedAnswer) {
    const { t } = this;
    const { language } = this.conversation;
    return html`<div class="answer">
      <details>
        <summary lang=${language}>${question}</summary>
        ${renderApproved(rich, language, t, 'preview')}
        ${simple ? html`<h3>${t('answers.simple')}</h3>${renderApproved(simple.html, language, t, 'preview')}` : nothing}
      </details>
      <div class="foot">
        <span>
          ${confidence === undefined ? nothing : t('answers.fits', { share: this.formats.percent(confidence) })}
        </span>
        ${this.renderInsert(t('answers.insert'), question, text)}
        ${simple ? this.renderInsert(t('answers.insertSimple'), question, simple.text) : nothing}
      </div>
    </div>`;
  }

  private renderInsert(words: string, question: string, text: string) {
    if (!this.mayInsert) return nothing;
    return html`<button
      class="button small"
      type="button"
      aria-label=${`${words}: ${question}`}
      @click=${() => this.dispatchEvent(new InsertEvent(text))}
    >
      ${icon(plus)} ${words}
    </button>`;
  }

  private foundText(): string {
    return this.found.kind === 'answers' ? this.t('answers.found', { count: this.found.answers.length }) : '';
  }

  private reset(): void {
    this.searching?.abort();
    this.suggestions = { kind: 'none' };
    this.found = { kind: 'none' };
    this.words = '';
  }

  private async suggest(): Promise<void> {
    const id = this.conversation.conversationId;
    const result = await resultOf(this.store.api.suggestions(id));
    if (id === this.conversation.conversationId) this.suggestions = result;
  }

  private async search(words: string): Promise<void> {
    this.searching?.abort();
    this.words = words;
    if (words.trim() === '') {
      this.found = { kind: 'none' };
      return;
    }
    const search = new AbortController();
    this.searching = search;
    const result = await resultOf(this.store.api.search(words.trim(), this.conversation, search.signal));
    if (!search.signal.aborted) this.found = result;
  }
}

async function resultOf(call: Promise<readonly ApprovedAnswer[]>): Promise<Result> {
  try {
    return { kind: 'answers', answers: await call };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-answers': Answers;
  }
}
