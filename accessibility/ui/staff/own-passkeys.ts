import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiProblem } from '../api/problem.ts';
import type { Passkey } from '../api/passkeys.ts';
import { Formats } from '../format/formats.ts';
import { icon } from '../icon/icon.ts';
import { keyRound, refreshCw, trash } from '../icon/lucide.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { PageLanguageController } from '../i18n/page-language.ts';
import { translator, type Translator } from '../i18n/translator.ts';
import type { Tone } from '../parts/badge.ts';
import { define } from '../parts/define.ts';
import '../parts/dialog.ts';
import type { Dialog } from '../parts/dialog.ts';
import { fieldStyles, type Field } from '../parts/field.ts';
import '../parts/notice.ts';
import { base } from '../theme/base.ts';
import './confirm.ts';
import type { Confirm } from './confirm.ts';
import './password-field.ts';
import { passwordFieldStyles, type PasswordField } from './password-field.ts';
import { choseNone, signInProblem } from './sign-in-problem.ts';
import type { StaffSite } from './staff-site.ts';
import { staffTexts } from './texts.ts';

type Texts = Translator<keyof typeof staffTexts.en | keyof typeof commonTexts.en>;
type FieldName = 'name' | 'password';

/** What came of what the person did, and beside what it is told. */
interface Outcome {
  readonly about: 'list' | 'form';
  readonly tone: Tone;
  readonly text: string;
}

/** How long a name may be. */
const LONGEST_NAME = 64;

/** The dialog in which a member of staff sees, adds and removes their own passkeys. */
@define('okn-own-passkeys')
export class OwnPasskeysDialog extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    passwordFieldStyles,
    css`
      :host {
        display: block;
      }

      section,
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 4);
      }

      h3 {
        font-size: var(--okn-text-l);
      }

      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        list-style: none;
        border-block-start: var(--okn-border);
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
        padding-block: calc(var(--okn-unit) * 3);
        border-block-end: var(--okn-border);
      }

      li > div {
        flex: 1 1 calc(var(--okn-rem) * 12);
        min-inline-size: 0;
      }

      li p {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      .button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) site!: StaffSite;
  @property() username = '';

  @state() private open = false;
  @state() private passkeys: readonly Passkey[] | undefined;
  /** Why the list could not be had. */
  @state() private missed = '';
  @state() private name = '';
  @state() private busy = false;
  @state() private errors: Readonly<Partial<Record<FieldName, string>>> = {};
  @state() private outcome: Outcome | undefined;

  @query('okn-dialog') private readonly dialog!: Dialog;
  @query('okn-confirm') private readonly confirm!: Confirm;
  @query('#name') private readonly nameField?: Field;
  @query('#password') private readonly passwordField?: PasswordField;
  @query('#outcome') private readonly outcomeNotice?: HTMLElement;

  private readonly page = new PageLanguageController(this);

  private get t(): Texts {
    const { language } = this.page;
    return translator(language, staffTexts[language], commonTexts[language]);
  }

  /** Opens it with the passkeys there are now. */
  async show(): Promise<void> {
    this.passkeys = undefined;
    this.missed = '';
    this.name = this.t('passkeys.nameUsual');
    this.errors = {};
    this.outcome = undefined;
    this.open = true;
    await this.dialog.show();
    await this.look();
  }

  protected override render() {
    const { t } = this;
    return html`<okn-dialog
        heading=${t('passkeys')}
        close-label=${t('close')}
        .announcer=${this.site.announcer}
        @close=${() => (this.open = false)}
      >
        ${this.open ? this.renderContent(t) : nothing}
      </okn-dialog>
      <okn-confirm .announcer=${this.site.announcer}></okn-confirm>`;
  }

  private renderContent(t: Texts) {
    return html`<p>${t('passkeys.what')}</p>
      <section aria-labelledby="own">
        <h3 id="own">${t('passkeys.own')}</h3>
        ${this.renderOwn(t)} ${this.renderOutcome('list')}
      </section>
      <section aria-labelledby="add">
        <h3 id="add">${t('passkeys.add')}</h3>
        ${this.renderForm(t)} ${this.renderOutcome('form')}
      </section>`;
  }

  private renderOwn(t: Texts) {
    if (this.missed) {
      return html`<okn-notice tone="urgent">
        ${this.missed}
        <button slot="actions" class="button small" type="button" @click=${this.look}>
          ${icon(refreshCw)} ${t('retry')}
        </button>
      </okn-notice>`;
    }
    if (!this.passkeys) return html`<p>${t('loading')}</p>`;
    if (this.passkeys.length === 0) return html`<p>${t('passkeys.none')}</p>`;
    return html`<ul>
      ${repeat(this.passkeys, ({ id }) => id, (passkey) => this.renderPasskey(t, passkey))}
    </ul>`;
  }

  private renderPasskey(t: Texts, passkey: Passkey) {
    const { name, createdAt, lastUsedAt } = passkey;
    const formats = new Formats(t.language);
    return html`<li>
      <div>
        <strong>${name}</strong>
        <p>${t('passkeys.added', { date: formats.date(createdAt) })}</p>
        <p>${lastUsedAt ? t('passkeys.used', { date: formats.date(lastUsedAt) }) : t('passkeys.unused')}</p>
      </div>
      <button
        class="button small"
        type="button"
        aria-label="${t('passkeys.remove')}: ${name}"
        @click=${(event: Event) => this.removeAsked(passkey, event.currentTarget as HTMLElement)}
      >
        ${icon(trash)} ${t('passkeys.remove')}
      </button>
    </li>`;
  }

  private renderForm(t: Texts) {
    return html`<form novalidate @submit=${this.submitted}>
      <input type="text" name="username" autocomplete="username" .value=${this.username} hidden readonly />
      <okn-field
        id="name"
        label=${t('passkeys.name')}
        hint=${t('passkeys.nameHint')}
        maxlength=${LONGEST_NAME}
        .value=${this.name}
        .error=${this.errors.name ?? ''}
        @input=${(event: Event) => (this.name = (event.currentTarget as Field).value)}
      ></okn-field>
      <okn-password-field id="password" .error=${this.errors.password ?? ''}></okn-password-field>
      <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
        ${icon(keyRound)} ${this.busy ? t('passkeys.busy') : t('passkeys.add')}
      </button>
    </form>`;
  }

  private renderOutcome(about: Outcome['about']) {
    if (this.outcome?.about !== about) return nothing;
    return html`<okn-notice id="outcome" tone=${this.outcome.tone}>${this.outcome.text}</okn-notice>`;
  }

  private async look(): Promise<void> {
    try {
      this.passkeys = await this.site.passkeys.list();
      this.name = freeName(this.name, this.passkeys);
      // The button that asked for it again goes: the focus is on what stays.
      if (this.missed) this.nameField?.focus();
      this.missed = '';
    } catch (error) {
      this.missed = signInProblem(error, this.page.language);
      this.site.announcer.alert(this.missed);
    }
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const name = this.name.trim();
    this.outcome = undefined;
    this.errors = this.missing(name);
    if (Object.keys(this.errors).length > 0) return this.showErrors();
    this.busy = true;
    try {
      await this.added(await this.site.passkeys.add(name, this.passwordField?.value ?? ''));
    } catch (error) {
      await this.notAdded(error);
    } finally {
      this.busy = false;
    }
  }

  private missing(name: string): Partial<Record<FieldName, string>> {
    const { t } = this;
    return {
      ...(name ? {} : { name: t('passkeys.nameMissing') }),
      ...(this.passwordField?.value ? {} : { password: t('signIn.passwordMissing') }),
    };
  }

  private async added({ name }: Passkey): Promise<void> {
    const { t } = this;
    this.name = t('passkeys.nameUsual');
    this.passwordField?.clear();
    await this.look();
    await this.tell({ about: 'form', tone: 'done', text: t('passkeys.done', { name }) });
  }

  private async notAdded(error: unknown): Promise<void> {
    const text = signInProblem(error, this.page.language);
    if (choseNone(error)) {
      await this.tell({ about: 'form', tone: 'neutral', text: this.t('passkeys.notAdded') });
    } else if (isAboutPassword(error)) {
      this.errors = { password: text };
      await this.showErrors();
    } else {
      await this.tell({ about: 'form', tone: 'urgent', text });
    }
  }

  private async showErrors(): Promise<void> {
    this.site.announcer.alert(Object.values(this.errors).join(' '));
    await this.updateComplete;
    (this.errors.name ? this.nameField : this.passwordField)?.focus();
  }

  private async removeAsked(passkey: Passkey, button: HTMLElement): Promise<void> {
    const { t } = this;
    const { name } = passkey;
    this.outcome = undefined;
    const agreed = await this.confirm.ask({
      heading: t('passkeys.removeHeading'),
      text: t('passkeys.removeText', { name }),
      action: t('passkeys.remove'),
      danger: true,
    });
    if (agreed) await this.takeAway(passkey, button);
  }

  private async takeAway({ id, name }: Passkey, button: HTMLElement): Promise<void> {
    try {
      await this.site.passkeys.remove(id);
      this.focusBeside(button);
      this.passkeys = this.passkeys?.filter((other) => other.id !== id);
      await this.tell({ about: 'list', tone: 'done', text: this.t('passkeys.removed', { name }) });
    } catch (error) {
      await this.tell({ about: 'list', tone: 'urgent', text: signInProblem(error, this.page.language) });
    }
  }

  /** The button is about to go: the focus, where it still is there, goes to what stays. */
  private focusBeside(button: HTMLElement): void {
    if (!button.matches(':focus')) return;
    const row = button.closest('li');
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    (beside?.querySelector('button') ?? this.nameField)?.focus();
  }

  private async tell(outcome: Outcome): Promise<void> {
    this.outcome = outcome;
    if (outcome.tone === 'urgent') this.site.announcer.alert(outcome.text);
    else this.site.announcer.tell(outcome.text);
    await this.updateComplete;
    this.outcomeNotice?.scrollIntoView({ block: 'nearest' });
  }
}

/** The name, with a number where the person has a passkey of that name already. */
function freeName(wanted: string, passkeys: readonly Passkey[]): string {
  const taken = new Set(passkeys.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}

function isAboutPassword(error: unknown): boolean {
  return error instanceof ApiProblem && ['wrong-password', 'too-many-requests'].includes(error.code);
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-own-passkeys': OwnPasskeysDialog;
  }
}
