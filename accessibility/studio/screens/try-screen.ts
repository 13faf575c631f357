import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { pencil, sparkles } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { isLanguage, LANGUAGES, type Language } from '../../ui/i18n/languages.ts';
import '../../ui/parts/badge.ts';
import type { Tone } from '../../ui/parts/badge.ts';
import { define } from '../../ui/parts/define.ts';
import { fieldStyles, type Field } from '../../ui/parts/field.ts';
import { certainty, closestFacts, evidenceStyles, markedQuestion, partsOf } from '../../ui/staff/evidence.ts';
import { intentWords, rulingWords } from '../../ui/staff/ruling.ts';
import { base } from '../../ui/theme/base.ts';
import type { Candidate, DecisionKind, Trial } from '../api/articles.ts';
import { href } from '../model/routes.ts';
import '../parts/chat-bubble.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles } from '../parts/styles.ts';

const TONES: Readonly<Record<DecisionKind, Tone>> = {
  answer: 'done',
  clarify: 'waiting',
  urgent: 'urgent',
  handover: 'waiting',
  unknown: 'neutral',
  'small-talk': 'neutral',
};

/** Asks the bot as a customer would and shows what it replies, and why. */
@define('okn-try-screen')
export class TryScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    fieldStyles,
    evidenceStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, calc(var(--okn-rem) * 12)) auto;
        align-items: end;
        gap: calc(var(--okn-unit) * 3);
      }

      .result {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: calc(var(--okn-unit) * 6);
        align-items: start;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 3);
      }

      .wide {
        grid-column: 1 / -1;
      }

      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 4);
      }

      dt {
        color: var(--okn-ink-soft);
      }

      .candidates {
        list-style: none;
      }

      .candidate {
        display: grid;
        grid-template-columns: minmax(0, 1fr) calc(var(--okn-rem) * 16);
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 6);
        padding-block: calc(var(--okn-unit) * 3);
        border-block-start: var(--okn-border);
      }

      .candidate a {
        display: inline-block;
        padding-block: calc(var(--okn-unit) * 1.5);
        font-weight: 550;
      }

      .candidate dl {
        font-size: var(--okn-text-s);
      }

      .candidate dd {
        overflow-wrap: anywhere;
      }

      .candidate .parts {
        grid-column: 1 / -1;
        max-inline-size: var(--okn-measure);
      }

      @media (max-width: 40rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }

        dd {
          margin-block-end: calc(var(--okn-unit) * 2);
        }
      }

      @media (max-width: 56rem) {
        form,
        .result,
        .candidate {
          grid-template-columns: minmax(0, 1fr);
        }

        form .button {
          justify-self: start;
        }
      }
    `,
  ];

  @property() question = '';
  @property() language: Language | undefined;

  @state() private trial: Loading<Trial> | undefined;
  @state() private error = '';

  @query('#question') private readonly field!: Field;
  @query('#result') private readonly result?: HTMLElement;

  private get wanted(): Language {
    return this.language ?? this.page.language;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    if (this.question) void this.ask();
  }

  protected override render() {
    const { t } = this;
    return html`
      <h2 tabindex="-1">${t('nav.try')}</h2>
      <p class="lead">${t('try.lead')}</p>
      <form novalidate @submit=${this.submitted}>
        <okn-field
          id="question"
          label=${t('try.question')}
          autocomplete="off"
          maxlength="500"
          .value=${this.question}
          .error=${this.error}
          @input=${this.typed}
        ></okn-field>
        <okn-field
          type="select"
          label=${t('language')}
          .value=${this.wanted}
          .options=${LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          @input=${(event: Event) => this.choose((event.currentTarget as Field).value)}
        ></okn-field>
        <button class="button primary" type="submit">${icon(sparkles)} ${t('try.ask')}</button>
      </form>
      ${this.trial
        ? this.renderLoading(this.trial, (trial) => this.renderTrial(trial), () => void this.ask())
        : nothing}
    `;
  }

  private renderTrial(trial: Trial) {
    const { t } = this;
    const { decision } = trial;
    return html`<div class="result">
      <section>
        <h3 id="result" tabindex="-1">${t('try.reply')}</h3>
        <okn-chat-bubble
          question=${trial.question}
          language=${trial.language.value}
          content=${decision.html ?? ''}
          text=${decision.text}
          .choices=${(decision.choices ?? []).map(({ label }) => label)}
        ></okn-chat-bubble>
        ${this.renderSimple(trial)}
        ${this.studio.mayWrite && decision.kind !== 'answer' && decision.kind !== 'urgent'
          ? html`<a class="button" href=${this.newArticle(trial)}>${icon(pencil)} ${t('try.write')}</a>`
          : nothing}
      </section>
      ${this.renderWhy(trial)} ${this.renderCandidates(trial)}
    </div>`;
  }

  /** What the customer may change the answer into. */
  private renderSimple({ decision: { simple }, language }: Trial) {
    if (!simple) return nothing;
    return html`<details class="card">
      <summary>${this.t('version.simple')}</summary>
      <okn-answer content=${simple.html} language=${language.value} heading-level="4"></okn-answer>
    </details>`;
  }

  private renderWhy({ decision, language, intent }: Trial) {
    const { t, formats } = this;
    const sure = (confidence: number) => t('try.sure', { share: formats.percent(confidence) });
    return html`<section>
      <h3>${t('try.why')}</h3>
      <p><okn-badge tone=${TONES[decision.kind]}>${t(`decision.${decision.kind}`)}</okn-badge></p>
      ${this.renderRuling(decision)}
      <dl>
        <dt>${t('language')}</dt>
        <dd>
          ${isLanguage(language.value) ? LANGUAGE_NAMES[language.value] : language.value}
          <span class="small">${sure(language.confidence)}</span>
        </dd>
        <dt>${t('try.intent')}</dt>
        <dd>${intentWords(intent.value, this.page.language)} <span class="small">${sure(intent.confidence)}</span></dd>
      </dl>
    </section>`;
  }

  /** In the editor's language; a rule that is not known here yet has the server's English sentence alone. */
  private renderRuling(decision: Trial['decision']) {
    const words = rulingWords(decision, this.page.language);
    return words ? html`<p>${words}</p>` : html`<p lang="en">${decision.explanation}</p>`;
  }

  private renderCandidates(trial: Trial) {
    const { t } = this;
    const { candidates, thresholds } = trial;
    if (candidates.length === 0) return html`<p class="wide">${t('try.noCandidates')}</p>`;
    return html`<section class="card wide">
      <h3>${t('try.candidates')}</h3>
      <p class="small">${this.thresholdWords(thresholds)}</p>
      <ol class="candidates">
        ${candidates.map((candidate) => html`<li class="candidate">${this.renderCandidate(candidate, trial)}</li>`)}
      </ol>
    </section>`;
  }

  private renderCandidate(candidate: Candidate, { decision, thresholds, language }: Trial) {
    const { articleId, question, confidence } = candidate;
    const { clarify, answer } = thresholds;
    // Safety steps may need more than other answers.
    const needed = decision.articleId === articleId ? Math.max(answer, decision.threshold ?? 0) : answer;
    return html`<div>
        <a href=${href({ place: 'article', id: articleId })} lang=${language.value}>${markedQuestion(candidate)}</a>
        <dl>${closestFacts(candidate, language.value, this.page.language)}</dl>
      </div>
      ${certainty(confidence, needed, this.page.language, [clarify, needed])}
      ${partsOf(candidate, this.page.language, question)}`;
  }

  private thresholdWords({ answer, clarify }: Trial['thresholds']): string {
    const { formats } = this;
    return this.t('try.thresholds', { answer: formats.percent(answer), clarify: formats.percent(clarify) });
  }

  private newArticle({ question, language }: Trial): string {
    const prefill = { question, ...(isLanguage(language.value) && { language: language.value }) };
    return href({ place: 'new-article', prefill });
  }

  private typed(event: Event): void {
    this.question = (event.currentTarget as Field).value;
    this.error = '';
  }

  private choose(language: string): void {
    this.language = isLanguage(language) ? language : undefined;
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.question.trim() === '') {
      this.error = this.t('try.questionMissing');
      this.studio.site.announcer.alert(this.error);
      return this.field.focus();
    }
    this.studio.stayAt({ place: 'try', question: this.question, language: this.wanted });
    await this.ask();
    await this.updateComplete;
    this.result?.focus();
  }

  private async ask(): Promise<void> {
    this.trial = LOADING;
    await this.load(this.studio.api.try(this.question.trim(), this.wanted), (trial) => (this.trial = trial));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-try-screen': TryScreen;
  }
}
