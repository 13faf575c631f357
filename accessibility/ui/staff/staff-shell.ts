import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { problemText } from '../api/problem-text.ts';
import type { SignedInMember, StaffMember } from '../api/staff-session.ts';
import { icon, mark } from '../icon/icon.ts';
import { refreshCw } from '../icon/lucide.ts';
import { PageLanguageController } from '../i18n/page-language.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { translator, type Translator } from '../i18n/translator.ts';
import { define } from '../parts/define.ts';
import '../parts/dialog.ts';
import type { Dialog } from '../parts/dialog.ts';
import '../parts/live.ts';
import type { Live } from '../parts/live.ts';
import '../parts/notice.ts';
import { base } from '../theme/base.ts';
import './confirm.ts';
import type { Confirm } from './confirm.ts';
import { leaveQuestion } from './leave-question.ts';
import './own-passkeys.ts';
import type { OwnPasskeysDialog } from './own-passkeys.ts';
import './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import { hearOtherTabs, keepSignedOut, takeSignedOut, tellOtherTabs } from './signed-out.ts';
import './staff-menu.ts';
import { mayUse, type Place } from './staff-menu.ts';
import { SignedInEvent, type StaffSite } from './staff-site.ts';
import { staffTexts } from './texts.ts';

type Texts = Translator<keyof typeof staffTexts.en | keyof typeof commonTexts.en>;

type Standing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'away'; readonly error: unknown }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly member: StaffMember }
  | { readonly kind: 'not-allowed'; readonly member: StaffMember };

/**
 * The frame of a staff page: bar with mark, name of the place and the person's menu, and below it the page, once
 * somebody who may use it is signed in. When the sign-in runs out it asks for the password or a passkey in a dialog and
 * the page stays as it is. Whoever signs out with customers, or with something unsent at the desk, is asked first, and
 * nothing of it stays on the device. Slots: the page, `bar` for what belongs into the bar, `settings` for the page's own
 * settings in the menu. Fires `signed-in` with the member, and `signed-out` before the page is loaded afresh.
 *
 * With `fill` the page gets the height of the window, where that is large enough, and scrolls inside by itself.
 */
@define('okn-staff-shell')
export class StaffShell extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        grid-template-columns: minmax(0, 1fr);
        min-block-size: 100dvb;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 4);
        padding: calc(var(--okn-unit) * 1.5) calc(var(--okn-unit) * 4);
        background: var(--okn-surface);
        border-block-end: var(--okn-border);
      }

      h1 {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        font-size: var(--okn-text-l);
      }

      h1 .icon {
        inline-size: 1.4em;
        block-size: 1.4em;
        color: var(--okn-brand-ink);
      }

      .bar {
        display: flex;
        flex: 1 1 auto;
        flex-wrap: wrap;
        align-items: center;
        justify-content: end;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 4);
        min-inline-size: 0;
      }

      /* On a phone, or enlarged as far: the page begins as high up as can be. */
      @media (max-width: 30rem) {
        header {
          gap: 0 calc(var(--okn-unit) * 2);
          padding-inline: calc(var(--okn-unit) * 3);
        }

        .bar {
          gap: 0 calc(var(--okn-unit) * 1);
          justify-content: start;
        }

        okn-staff-menu {
          margin-inline-start: auto;
        }
      }

      .skip {
        position: absolute;
        inset-block-start: calc(var(--okn-unit) * 1.5);
        inset-inline-start: calc(var(--okn-unit) * 4);
        z-index: 1;
      }

      .skip:not(:focus-within) {
        clip-path: inset(50%);
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
      }

      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        min-block-size: 0;
      }

      /* Focus is put here after signing in, so that reading goes on here; nothing can be done with it. */
      main:focus-visible {
        outline: none;
      }

      .card {
        display: grid;
        gap: calc(var(--okn-unit) * 5);
        align-self: center;
        justify-self: center;
        inline-size: min(calc(var(--okn-rem) * 26), 100% - var(--okn-unit) * 8);
        margin: calc(var(--okn-unit) * 6) 0;
        padding: calc(var(--okn-unit) * 6);
        background: var(--okn-surface);
        border: var(--okn-border);
        border-radius: var(--okn-radius);
      }

      .card > .button {
        justify-self: start;
      }

      .loading {
        display: grid;
        justify-items: center;
        gap: calc(var(--okn-unit) * 3);
        align-self: center;
        color: var(--okn-ink-soft);
        animation: appear var(--okn-calm) 400ms both;
      }

      .loading .icon {
        inline-size: calc(var(--okn-unit) * 12);
        block-size: calc(var(--okn-unit) * 12);
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }

      @media (min-width: 48rem) and (min-height: 34rem) {
        :host([fill]) {
          block-size: 100dvb;
        }
      }
    `,
  ];

  @property() heading = '';
  @property() place: Place = 'desk';
  @property({ type: Boolean, reflect: true }) fill = false;
  @property({ attribute: false }) site!: StaffSite;

  @state() private standing: Standing = { kind: 'looking' };
  /** Whether somebody was signed in here until they signed out. */
  @state() private signedOut = false;

  @query('okn-live') private readonly live!: Live;
  @query('okn-confirm') private readonly confirm!: Confirm;
  @query('main') private readonly main!: HTMLElement;
  @query('okn-own-passkeys') private readonly ownPasskeys?: OwnPasskeysDialog;
  @query('.card okn-sign-in') private readonly signIn?: SignIn;
  @query('#again') private readonly again?: Dialog;
  @query('#again okn-sign-in') private readonly signInAgain?: SignIn;

  private readonly page = new PageLanguageController(this);
  private hearNoMore: (() => void) | undefined;

  private get texts(): Texts {
    const { language } = this.page;
    return translator(language, staffTexts[language], commonTexts[language]);
  }

  private get member(): StaffMember | undefined {
    return 'member' in this.standing ? this.standing.member : undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hearNoMore?.();
    this.site.removeEventListener('expired', this.expired);
    this.site.announcer.leave(this.live);
    this.site.announcer.stop();
  }

  protected override firstUpdated(): void {
    this.site.announcer.enter(this.live);
    this.site.addEventListener('expired', this.expired);
    this.hearNoMore = hearOtherTabs((username) => this.signedOutElsewhere(username));
    void this.look();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('standing') && this.standing.kind === 'in') {
      this.dispatchEvent(new SignedInEvent(this.standing.member));
    }
  }

  protected override render() {
    const { texts: t, member } = this;
    return html`
      <div class="skip"><button class="button" type="button" @click=${() => this.main.focus()}>${t('skip')}</button></div>
      <header>
        <h1>${mark(true)} ${this.heading}</h1>
        <div class="bar">
          <slot name="bar"></slot>
          <okn-staff-menu
            .member=${member}
            place=${this.place}
            @passkeys=${() => void this.ownPasskeys?.show()}
            @sign-out=${this.signOutAsked}
          >
            <slot name="settings"></slot>
          </okn-staff-menu>
        </div>
      </header>
      <main tabindex="-1" aria-label=${this.heading}>${this.renderStanding(t)}</main>
      ${member ? html`${this.renderOwnPasskeys(member)} ${this.renderAgain(t, member)}` : nothing}
      <okn-confirm .announcer=${this.site.announcer}></okn-confirm>
      <okn-live></okn-live>
    `;
  }

  private renderStanding(t: Texts) {
    switch (this.standing.kind) {
      case 'looking':
        return html`<p class="loading">${mark()} ${t('loading')}</p>`;
      case 'away':
        return this.renderAway(t, this.standing.error);
      case 'out':
        return this.renderSignIn(t);
      case 'in':
        return html`<slot></slot>`;
      case 'not-allowed':
        return this.renderNotAllowed(t, this.standing.member);
    }
  }

  private renderSignIn(t: Texts) {
    return html`<div class="card">
      <h2>${t('signIn.heading')}</h2>
      ${this.signedOut ? html`<p>${t('signIn.signedOut')}</p>` : nothing}
      <okn-sign-in
        .session=${this.site.session}
        .announcer=${this.site.announcer}
        @signed-in=${(event: SignedInEvent) => this.enter(event.member)}
      ></okn-sign-in>
    </div>`;
  }

  private renderAway(t: Texts, error: unknown) {
    return html`<div class="card">
      <okn-notice tone="urgent">${problemText(error, this.page.language)}</okn-notice>
      <button class="button primary" type="button" @click=${this.look}>${icon(refreshCw)} ${t('retry')}</button>
    </div>`;
  }

  private renderNotAllowed(t: Texts, member: StaffMember) {
    return html`<div class="card">
      <h2>${t('notAllowed.heading')}</h2>
      <p>${t('notAllowed.text', { name: member.name })}</p>
      <button class="button primary" type="button" @click=${this.signOutAsked}>${t('signIn.other')}</button>
    </div>`;
  }

  private renderOwnPasskeys({ username }: StaffMember) {
    return html`<okn-own-passkeys .site=${this.site} username=${username}></okn-own-passkeys>`;
  }

  /** The page behind this dialog keeps everything that was written. */
  private renderAgain(t: Texts, member: StaffMember) {
    return html`<okn-dialog
      id="again"
      heading=${t('again.heading')}
      close-label=${t('close')}
      .announcer=${this.site.announcer}
      @close=${() => this.site.renewed(false)}
    >
      <p>${t('again.text', { name: member.name })}</p>
      <okn-sign-in
        username=${member.username}
        .session=${this.site.session}
        .announcer=${this.site.announcer}
        @signed-in=${this.signedInAgain}
      ></okn-sign-in>
      <button slot="actions" class="button" type="button" @click=${this.signOutAsked}>${t('signIn.other')}</button>
    </okn-dialog>`;
  }

  private readonly expired = async (): Promise<void> => {
    if (!this.again) return this.site.renewed(false);
    await this.again.show();
    this.signInAgain?.focus();
  };

  private readonly signedInAgain = (): void => {
    this.site.renewed(true);
    this.again?.close();
  };

  private readonly look = async (): Promise<void> => {
    try {
      const member = await this.site.session.current();
      if (member) this.enter(member);
      else await this.offerSignIn();
    } catch (error) {
      this.standing = { kind: 'away', error };
      this.site.announcer.alert(problemText(error, this.page.language));
    }
  };

  /** Whoever has just signed out was somewhere, and hears where they are now. */
  private async offerSignIn(): Promise<void> {
    this.signedOut = takeSignedOut();
    this.standing = { kind: 'out' };
    if (!this.signedOut) return;
    await this.updateComplete;
    await this.signIn?.updateComplete;
    this.signIn?.focus();
    this.site.announcer.tell(this.texts('signIn.signedOut'));
  }

  private enter(member: StaffMember): void {
    // The form that has the focus is about to go.
    if (this.standing.kind === 'out') this.main.focus();
    this.standing = { kind: mayUse(this.place, member.roles) ? 'in' : 'not-allowed', member };
  }

  private readonly signOutAsked = async (): Promise<void> => {
    const now = await this.now();
    // Somebody else has signed in on this device meanwhile: the page becomes theirs, and nobody is signed out.
    if (now && this.member && now.username !== this.member.username) return location.reload();
    const question = leaveQuestion(this.texts, now, this.hasUnsent());
    if (!question || (await this.confirm.ask(question))) await this.signOut();
  };

  private hasUnsent(): boolean {
    return this.member !== undefined && this.site.storeOf(this.member.username).hasUnsent();
  }

  /** What the server says of the person now; nothing where it does not, and signing out is not to fail for that. */
  private async now(): Promise<SignedInMember | undefined> {
    try {
      return await this.site.session.current();
    } catch {
      return undefined;
    }
  }

  private readonly signOut = async (): Promise<void> => {
    try {
      await this.site.session.signOut();
    } catch (error) {
      this.site.announcer.alert(problemText(error, this.page.language));
      return;
    }
    if (!this.member) return;
    this.hearNoMore?.();
    tellOtherTabs(this.member.username);
    this.leave(this.member);
  };

  /** The desk shows what customers wrote. The studio may hold an article that is not saved, and asks whom it needs. */
  private signedOutElsewhere(username: string): void {
    if (this.place === 'desk' && this.member?.username === username) this.leave(this.member);
  }

  /** A page loaded afresh keeps nothing of the person before. */
  private leave({ username }: StaffMember): void {
    this.site.storeOf(username).forgetUnsent();
    this.dispatchEvent(new Event('signed-out'));
    keepSignedOut();
    location.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-staff-shell': StaffShell;
  }
}
