import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { commonTexts } from '../ui/i18n/common-texts.ts';
import { PageLanguageController } from '../ui/i18n/page-language.ts';
import { translator } from '../ui/i18n/translator.ts';
import { icon } from '../ui/icon/icon.ts';
import { keyboard } from '../ui/icon/lucide.ts';
import { define } from '../ui/parts/define.ts';
import { narrowStyles } from '../ui/staff/narrow.ts';
import '../ui/staff/staff-shell.ts';
import { StaffSite, type SignedInEvent } from '../ui/staff/staff-site.ts';
import { base } from '../ui/theme/base.ts';
import { DeskApi } from './model/desk-api.ts';
import { DeskStore } from './model/desk-store.ts';
import './parts/connection.ts';
import './parts/desk-app.ts';
import './parts/keys.ts';
import type { Keys } from './parts/keys.ts';
import './parts/preferences.ts';
import { deskTexts } from './texts.ts';

/** The page of the desk: the frame, and in it the desk of whoever is signed in. */
@define('okn-desk')
export class Desk extends LitElement {
  static override styles = [
    base,
    narrowStyles,
    css`
      :host {
        display: block;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 3);
      }

      @media (max-width: 30rem) {
        .bar {
          gap: calc(var(--okn-unit) * 1);
        }

        .keys {
          padding-inline: calc(var(--okn-unit) * 2);
        }
      }
    `,
  ];

  @state() private store: DeskStore | undefined;
  @query('okn-desk-keys') private readonly keys?: Keys;

  private readonly site = new StaffSite();
  private readonly page = new PageLanguageController(this);

  protected override updated(): void {
    if (!this.store) document.title = `${this.t('title')} · Okienko`;
  }

  protected override render() {
    return html`<okn-staff-shell
      fill
      place="desk"
      heading=${this.t('title')}
      .site=${this.site}
      @signed-in=${this.signedIn}
      @signed-out=${() => this.store?.stop()}
    >
      ${this.store ? this.renderDesk(this.store) : nothing}
    </okn-staff-shell>`;
  }

  private signedIn({ member }: SignedInEvent): void {
    this.store = new DeskStore(member, new DeskApi(this.site.http), this.site.storeOf(member.username));
  }

  private renderDesk(store: DeskStore) {
    const { announcer } = this.site;
    return html`
      <div class="bar" slot="bar">
        <okn-desk-connection .store=${store}></okn-desk-connection>
        <button class="button quiet keys" type="button" @click=${() => void this.keys?.show()}>
          ${icon(keyboard)} <span class="word-if-wide">${this.t('keys.open')}</span>
        </button>
      </div>
      <okn-desk-preferences slot="settings" .store=${store}></okn-desk-preferences>
      <okn-desk-app .store=${store} .announcer=${announcer}></okn-desk-app>
      <okn-desk-keys .store=${store} .announcer=${announcer}></okn-desk-keys>
    `;
  }

  private get t() {
    return translator(this.page.language, deskTexts[this.page.language], commonTexts[this.page.language]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-desk': Desk;
  }
}
