import { css, html, LitElement } from 'lit';
import { mark } from '../ui/icon/icon.ts';
import { PageLanguageController } from '../ui/i18n/page-language.ts';
import { translator } from '../ui/i18n/translator.ts';
import { define } from '../ui/parts/define.ts';
import { base } from '../ui/theme/base.ts';
import { studioTexts } from './texts.ts';

@define('okn-studio')
export class Studio extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: calc(var(--okn-unit) * 6);
      }
    `,
  ];

  private readonly page = new PageLanguageController(this);

  protected override render() {
    const t = translator(this.page.language, studioTexts[this.page.language]);
    return html`<main><h1>${mark()} ${t('title')}</h1></main>`;
  }
}
