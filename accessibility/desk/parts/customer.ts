import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import type { Conversation } from '../model/conversation.ts';
import './answers.ts';
import { DeskPart } from './desk-part.ts';

/** Beside a conversation: what is known of the customer, and answers that may help. Passes `insert` on. */
@define('okn-desk-customer')
export class Customer extends DeskPart {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow: auto;
      }

      section {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4) calc(var(--okn-unit) * 4);
        border-block-end: var(--okn-border);
      }

      dl {
        display: grid;
        grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 4);
        font-size: var(--okn-text-s);
      }

      dt {
        color: var(--okn-ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) conversation!: Conversation;

  @query('#heading') private readonly heading!: HTMLElement;

  override focus(options?: FocusOptions): void {
    this.heading.focus(options);
  }

  protected override render() {
    const { t, conversation } = this;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading" tabindex="-1">${t('customer.heading')}</h2>
        <dl>${this.facts().map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      </section>
      <okn-desk-answers
        .store=${this.store}
        .conversation=${conversation}
        .mayInsert=${this.store.isMine(conversation)}
      ></okn-desk-answers>
    `;
  }

  /** What is known, the reason why a person is wanted first. */
  private facts(): readonly (readonly [string, unknown])[] {
    const { t, formats, wording } = this;
    const { reason, language, channel, page, createdAt, customerMessages, rating } = this.conversation;
    const facts: (readonly [string, unknown] | undefined)[] = [
      reason && [t('customer.reason'), capitalised(t(`reason.${reason}`), t.locale)],
      [t('customer.language'), wording.language(language)],
      [t('customer.channel'), t('customer.channelName', { channel })],
      page ? [t('customer.page'), page] : undefined,
      [t('customer.since'), html`<time datetime=${createdAt}>${formats.dateTime(createdAt)}</time>`],
      [t('customer.messages'), formats.number(customerMessages)],
      rating && [t('customer.rating'), html`${t('customer.score', { score: rating.score })}${this.comment(rating.comment)}`],
    ];
    return facts.filter((fact) => fact !== undefined);
  }

  private comment(comment: string | undefined) {
    return comment ? html`<blockquote>${comment}</blockquote>` : nothing;
  }
}

/** For words that stand inside a sentence elsewhere. */
function capitalised(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk-customer': Customer;
  }
}
