import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { pencil, x } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { isLanguage, LANGUAGES, type Language } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import { fieldStyles, type Field } from '../../ui/parts/field.ts';
import { disclosureStyles } from '../../ui/staff/disclosure.ts';
import { base } from '../../ui/theme/base.ts';
import type { UnansweredQuestion } from '../api/articles.ts';
import { href } from '../model/routes.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles } from '../parts/styles.ts';

/** What customers asked and the bot could not answer, most asked first; each starts an article or is put aside. */
@define('okn-unanswered-screen')
export class UnansweredScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    fieldStyles,
    disclosureStyles,
    css`
      okn-field {
        max-inline-size: calc(var(--okn-rem) * 16);
      }

      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 4);
        list-style: none;
      }

      .list > li {
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
      }

      .count {
        grid-row: span 2;
        grid-column: 2;
        text-align: end;
      }

      .count strong {
        display: block;
        font-size: var(--okn-text-xl);
        line-height: 1.2;
      }

      .wide {
        grid-column: 1 / -1;
      }

      details ul {
        padding-inline-start: 1.5em;
      }

      summary {
        display: inline-flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 1);
        min-block-size: var(--okn-target);
        color: var(--okn-brand-ink);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      @media (max-width: 30rem) {
        .list > li {
          grid-template-columns: minmax(0, 1fr);
        }

        .count {
          grid-row: auto;
          grid-column: 1;
          text-align: start;
        }
      }
    `,
  ];

  @property() language: Language | undefined;

  @state() private questions: Loading<readonly UnansweredQuestion[]> = LOADING;
  /** What was put aside here; it stays in its place until one leaves. */
  @state() private dismissed: ReadonlySet<UnansweredQuestion['id']> = new Set();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language') || !this.hasUpdated) this.look();
  }

  protected override render() {
    const { t } = this;
    return html`
      <div class="head"><h2 tabindex="-1">${t('title.unanswered')}</h2></div>
      <p class="lead">${t('unanswered.lead')}</p>
      <okn-field
        type="select"
        label=${t('language')}
        .value=${this.language ?? ''}
        .options=${[
          { value: '', label: t('articles.allLanguages') },
          ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        ]}
        @input=${(event: Event) => this.choose((event.currentTarget as Field).value)}
      ></okn-field>
      ${this.renderLoading(this.questions, (questions) => this.renderQuestions(questions), () => this.look())}
    `;
  }

  private renderQuestions(questions: readonly UnansweredQuestion[]) {
    const { t } = this;
    if (questions.length === 0) {
      return html`<okn-empty heading=${t('unanswered.empty')} text=${t('unanswered.emptyText')}></okn-empty>`;
    }
    return html`<ul class="list">
      ${questions.map((question) => this.renderQuestion(question))}
    </ul>`;
  }

  private renderQuestion(asked: UnansweredQuestion) {
    const { t, formats } = this;
    return html`<li class="card">
      <h3 lang=${asked.language}>${asked.question}</h3>
      <p class="count tabular">
        <strong>${formats.number(asked.count)}</strong>
        <span class="small">${t('unanswered.times', { count: asked.count })}</span>
      </p>
      <p class="small">
        <span lang=${asked.language}>${LANGUAGE_NAMES[asked.language]}</span> ·
        ${t('unanswered.last', { when: formats.ago(asked.lastAskedAt) })}
      </p>
      ${asked.examples.length > 0
        ? html`<details class="wide">
            <summary>${t('unanswered.examples', { count: asked.examples.length })}</summary>
            <ul lang=${asked.language}>
              ${asked.examples.map((example) => html`<li>${example}</li>`)}
            </ul>
          </details>`
        : nothing}
      ${this.studio.mayWrite ? this.renderActions(asked) : nothing}
    </li>`;
  }

  private renderActions(asked: UnansweredQuestion) {
    const { t } = this;
    const { id, question, language } = asked;
    const dismissed = this.dismissed.has(id);
    return html`<div class="row wide">
      ${dismissed ? html`<p>${t('unanswered.dismissed')}</p>` : nothing}
      <a
        class="button ${dismissed ? '' : 'primary'}"
        href=${href({ place: 'new-article', prefill: { unanswered: String(id), question, language } })}
        aria-label="${t('unanswered.write')}: ${question}"
      >
        ${icon(pencil)} ${t('unanswered.write')}
      </a>
      ${dismissed
        ? nothing
        : html`<button
            class="button"
            type="button"
            aria-label="${t('unanswered.dismiss')}: ${question}"
            @click=${(event: Event) => this.dismiss(asked, event.currentTarget as HTMLElement)}
          >
            ${icon(x)} ${t('unanswered.dismiss')}
          </button>`}
    </div>`;
  }

  private choose(language: string): void {
    this.language = isLanguage(language) ? language : undefined;
    this.studio.stayAt({ place: 'unanswered', ...(this.language && { language: this.language }) });
  }

  private look(): void {
    if (this.questions.kind === 'failed') this.questions = LOADING;
    void this.load(this.studio.api.unanswered(this.language), (questions) => (this.questions = questions));
  }

  /** Focus is on what stays before the button is gone, so that it never falls to the page. */
  private async dismiss({ id }: UnansweredQuestion, button: HTMLElement): Promise<void> {
    button.parentElement?.querySelector('a')?.focus();
    this.dismissed = new Set(this.dismissed).add(id);
    try {
      await this.studio.api.dismiss(id);
      this.studio.site.announcer.say(this.t('unanswered.dismissed'));
    } catch (error) {
      this.dismissed = new Set([...this.dismissed].filter((other) => other !== id));
      this.studio.toast.show(this.problem(error), 'urgent');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-unanswered-screen': UnansweredScreen;
  }
}
