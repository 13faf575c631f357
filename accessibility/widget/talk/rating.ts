import { css, html, nothing } from 'lit';
import { define } from '../../ui/parts/define.ts';
import { icon } from '../../ui/icon/icon.ts';
import { circleAlert } from '../../ui/icon/lucide.ts';
import { essentials } from '../../ui/theme/essentials.ts';
import type { TranslateWith } from '../texts.ts';
import { DrawnElement, drawChanges } from '../view/drawn-element.ts';

const SCORES = [1, 2, 3, 4, 5] as const;
const LONGEST_COMMENT = 1000;

const ratingStyles = css`
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

  .comment {
    display: grid;
    gap: calc(var(--okn-unit) * 1.5);
    font-weight: 550;
  }

  textarea {
    font-weight: 400;
  }

  .error {
    color: var(--okn-urgent);
  }
`;

/** Asks how it went, once a conversation has ended. Choosing sends nothing; the button does. */
export class Rating extends DrawnElement {
  t!: TranslateWith<'talk'>;
  rate!: (score: number, comment: string) => Promise<void>;

  private score = 0;
  private missing = false;

  constructor() {
    super(essentials, ratingStyles);
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  protected override template() {
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
      <label class="comment">
        ${t('rating.comment')}<textarea rows="2" maxlength=${LONGEST_COMMENT} @focus=${wholly}></textarea>
      </label>
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
    else void this.rate(this.score, this.renderRoot.querySelector('textarea')?.value.trim() ?? '');
  }
}

drawChanges(Rating.prototype, 't', 'score', 'missing');
define('okn-rating')(Rating);

declare global {
  interface HTMLElementTagNameMap {
    'okn-rating': Rating;
  }
}

/** Browsers bring the caret into sight and leave the rest of a field covered. */
function wholly({ currentTarget }: Event): void {
  (currentTarget as Element).scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
