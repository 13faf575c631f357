import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isLanguage } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/dialog.ts';
import type { Dialog } from '../../ui/parts/dialog.ts';
import { fieldStyles, type Field } from '../../ui/parts/field.ts';
import { base } from '../../ui/theme/base.ts';
import { linkAddress } from '../model/link-address.ts';
import { StudioPart } from '../parts/screen.ts';

/** Where a link shall lead and by which words. */
export class LinkChosen extends Event {
  constructor(
    readonly href: string,
    readonly text: string,
  ) {
    super('chosen');
  }
}

/**
 * Asks for a link's address and words, takes only what answers may link to, and asks the server whether it allows the
 * host. Fires `chosen` or `removed`.
 */
@define('okn-link-dialog')
export class LinkDialog extends StudioPart {
  static override styles = [
    base,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
      }
    `,
  ];

  /** The language of the answer. */
  @property() language = '';

  @state() private address = '';
  @state() private words = '';
  @state() private existing = false;
  @state() private busy = false;
  @state() private addressError = '';
  @state() private wordsError = '';

  @query('okn-dialog') private readonly dialog!: Dialog;
  @query('#address') private readonly addressField!: Field;
  @query('#words') private readonly wordsField!: Field;

  async ask(link: { readonly href: string; readonly text: string }): Promise<void> {
    this.address = link.href;
    this.words = link.text;
    this.existing = link.href !== '';
    this.addressError = this.wordsError = '';
    await this.updateComplete;
    await this.dialog.show();
    this.addressField.focus();
  }

  protected override render() {
    const { t } = this;
    return html`<okn-dialog
      heading=${this.existing ? t('link.change') : t('link.add')}
      close-label=${t('close')}
      .announcer=${this.studio.site.announcer}
    >
      <form id="form" novalidate @submit=${this.submitted}>
        <okn-field
          id="address"
          label=${t('link.address')}
          hint=${t('link.addressHint')}
          autocomplete="off"
          .value=${this.address}
          .error=${this.addressError}
          @input=${(event: Event) => (this.address = (event.currentTarget as Field).value)}
        ></okn-field>
        <okn-field
          id="words"
          label=${t('link.words')}
          hint=${t('link.wordsHint')}
          autocomplete="off"
          .value=${this.words}
          .error=${this.wordsError}
          @input=${(event: Event) => (this.words = (event.currentTarget as Field).value)}
        ></okn-field>
      </form>
      ${this.existing
        ? html`<button slot="actions" class="button danger" type="button" @click=${this.removeLink}>
            ${t('link.remove')}
          </button>`
        : nothing}
      <button slot="actions" class="button" type="button" @click=${() => this.dialog.close()}>${t('cancel')}</button>
      <button
        slot="actions"
        class="button primary"
        type="submit"
        form="form"
        aria-disabled=${this.busy ? 'true' : nothing}
      >
        ${this.busy ? t('link.checking') : t('link.apply')}
      </button>
    </okn-dialog>`;
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const link = linkAddress(this.address);
    this.addressError = 'problem' in link ? this.t(`link.problem.${link.problem}`) : '';
    this.wordsError = this.words.trim() === '' ? this.t('link.wordsMissing') : '';
    if ('problem' in link || this.wordsError) return this.showErrors();
    if (!(await this.isAllowed(link.href))) {
      this.addressError = this.t('link.problem.host', { address: link.href });
      return this.showErrors();
    }
    this.dialog.close();
    this.dispatchEvent(new LinkChosen(link.href, this.words.trim()));
  }

  /** The bank says which hosts answers may link to; the server takes all other links out. */
  private async isAllowed(href: string): Promise<boolean> {
    this.busy = true;
    const anchor = document.createElement('a');
    anchor.setAttribute('href', href);
    anchor.textContent = 'x';
    try {
      const { signal } = new AbortController();
      const language = isLanguage(this.language) ? this.language : this.page.language;
      const { html: kept } = await this.studio.api.preview(`<p>${anchor.outerHTML}</p>`, language, signal);
      return new DOMParser().parseFromString(kept, 'text/html').querySelector('a[href]') !== null;
    } catch {
      // Saving checks it again, so a server that is away for a moment need not keep anybody from writing.
      return true;
    } finally {
      this.busy = false;
    }
  }

  private async showErrors(): Promise<void> {
    this.studio.site.announcer.alert([this.addressError, this.wordsError].filter(Boolean).join(' '));
    await this.updateComplete;
    (this.addressError ? this.addressField : this.wordsField).focus();
  }

  private removeLink(): void {
    this.dialog.close();
    this.dispatchEvent(new Event('removed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-link-dialog': LinkDialog;
  }
}
