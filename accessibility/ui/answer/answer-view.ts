import { html, LitElement, css } from 'lit';
import { property } from 'lit/decorators.js';
import { commonTexts } from '../i18n/common-texts.ts';
import { direction, isLanguage } from '../i18n/languages.ts';
import { PageLanguageController } from '../i18n/page-language.ts';
import { translator } from '../i18n/translator.ts';
import { define } from '../parts/define.ts';
import { base } from '../theme/base.ts';
import { linkDrawer } from './answer.ts';
import { answerStyles } from './answer-styles.ts';
import { GLOSSARIES } from './glossaries.ts';
import { explained, wordsOf } from './glossary.ts';
import { rebuild } from './rebuild.ts';
import { terms, termsStyles } from './terms.ts';

/** An approved answer on a page of ours, in its own language and safe whatever its HTML says. */
@define('okn-answer')
export class AnswerView extends LitElement {
  static override styles = [
    base,
    answerStyles,
    termsStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** The answer's HTML. */
  @property() content = '';
  @property() language = '';
  /** The level of the answer's own headings in the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  private readonly page = new PageLanguageController(this);

  protected override render() {
    const t = translator(this.page.language, commonTexts[this.page.language]);
    const words = { verified: t('link.verified'), external: (host: string) => t('link.external', { host }) };
    const answer = rebuild(this.content, new URL(location.href), this.headingLevel, linkDrawer(words));
    const entries = isLanguage(this.language) ? explained(wordsOf(answer), GLOSSARIES[this.language]) : [];
    return html`<div class="answer" lang=${this.language} dir=${direction(this.language)}>${answer}</div>
      ${terms(entries, t('terms'), this.language)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-answer': AnswerView;
  }
}
