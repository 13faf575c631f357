import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { Formats } from '../../ui/format/formats.ts';
import { icon } from '../../ui/icon/icon.ts';
import { refreshCw } from '../../ui/icon/lucide.ts';
import { commonTexts } from '../../ui/i18n/common-texts.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { translator } from '../../ui/i18n/translator.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import { ArrivalFocus } from '../../ui/parts/arrival-focus.ts';
import '../../ui/parts/notice.ts';
import type { HelpApi } from '../api/help-api.ts';
import { helpTexts } from '../texts.ts';

/** What a place waits for. */
export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'loaded'; readonly value: T };

export const LOADING: Loading<never> = { kind: 'loading' };

/** One place of the help centre: has a heading that focus goes to when one arrives. */
export abstract class HelpPart extends LitElement {
  @property({ attribute: false }) api!: HelpApi;
  @property({ attribute: false }) announcer!: Announcer;
  @property() language: Language = 'en';

  protected get t() {
    return translator(this.language, helpTexts[this.language], commonTexts[this.language]);
  }

  protected get formats(): Formats {
    return new Formats(this.language);
  }

  private readonly arrival = new ArrivalFocus(this, () => this.renderRoot.querySelector('h1'));

  /** Puts the person at the start of the place. */
  override focus(): void {
    this.arrival.arrive();
  }

  /** Loads into a state of the place; what comes after one has left for another is dropped. */
  protected async load<T>(work: Promise<T>, show: (state: Loading<T>) => void, stillWanted: () => boolean): Promise<void> {
    try {
      const value = await work;
      if (stillWanted()) show({ kind: 'loaded', value });
    } catch (error) {
      if (!stillWanted()) return;
      show({ kind: 'failed', error });
      this.announcer.alert(problemText(error, this.language));
    }
  }

  protected renderLoading<T>(state: Loading<T>, draw: (value: T) => unknown, again: () => void): unknown {
    switch (state.kind) {
      case 'loading':
        return html`<p class="soft">${this.t('loading')}</p>`;
      case 'failed':
        return this.renderFailure(state.error, again);
      case 'loaded':
        return draw(state.value);
    }
  }

  private renderFailure(error: unknown, again: () => void): TemplateResult {
    return html`<okn-notice tone="urgent">
      ${problemText(error, this.language)}
      <button slot="actions" class="button" type="button" @click=${again}>${icon(refreshCw)} ${this.t('retry')}</button>
    </okn-notice>`;
  }

  /** A title for the window, told to the page. */
  protected tellTitle(title: string): void {
    this.dispatchEvent(new TitleEvent(title));
  }
}

/** What a place is about, for the title of the window. */
export class TitleEvent extends Event {
  constructor(readonly title: string) {
    super('place-title');
  }
}
