import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../api/problem.ts';
import { problemText } from '../api/problem-text.ts';
import type { StaffSession } from '../api/staff-session.ts';
import { Formats } from '../format/formats.ts';
import { PageLanguageController } from '../i18n/page-language.ts';
import { translator } from '../i18n/translator.ts';
import type { Announcer } from '../parts/announcer.ts';
import { define } from '../parts/define.ts';
import { fieldStyles, type Field } from '../parts/field.ts';
import { base } from '../theme/base.ts';
import { SignedInEvent } from './staff-site.ts';
import { staffTexts } from './texts.ts';

type FieldName = 'username' | 'password';

/**
 * The form by which staff sign in. With a `username` only the password is asked, for the one whose sign-in ran out.
 * Fires `signed-in`.
 */
@define('okn-sign-in')
export class SignIn extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: calc(var(--okn-unit) * 5);
      }

      .show {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
      }

      .button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) session!: StaffSession;
  @property({ attribute: false }) announcer!: Announcer;
  @property() username = '';

  @state() private typedName = '';
  @state() private password = '';
  @state() private shown = false;
  @state() private busy = false;
  @state() private errors: Readonly<Partial<Record<FieldName, string>>> = {};

  @query('#username') private readonly usernameField?: Field;
  @query('#password') private readonly passwordField!: Field;

  private readonly page = new PageLanguageController(this);

  override focus(options?: FocusOptions): void {
    (this.usernameField ?? this.passwordField)?.focus(options);
  }

  protected override render() {
    const t = translator(this.page.language, staffTexts[this.page.language]);
    return html`<form novalidate @submit=${this.submitted}>
      ${this.username
        ? html`<input type="text" name="username" autocomplete="username" .value=${this.username} hidden readonly />`
        : html`<okn-field
            id="username"
            name="username"
            autocomplete="username"
            label=${t('signIn.username')}
            .value=${this.typedName}
            .error=${this.errors.username ?? ''}
            @input=${(event: Event) => (this.typedName = (event.currentTarget as Field).value)}
          ></okn-field>`}
      <okn-field
        id="password"
        name="password"
        type=${this.shown ? 'text' : 'password'}
        autocomplete="current-password"
        label=${t('signIn.password')}
        .value=${this.password}
        .error=${this.errors.password ?? ''}
        @input=${(event: Event) => (this.password = (event.currentTarget as Field).value)}
      ></okn-field>
      <label class="show">
        <input type="checkbox" .checked=${this.shown} @change=${() => (this.shown = !this.shown)} />
        ${t('signIn.show')}
      </label>
      <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
        ${this.busy ? t('signIn.busy') : t('signIn.submit')}
      </button>
    </form>`;
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const username = this.username || this.typedName.trim();
    this.errors = this.missing(username);
    if (Object.keys(this.errors).length > 0) return this.showErrors();
    await this.signIn(username);
  }

  private async signIn(username: string): Promise<void> {
    this.busy = true;
    try {
      const member = await this.session.signIn(username, this.password);
      this.password = '';
      this.shown = false;
      this.dispatchEvent(new SignedInEvent(member));
    } catch (error) {
      this.errors = { password: this.errorText(error) };
      await this.showErrors();
    } finally {
      this.busy = false;
    }
  }

  private missing(username: string): Partial<Record<FieldName, string>> {
    const t = translator(this.page.language, staffTexts[this.page.language]);
    return {
      ...(username ? {} : { username: t('signIn.usernameMissing') }),
      ...(this.password ? {} : { password: t('signIn.passwordMissing') }),
    };
  }

  private errorText(error: unknown): string {
    if (!(error instanceof ApiProblem) || error.status !== 429) return problemText(error, this.page.language);
    const seconds = error.retryAfterSeconds ?? 60;
    const formats = new Formats(this.page.language);
    const t = translator(this.page.language, staffTexts[this.page.language]);
    return t('signIn.tooMany', {
      wait: formats.duration(seconds),
      time: formats.time(new Date(Date.now() + seconds * 1000)),
    });
  }

  private async showErrors(): Promise<void> {
    this.announcer.alert(Object.values(this.errors).join(' '));
    await this.updateComplete;
    (this.errors.username ? this.usernameField : this.passwordField)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-sign-in': SignIn;
  }
}
