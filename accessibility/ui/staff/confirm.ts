import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PageLanguageController } from '../i18n/page-language.ts';
import { translator } from '../i18n/translator.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import type { Announcer } from '../parts/announcer.ts';
import { define } from '../parts/define.ts';
import '../parts/dialog.ts';
import type { Dialog } from '../parts/dialog.ts';
import { base } from '../theme/base.ts';

/** What somebody is asked before it happens. The label of the button says what it does, never just "Yes". */
export interface Question {
  readonly heading: string;
  readonly text: string;
  readonly action: string;
  /** What the other button says, where "Cancel" does not say what it means. */
  readonly cancel?: string;
  /** For what cannot be undone. */
  readonly danger?: boolean;
}

/**
 * Asks before something happens: `if (await confirm.ask({…})) …`. Keep one on the page. The focus begins on the answer
 * that changes nothing.
 */
@define('okn-confirm')
export class Confirm extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) announcer?: Announcer;

  @state() private question: Question | undefined;
  @query('okn-dialog') private readonly dialog!: Dialog;
  @query('.no') private readonly no?: HTMLElement;

  private readonly page = new PageLanguageController(this);
  private answer: ((agreed: boolean) => void) | undefined;

  async ask(question: Question): Promise<boolean> {
    this.answer?.(false);
    this.answer = undefined;
    this.question = question;
    await this.updateComplete;
    await this.dialog.show();
    this.no?.focus();
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected override render() {
    const t = translator(this.page.language, commonTexts[this.page.language]);
    return html`<okn-dialog
      heading=${this.question?.heading ?? ''}
      text=${this.question?.text ?? ''}
      close-label=${t('close')}
      .announcer=${this.announcer}
      @close=${() => this.end(false)}
    >
      ${this.question ? this.renderQuestion(this.question, t('cancel')) : nothing}
    </okn-dialog>`;
  }

  private renderQuestion({ action, cancel, danger }: Question, usualCancel: string) {
    return html`<button slot="actions" class="button no" type="button" @click=${() => this.end(false)}>${cancel ?? usualCancel}</button>
      <button
        slot="actions"
        class="button ${danger ? 'danger' : 'primary'}"
        type="button"
        @click=${() => this.end(true)}
      >
        ${action}
      </button>`;
  }

  private end(agreed: boolean): void {
    this.answer?.(agreed);
    this.answer = undefined;
    if (this.dialog.open) this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-confirm': Confirm;
  }
}
