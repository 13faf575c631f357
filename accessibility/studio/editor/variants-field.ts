import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icon/icon.ts';
import { arrowDown, arrowUp, circleAlert, plus, trash } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import { moved } from '../model/content.ts';
import { StudioPart } from '../parts/screen.ts';

const MOST = 50;
const LONGEST = 300;

/**
 * The question in other words: a list whose items are written, moved and removed by buttons. Fires `input`, and `asked`
 * when somebody leaves an item or has removed one.
 */
@define('okn-variants')
export class VariantsField extends StudioPart {
  static override styles = [
    base,
    css`
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 2);
      }

      legend {
        padding: 0;
        font-weight: 550;
      }

      .hint,
      .error {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      .error {
        display: flex;
        gap: calc(var(--okn-unit) * 1.5);
        color: var(--okn-urgent);
      }

      ol {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--okn-unit) * 1);
      }

      textarea {
        flex: 1 1 calc(var(--okn-rem) * 12);
        inline-size: auto;
        min-inline-size: 0;
      }

      .add {
        justify-self: start;
      }

      @media (max-width: 30rem) {
        textarea {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) value: readonly string[] = [];
  @property() language = '';
  @property() error = '';
  /** Which of them the error is about, counted from 0. */
  @property({ attribute: false }) faulty: readonly number[] = [];
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  override focus(): void {
    const faulty = this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
    (faulty ?? this.renderRoot.querySelector<HTMLElement>('textarea, .add'))?.focus();
  }

  protected override render() {
    const { t } = this;
    return html`<fieldset aria-describedby=${this.error ? 'hint error' : 'hint'}>
      <legend>${t('variants.label')}</legend>
      <p class="hint" id="hint">${t('variants.hint')}</p>
      ${this.error
        ? html`<p class="error" id="error">${icon(circleAlert)}<span>${this.error}</span></p>`
        : nothing}
      <ol>
        ${this.value.map((variant, index) => this.renderVariant(variant, index))}
      </ol>
      ${this.readOnly || this.value.length >= MOST
        ? nothing
        : html`<button class="button add" type="button" @click=${this.add}>${icon(plus)} ${t('variants.add')}</button>`}
    </fieldset>`;
  }

  private renderVariant(variant: string, index: number) {
    const number = index + 1;
    return html`<li>
      <textarea
        rows="1"
        autocomplete="off"
        maxlength=${LONGEST}
        lang=${this.language}
        aria-label=${this.t('variants.one', { number })}
        aria-invalid=${this.faulty.includes(index) ? 'true' : nothing}
        aria-describedby=${this.faulty.includes(index) ? 'error' : nothing}
        ?readonly=${this.readOnly}
        .value=${live(variant)}
        @input=${(event: Event) => this.write(index, (event.currentTarget as HTMLTextAreaElement).value)}
        @focusout=${this.asked}
        @keydown=${(event: KeyboardEvent) => this.keyed(event, index)}
      ></textarea>
      ${this.readOnly ? nothing : this.renderButtons(index)}
    </li>`;
  }

  private renderButtons(index: number) {
    const { t } = this;
    const number = index + 1;
    const last = index === this.value.length - 1;
    return html`<button
        class="button quiet icon-only up"
        type="button"
        aria-label=${t('variants.up', { number })}
        aria-disabled=${index === 0 ? 'true' : nothing}
        @click=${() => this.move(index, -1)}
      >
        ${icon(arrowUp)}
      </button>
      <button
        class="button quiet icon-only down"
        type="button"
        aria-label=${t('variants.down', { number })}
        aria-disabled=${last ? 'true' : nothing}
        @click=${() => this.move(index, 1)}
      >
        ${icon(arrowDown)}
      </button>
      <button
        class="button quiet icon-only"
        type="button"
        aria-label=${t('variants.remove', { number })}
        @click=${() => this.removeAt(index)}
      >
        ${icon(trash)}
      </button>`;
  }

  private write(index: number, text: string): void {
    this.give(this.value.map((variant, other) => (other === index ? text : variant)));
  }

  private async add(): Promise<void> {
    this.give([...this.value, '']);
    await this.focusOn(this.value.length - 1, 'textarea');
  }

  /** Focus goes on with what moved. */
  private async move(index: number, step: -1 | 1): Promise<void> {
    const before = this.value;
    this.give(moved(before, index, step));
    if (this.value === before) return;
    const number = index + step + 1;
    this.studio.site.announcer.say(this.t('variants.moved', { number }));
    await this.focusOn(index + step, step < 0 ? '.up' : '.down');
  }

  /** Focus is on another one before the row is gone, so that it never falls to the page. */
  private async removeAt(index: number): Promise<void> {
    const left = this.value.filter((_, other) => other !== index);
    if (left.length === 0) this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    else await this.focusOn(Math.min(index, left.length - 1), 'textarea');
    this.give(left);
    this.asked();
    this.studio.site.announcer.say(this.t('variants.removed', { number: index + 1 }));
  }

  /** Enter goes to the next line, as in any list one writes. */
  private keyed(event: KeyboardEvent, index: number): void {
    if (event.key !== 'Enter' || event.isComposing || this.readOnly) return;
    event.preventDefault();
    if (index < this.value.length - 1) void this.focusOn(index + 1, 'textarea');
    else if (this.value.length < MOST) void this.add();
  }

  private async focusOn(index: number, selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelectorAll('li')[index]?.querySelector<HTMLElement>(selector)?.focus();
  }

  private asked(): void {
    this.dispatchEvent(new Event('asked'));
  }

  private give(value: readonly string[]): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('input'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-variants': VariantsField;
  }
}
