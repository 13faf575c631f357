import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { PageLanguageController } from '../../ui/i18n/page-language.ts';
import { translator } from '../../ui/i18n/translator.ts';
import { commonTexts } from '../../ui/i18n/common-texts.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import type { Contrast, Scheme } from '../../ui/theme/palette.ts';
import { tokens } from '../../ui/theme/tokens.ts';
import { translateAll } from '../../widget/all-texts.ts';
import { talkStyles } from '../../widget/talk/talk-styles.ts';
import { composer } from '../../widget/view/composer.ts';
import { header } from '../../widget/view/header.ts';
import { launcher } from '../../widget/view/launcher.ts';
import { log } from '../../widget/view/log.ts';
import { composerStyles, headerStyles, logStyles, windowStyles } from '../../widget/view/styles.ts';
import { USUAL_APPEARANCE, type Appearance } from '../model/appearance.ts';
import { sampleView } from '../model/sample-chat.ts';
import { studioTexts } from '../texts.ts';
import { dress } from './themed.ts';

/**
 * The chat window and its launcher as a customer sees them, drawn by the window's own functions and styles. A picture:
 * nothing in it can be reached or pressed. The field where one writes is drawn with the focus, to show its ring.
 */
@define('okn-chat-sample')
export class ChatSample extends LitElement {
  static override styles = [
    css`
      :host {
        all: initial;
        display: block;
      }
    `,
    tokens,
    base,
    windowStyles,
    headerStyles,
    logStyles,
    composerStyles,
    talkStyles,
    css`
      .page {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
        justify-items: end;
      }

      .page .window {
        min-inline-size: 0;
      }

      .page .window:first-child {
        inline-size: 100%;
      }

      .page .window .panel[open] {
        position: static;
        inline-size: 100%;
        block-size: auto;
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
        animation: none;
      }

      .page .scroller,
      .page .log {
        flex: none;
        overflow: visible;
      }

      .page .window .launcher {
        position: static;
      }

      #text {
        outline: 3px solid var(--okn-focus);
        outline-offset: 2px;
      }
    `,
  ];

  @property({ attribute: false }) appearance: Appearance = USUAL_APPEARANCE;
  @property() scheme: Scheme = 'light';
  @property() contrast: Contrast = 'usual';

  private readonly page = new PageLanguageController(this);

  protected override willUpdate(): void {
    dress(this, this.appearance, { scheme: this.scheme, contrast: this.contrast });
  }

  protected override render() {
    const { language } = this.page;
    const view = sampleView(translateAll(language), translator(language, studioTexts[language], commonTexts[language]));
    return html`<div class="page" inert>
      <section class="window" lang=${language}>
        <dialog class="panel" open>${header(view)} ${log(view)} ${composer(view)}</dialog>
      </section>
      <section class="window" lang=${language}>${launcher({ ...view, open: false })}</section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-chat-sample': ChatSample;
  }
}
