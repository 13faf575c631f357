import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../ui/parts/field.ts';
import { fieldStyles } from '../../ui/parts/field.ts';
import { define } from '../../ui/parts/define.ts';
import { icon } from '../../ui/icon/icon.ts';
import { circleAlert } from '../../ui/icon/lucide.ts';
import { base } from '../../ui/theme/base.ts';
import { texts } from '../catalogue/rating.ts';
import { withTexts, type TranslateWith } from '../texts.ts';
import type { View } from './context.ts';

const SCORES = [1, 2, 3, 4, 5] as const;
const LONGEST_COMMENT = 1000;

const speaking = withTexts<'rating'>(texts);

/** The question how it went. */
export function rating({ t, actions }: View): TemplateResult {
  return html`<okn-rating .t=${speaking(t)} .rate=${actions.rate}></okn-rating>`;
}

/** Asks how it went, once a conversation has ended. Choosing sends nothing; the button does. */
@define('okn-rating')
export class Rating extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
        padding: calc(var(--okn-unit) * 4);
        background: var(--okn-surface);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
      }

      legend {
        padding: 0;
        margin-block-end: calc(var(--okn-unit) * 2);
        font-weight: 650;
      }

      .scores {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(calc(var(--okn-unit) * 32), 1fr));
        gap: 0 calc(var(--okn-unit) * 2);
      }

      label.score {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
      }

      .error {
        color: var(--okn-urgent);
      }
    `,
  ];

  @property({ attribute: false }) t!: TranslateWith<'rating'>;
  @property({ attribute: false }) rate!: (score: number, comment: string) => Promise<void>;

  @state() private score = 0;
  @state() private missing = false;

  protected override render() {
    const { t } = this;
    return html`<form novalidate @submit=${this.submit}>
      <fieldset aria-describedby=${this.missing ? 'missing' : nothing}>
        <legend>${t('rating.question')}</legend>
        <div class="scores">${SCORES.map(
          (score) => html`<label class="score">
            <input type="radio" name="score" .checked=${this.score === score} @change=${() => this.choose(score)} />
            ${score}, ${t(`rating.${score}`)}
          </label>`,
        )}</div>
      </fieldset>
      ${this.missing
        ? html`<p class="error" id="missing" role="alert">${icon(circleAlert)} ${t('rating.missing')}</p>`
        : nothing}
      <okn-field type="textarea" rows="2" maxlength=${LONGEST_COMMENT} label=${t('rating.comment')}></okn-field>
      <div><button class="button primary">${t('rating.send')}</button></div>
    </form>`;
  }

  private choose(score: number): void {
    this.score = score;
    this.missing = false;
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.missing = this.score === 0;
    if (this.missing) this.renderRoot.querySelector('input')?.focus();
    else void this.rate(this.score, this.renderRoot.querySelector('okn-field')?.value.trim() ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-rating': Rating;
  }
}
