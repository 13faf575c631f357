import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LOCALES } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article, ArticleContent } from '../api/articles.ts';
import { difference, differenceStyles } from '../parts/difference.ts';
import { StudioPart } from '../parts/screen.ts';

/** Two people wrote at the same time: shows the difference and lets choose. Fires `take-theirs` or `keep-mine`. */
@define('okn-conflict-choice')
export class ConflictChoice extends StudioPart {
  static override styles = [
    base,
    differenceStyles,
    css`
      :host {
        display: block;
      }

      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 2);
      }
    `,
  ];

  @property({ attribute: false }) theirs!: Article;
  @property({ attribute: false }) mine!: ArticleContent;

  @state() private comparing = false;

  @query('.stack') private readonly words!: HTMLElement;

  /** The words have it, not the notice: Tab would pass by all buttons of an element of ours with a tabindex of its own. */
  override focus(): void {
    this.words.focus();
  }

  protected override render() {
    const { t, formats, theirs } = this;
    const { updatedBy: by, updatedAt, language } = theirs;
    return html`<okn-notice tone="urgent">
      <div class="stack" tabindex="-1">
        <p><strong>${t('conflict.heading', { by, when: formats.ago(updatedAt) })}</strong></p>
        <p>${t('conflict.text')}</p>
        ${this.comparing
          ? html`<h3>${t('conflict.difference')}</h3>
              ${difference(theirs, this.mine, language, LOCALES[language], t)}`
          : nothing}
      </div>
      <button
        slot="actions"
        class="button"
        type="button"
        aria-expanded=${this.comparing ? 'true' : 'false'}
        @click=${() => (this.comparing = !this.comparing)}
      >
        ${t('conflict.compare')}
      </button>
      <button slot="actions" class="button" type="button" @click=${() => this.choose('take-theirs')}>
        ${t('conflict.theirs')}
      </button>
      <button slot="actions" class="button" type="button" @click=${() => this.choose('keep-mine')}>
        ${t('conflict.mine')}
      </button>
    </okn-notice>`;
  }

  private choose(choice: 'take-theirs' | 'keep-mine'): void {
    this.dispatchEvent(new Event(choice));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-conflict-choice': ConflictChoice;
  }
}
