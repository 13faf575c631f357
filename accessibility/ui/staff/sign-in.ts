import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { hasPasskeys } from '../api/passkeys.ts';
import type { StaffMember, StaffSession } from '../api/staff-session.ts';
import { icon } from '../icon/icon.ts';
import { keyRound } from '../icon/lucide.ts';
import { PageLanguageController } from '../i18n/page-language.ts';
import { translator, type Translator } from '../i18n/translator.ts';
import type { Announcer } from '../parts/announcer.ts';
import type { Tone } from '../parts/badge.ts';
import { define } from '../parts/define.ts';
import { fieldStyles, type Field } from '../parts/field.ts';
import '../parts/notice.ts';
import { base } from '../theme/base.ts';
import './password-field.ts';
import { passwordFieldStyles, type PasswordField } from './password-field.ts';
import { choseNone, signInProblem } from './sign-in-problem.ts';
import { SignedInEvent } from './staff-site.ts';
import { staffTexts } from './texts.ts';

type Texts = Translator<keyof typeof staffTexts.en>;
type FieldName = 'username' | 'password';

/** What came of a passkey. */
interface Outcome {
  readonly tone: Tone;
  readonly text: string;
}

/**
 * The form by which staff sign in, and a passkey in its place where the browser has them. With a `username` only the
 * password is asked, for the one whose sign-in ran out, and nobody else can sign in. Fires `signed-in`.
 */
@define('okn-sign-in')
export class SignIn extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    passwordFieldStyles,
    css`
      :host,
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 5);
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
  @state() private busy: 'form' | 'passkey' | undefined;
  @state() private errors: Readonly<Partial<Record<FieldName, string>>> = {};
  @state() private outcome: Outcome | undefined;

  @query('#username') private readonly usernameField?: Field;
  @query('#password') private readonly passwordField!: PasswordField;
  @query('#outcome') private readonly outcomeNotice?: HTMLElement;

  private readonly page = new PageLanguageController(this);

  private get t(): Texts {
    return translator(this.page.language, staffTexts[this.page.language]);
  }

  override focus(options?: FocusOptions): void {
    (this.usernameField ?? this.passwordField)?.focus(options);
  }

  /** With the first field, so that it can take the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.usernameField?.updateComplete;
    return done;
  }

  protected override render() {
    const { t } = this;
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
        <okn-password-field id="password" .error=${this.errors.password ?? ''}></okn-password-field>
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
          ${this.busy === 'form' ? t('signIn.busy') : t('signIn.submit')}
        </button>
      </form>
      ${hasPasskeys() ? this.renderPasskey(t) : nothing}`;
  }

  private renderPasskey(t: Texts) {
    return html`<button
        class="button"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        aria-describedby=${this.outcome ? 'outcome' : nothing}
        @click=${this.passkeyAsked}
      >
        ${icon(keyRound)} ${this.busy === 'passkey' ? t('signIn.passkeyBusy') : t('signIn.passkey')}
      </button>
      ${this.outcome
        ? html`<okn-notice id="outcome" tone=${this.outcome.tone}>${this.outcome.text}</okn-notice>`
        : nothing}`;
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.outcome = undefined;
    const username = this.username || this.typedName.trim();
    this.errors = this.missing(username);
    if (Object.keys(this.errors).length > 0) return this.showErrors();
    await this.signIn(username);
  }

  private async signIn(username: string): Promise<void> {
    this.busy = 'form';
    try {
      this.signedIn(await this.session.signIn(username, this.passwordField.value));
    } catch (error) {
      this.errors = { password: signInProblem(error, this.page.language) };
      await this.showErrors();
    } finally {
      this.busy = undefined;
    }
  }

  private async passkeyAsked(): Promise<void> {
    if (this.busy) return;
    this.busy = 'passkey';
    this.errors = {};
    this.outcome = undefined;
    try {
      this.signedIn(await this.session.signInWithPasskey(this.username || undefined));
    } catch (error) {
      await this.tellOutcome(error);
    } finally {
      this.busy = undefined;
    }
  }

  private signedIn(member: StaffMember): void {
    this.passwordField.clear();
    this.dispatchEvent(new SignedInEvent(member));
  }

  private async tellOutcome(error: unknown): Promise<void> {
    if (choseNone(error)) {
      this.outcome = { tone: 'neutral', text: this.t('signIn.passkeyNone') };
      this.announcer.tell(this.outcome.text);
    } else {
      this.outcome = { tone: 'urgent', text: signInProblem(error, this.page.language) };
      this.announcer.alert(this.outcome.text);
    }
    await this.updateComplete;
    this.outcomeNotice?.scrollIntoView({ block: 'nearest' });
  }

  private missing(username: string): Partial<Record<FieldName, string>> {
    const { t } = this;
    return {
      ...(username ? {} : { username: t('signIn.usernameMissing') }),
      ...(this.passwordField.value ? {} : { password: t('signIn.passwordMissing') }),
    };
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
