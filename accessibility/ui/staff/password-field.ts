import { css, html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PageLanguageController } from '../i18n/page-language.ts';
import { translator } from '../i18n/translator.ts';
import { define } from '../parts/define.ts';
import '../parts/field.ts';
import type { Field } from '../parts/field.ts';
import { staffTexts } from './texts.ts';

/** The looks of `okn-password-field`; adopt it beside `fieldStyles` in every root that holds one. */
export const passwordFieldStyles = css`
  okn-password-field {
    display: grid;
    gap: calc(var(--okn-unit) * 5);
  }

  okn-password-field .show {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
  }
`;

/** Asks the person's password, which they may have shown. Draws into the light DOM, as `okn-field` does. */
@define('okn-password-field')
export class PasswordField extends LitElement {
  /** What is wrong and how to mend it; empty while nothing is. */
  @property() error = '';

  @state() private password = '';
  @state() private shown = false;

  @query('okn-field') private readonly field?: Field;

  private readonly page = new PageLanguageController(this);

  get value(): string {
    return this.password;
  }

  /** Forgets and hides what was written. */
  clear(): void {
    this.password = '';
    this.shown = false;
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const t = translator(this.page.language, staffTexts[this.page.language]);
    return html`
      <okn-field
        name="password"
        type=${this.shown ? 'text' : 'password'}
        autocomplete="current-password"
        label=${t('signIn.password')}
        .value=${this.password}
        .error=${this.error}
        @input=${(event: Event) => (this.password = (event.currentTarget as Field).value)}
      ></okn-field>
      <label class="show">
        <input type="checkbox" .checked=${this.shown} @change=${() => (this.shown = !this.shown)} />
        ${t('signIn.show')}
      </label>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-password-field': PasswordField;
  }
}
