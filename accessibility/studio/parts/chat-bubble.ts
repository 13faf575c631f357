import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../../ui/answer/answer-view.ts';
import { mark } from '../../ui/icon/icon.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import { StudioPart } from './screen.ts';

/** A question and the bot's reply as the customer sees them in the chat window; what they press there is only shown. */
@define('okn-chat-bubble')
export class ChatBubble extends StudioPart {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 4);
        padding: calc(var(--okn-unit) * 4);
        background: var(--okn-canvas);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
      }

      .message {
        display: grid;
        justify-items: start;
        gap: var(--okn-unit);
        max-inline-size: 92%;
      }

      .customer {
        justify-self: end;
        justify-items: end;
      }

      .by {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 1.5);
        font-size: var(--okn-text-s);
        font-weight: 600;
      }

      .body {
        max-inline-size: 100%;
        padding: calc(var(--okn-unit) * 2.5) calc(var(--okn-unit) * 3.5);
        background: var(--okn-surface);
        border: 1px solid var(--okn-edge);
        border-radius: var(--okn-radius);
        border-start-start-radius: calc(var(--okn-unit) / 2);
        overflow-wrap: anywhere;
      }

      .customer .body {
        background: var(--okn-brand-tint);
        border-color: var(--okn-brand);
        border-radius: var(--okn-radius);
        border-end-end-radius: calc(var(--okn-unit) / 2);
      }

      .plain {
        white-space: pre-line;
      }

      ul {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
        margin-block-start: calc(var(--okn-unit) * 2);
        list-style: none;
      }

      .choice {
        padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
        color: var(--okn-brand-ink);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
      }
    `,
  ];

  @property() question = '';
  @property() language = '';
  /** The reply's HTML; without it the plain text is shown. */
  @property() content = '';
  @property() text = '';
  /** What the customer is offered to choose from. */
  @property({ attribute: false }) choices: readonly string[] = [];

  protected override render() {
    const { t, language } = this;
    return html`
      ${this.question
        ? html`<div class="message customer">
            <span class="by">${t('preview.customer')}</span>
            <div class="body" lang=${language}>${this.question}</div>
          </div>`
        : nothing}
      <div class="message">
        <span class="by">${mark(true)} ${t('preview.bot')}</span>
        <div class="body">${this.renderReply()}</div>
      </div>
    `;
  }

  private renderReply() {
    return html`${this.content
      ? html`<okn-answer content=${this.content} language=${this.language} heading-level="4"></okn-answer>`
      : html`<p class="plain" lang=${this.language}>${this.text}</p>`}
    ${this.choices.length > 0
      ? html`<ul>
          ${this.choices.map((choice) => html`<li class="choice" lang=${this.language}>${choice}</li>`)}
        </ul>`
      : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-chat-bubble': ChatBubble;
  }
}
