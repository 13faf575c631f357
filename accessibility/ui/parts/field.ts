import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../icon/icon.ts';
import { circleAlert } from '../icon/lucide.ts';
import { define } from './define.ts';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

let made = 0;

/** The looks of `okn-field`; adopt it beside `base` in every root that holds one. */
export const fieldStyles = css`
  okn-field {
    display: grid;
    gap: calc(var(--okn-unit) * 1.5);
    align-content: start;
  }

  okn-field label {
    font-weight: 550;
  }

  okn-field .hint,
  okn-field .error {
    font-size: var(--okn-text-s);
    color: var(--okn-ink-soft);
  }

  okn-field .error {
    display: flex;
    gap: calc(var(--okn-unit) * 1.5);
    color: var(--okn-urgent);
  }
`;

/**
 * One labelled control with its hint and its error, in words and tied to it. Draws into the light DOM, so that forms,
 * password managers and references by id reach the native control; read `value` on its `input` and `change` events.
 */
@define('okn-field')
export class Field extends LitElement {
  @property() label = '';
  @property() hint = '';
  /** What is wrong and how to mend it; empty while nothing is. */
  @property() error = '';
  @property() name = '';
  @property() type: 'text' | 'password' | 'email' | 'search' | 'url' | 'number' | 'textarea' | 'select' = 'text';
  @property() value = '';
  @property() autocomplete: AutoFill = '';
  @property({ type: Number }) rows = 3;
  @property({ type: Number }) maxlength?: number;
  @property({ type: Boolean }) required = false;
  /** What a `select` offers. */
  @property({ attribute: false }) options: readonly FieldOption[] = [];

  private readonly controlId = `okn-field-${++made}`;

  /** The native control, for selection and the like. */
  get control(): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    return this.querySelector(`#${this.controlId}`)!;
  }

  override focus(options?: FocusOptions): void {
    this.control.focus(options);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`
      <label for=${this.controlId}>${this.label}</label>
      ${this.hint ? html`<p class="hint" id="${this.controlId}-hint">${this.hint}</p>` : nothing}
      ${this.renderControl()}
      ${this.error
        ? html`<p class="error" id="${this.controlId}-error">${icon(circleAlert)}<span>${this.error}</span></p>`
        : nothing}
    `;
  }

  private renderControl(): TemplateResult {
    switch (this.type) {
      case 'textarea':
        return html`<textarea
          id=${this.controlId}
          name=${this.name || nothing}
          rows=${this.rows}
          maxlength=${this.maxlength ?? nothing}
          ?required=${this.required}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${this.describedBy() || nothing}
          .value=${live(this.value)}
          @input=${this.changed}
        ></textarea>`;
      case 'select':
        return html`<select
          id=${this.controlId}
          name=${this.name || nothing}
          ?required=${this.required}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${this.describedBy() || nothing}
          @input=${this.changed}
        >
          ${this.options.map(
            ({ value, label }) => html`<option value=${value} ?selected=${value === this.value}>${label}</option>`,
          )}
        </select>`;
      default:
        return html`<input
          id=${this.controlId}
          name=${this.name || nothing}
          type=${this.type}
          autocomplete=${this.autocomplete || nothing}
          maxlength=${this.maxlength ?? nothing}
          ?required=${this.required}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${this.describedBy() || nothing}
          .value=${live(this.value)}
          @input=${this.changed}
        />`;
    }
  }

  private describedBy(): string {
    return [this.hint && `${this.controlId}-hint`, this.error && `${this.controlId}-error`].filter(Boolean).join(' ');
  }

  private changed(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-field': Field;
  }
}
