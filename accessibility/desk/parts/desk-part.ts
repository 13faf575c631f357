import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { Formats } from '../../ui/format/formats.ts';
import { commonTexts } from '../../ui/i18n/common-texts.ts';
import { PageLanguageController } from '../../ui/i18n/page-language.ts';
import { translator } from '../../ui/i18n/translator.ts';
import type { DeskStore } from '../model/desk-store.ts';
import { deskTexts } from '../texts.ts';
import { Wording, type DeskTranslator } from '../wording.ts';

/** A part of the desk's screen: follows the store and speaks the page's language. */
export abstract class DeskPart extends LitElement {
  @property({ attribute: false }) store!: DeskStore;

  protected readonly page = new PageLanguageController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [target, type] of this.sources()) target.addEventListener(type, this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [target, type] of this.sources()) target.removeEventListener(type, this.redraw);
  }

  protected get t(): DeskTranslator {
    return translator(this.page.language, deskTexts[this.page.language], commonTexts[this.page.language]);
  }

  protected get formats(): Formats {
    return new Formats(this.page.language);
  }

  protected get wording(): Wording {
    return new Wording(this.t, this.store.topics, this.store.me.username);
  }

  private sources(): readonly (readonly [EventTarget, string])[] {
    return [
      [this.store, 'change'],
      [this.store, 'typing-ended'],
      [this.store.outbox, 'change'],
      [this.store.settings, 'change'],
      [this.store.topics, 'change'],
    ];
  }

  private readonly redraw = (): void => this.requestUpdate();
}
