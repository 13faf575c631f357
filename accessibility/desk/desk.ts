import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { StaffMember } from '../ui/api/staff-session.ts';
import { PageLanguageController } from '../ui/i18n/page-language.ts';
import { translator } from '../ui/i18n/translator.ts';
import { define } from '../ui/parts/define.ts';
import '../ui/staff/staff-shell.ts';
import { StaffSite, type SignedInEvent } from '../ui/staff/staff-site.ts';
import { base } from '../ui/theme/base.ts';
import { deskTexts } from './texts.ts';

@define('okn-desk')
export class Desk extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @state() private member: StaffMember | undefined;

  private readonly site = new StaffSite();
  private readonly page = new PageLanguageController(this);

  protected override render() {
    const t = translator(this.page.language, deskTexts[this.page.language]);
    return html`<okn-staff-shell
      fill
      place="desk"
      heading=${t('title')}
      .site=${this.site}
      @signed-in=${(event: SignedInEvent) => (this.member = event.member)}
    >
      ${this.member ? html`<p>${this.member.name}</p>` : nothing}
    </okn-staff-shell>`;
  }
}
