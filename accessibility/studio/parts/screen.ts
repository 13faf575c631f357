import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { problemText } from '../../ui/api/problem-text.ts';
import { Formats } from '../../ui/format/formats.ts';
import { icon } from '../../ui/icon/icon.ts';
import { refreshCw } from '../../ui/icon/lucide.ts';
import { commonTexts } from '../../ui/i18n/common-texts.ts';
import { PageLanguageController } from '../../ui/i18n/page-language.ts';
import { translator, type Translator } from '../../ui/i18n/translator.ts';
import { ArrivalFocus } from '../../ui/parts/arrival-focus.ts';
import '../../ui/parts/notice.ts';
import type { Studio } from '../model/studio.ts';
import { studioTexts } from '../texts.ts';

export type StudioText = Translator<keyof typeof studioTexts.en | keyof typeof commonTexts.en>;

/** What a part of a screen waits for. */
export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'loaded'; readonly value: T };

export const LOADING: Loading<never> = { kind: 'loading' };

/** What all parts of the studio have: its services, the texts of the page's language and how it writes numbers. */
export abstract class StudioPart extends LitElement {
  @property({ attribute: false }) studio!: Studio;

  protected readonly page = new PageLanguageController(this);

  protected get t(): StudioText {
    const { language } = this.page;
    return translator(language, studioTexts[language], commonTexts[language]);
  }

  protected get formats(): Formats {
    return new Formats(this.page.language);
  }

  protected problem(error: unknown): string {
    return problemText(error, this.page.language);
  }
}

/** One place of the studio, below the bar: has a heading that focus goes to when one arrives. */
export abstract class Screen extends StudioPart {
  private readonly arrival = new ArrivalFocus(this, () => this.renderRoot.querySelector('h2'));

  /** Puts the person at the start of the place. Who did not come by keyboard does not look for the focus there. */
  override focus({ focusVisible = true }: FocusOptions = {}): void {
    this.toggleAttribute('quiet-start', !focusVisible);
    this.arrival.arrive();
  }

  /** Loads into a state of the screen; what fails is shown there, with a way to try again. */
  protected async load<T>(work: Promise<T>, show: (state: Loading<T>) => void): Promise<void> {
    try {
      show({ kind: 'loaded', value: await work });
    } catch (error) {
      if (isAborted(error)) return;
      show({ kind: 'failed', error });
      this.studio.site.announcer.alert(this.problem(error));
    }
  }

  protected renderLoading<T>(state: Loading<T>, draw: (value: T) => unknown, again: () => void): unknown {
    switch (state.kind) {
      case 'loading':
        return html`<p class="loading">${this.t('loading')}</p>`;
      case 'failed':
        return this.renderFailure(state.error, again);
      case 'loaded':
        return draw(state.value);
    }
  }

  protected renderFailure(error: unknown, again?: () => void): TemplateResult {
    return html`<okn-notice tone="urgent">
      ${this.problem(error)}
      ${again
        ? html`<button slot="actions" class="button" type="button" @click=${again}>
            ${icon(refreshCw)} ${this.t('retry')}
          </button>`
        : nothing}
    </okn-notice>`;
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
