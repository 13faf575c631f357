import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../ui/answer/answer-view.ts';
import { versionSwitch } from '../../ui/answer/version-switch.ts';
import type { SimpleVersion } from '../../ui/api/events.ts';
import { ApiProblem } from '../../ui/api/problem.ts';
import { icon } from '../../ui/icon/icon.ts';
import { arrowLeft, messageCircle } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import { base } from '../../ui/theme/base.ts';
import type { Answer, DatedAnswer } from '../api/help-api.ts';
import { prefersSimpleHere } from '../model/reading.ts';
import { href } from '../model/routes.ts';
import { answerList } from './answer-list.ts';
import { HelpPart, LOADING, type Loading } from './help-part.ts';
import { placeStyles } from './styles.ts';

/** How many other questions of the topic stand below an answer. */
const MOST_RELATED = 5;

/** An answer was opened, so that the page can find it in another language. */
export class AnswerShown extends Event {
  constructor(readonly answer: Answer) {
    super('answer-shown');
  }
}

/** One answer with its way on: talk to us, or read on in the topic. Fires `talk` and `answer-shown`. */
@define('okn-help-article')
export class ArticlePlace extends HelpPart {
  static override styles = [
    base,
    placeStyles,
    css`
      article,
      section {
        max-inline-size: calc(var(--okn-measure) + var(--okn-unit) * 16);
      }

      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 5);
        padding: calc(var(--okn-unit) * 8);
        background: var(--okn-surface);
        border: var(--okn-border);
        border-radius: var(--okn-radius);
      }

      article h1 {
        font-size: var(--okn-text-xl);
      }

      okn-answer {
        max-inline-size: var(--okn-measure);
      }

      .helped {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 3);
        padding-block-start: calc(var(--okn-unit) * 5);
        border-block-start: var(--okn-border);
      }

      .helped h2 {
        font-size: var(--okn-text-m);
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 3);
      }

      @media (max-width: 40rem) {
        article {
          padding: calc(var(--okn-unit) * 5);
        }
      }
    `,
  ];

  @property({ attribute: 'article-id' }) articleId = '';

  @state() private answer: Loading<DatedAnswer> = LOADING;
  @state() private related: readonly Answer[] = [];
  @state() private simpleShown = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('articleId')) this.look();
  }

  protected override updated(): void {
    this.tellTitle(this.answer.kind === 'loaded' ? this.answer.value.question : '');
  }

  protected override render() {
    const { t, language } = this;
    const topic = this.answer.kind === 'loaded' ? this.answer.value.topic : undefined;
    const back = topic ? href({ place: 'topic', language, topic }) : href({ place: 'home', language, words: '' });
    return html`
      <a class="button quiet back" href=${back}>${icon(arrowLeft)} ${topic ? t('wholeTopic') : t('allTopics')}</a>
      ${this.isGone() ? this.renderGone() : this.renderLoading(this.answer, (answer) => this.renderAnswer(answer), () => this.look())}
    `;
  }

  private renderAnswer(answer: DatedAnswer) {
    const { t, formats } = this;
    const { question, language, updatedAt } = answer;
    return html`
      <article lang=${language}>
        <h1 tabindex="-1">${question}</h1>
        <okn-answer content=${this.shown(answer).html} language=${language} heading-level="2"></okn-answer>
        ${answer.simple ? html`<p lang=${this.language}>${versionSwitch(this.simpleShown, t, () => this.changeVersion(answer))}</p>` : nothing}
        <p class="small" lang=${this.language}>${t('updated', { date: formats.date(updatedAt) })}</p>
        <div class="helped" lang=${this.language}>
          <h2>${t('helped')}</h2>
          <button class="button" type="button" @click=${this.talk}>${icon(messageCircle)} ${t('talk')}</button>
        </div>
      </article>
      ${this.related.length > 0
        ? html`<section>
            <h2>${t('related')}</h2>
            ${answerList(this.related, false)}
          </section>`
        : nothing}
    `;
  }

  private renderGone() {
    const { t, language } = this;
    return html`
      <h1 tabindex="-1">${t('gone')}</h1>
      <p>${t('goneText')}</p>
      <p><a class="button primary" href=${href({ place: 'home', language, words: '' })}>${t('allTopics')}</a></p>
    `;
  }

  private isGone(): boolean {
    const { answer } = this;
    return answer.kind === 'failed' && answer.error instanceof ApiProblem && answer.error.status === 404;
  }

  private look(): void {
    const { articleId } = this;
    this.answer = LOADING;
    this.related = [];
    this.simpleShown = prefersSimpleHere();
    void this.load(
      this.api.article(articleId),
      (answer) => {
        this.answer = answer;
        if (answer.kind === 'loaded') this.arrived(answer.value);
      },
      () => articleId === this.articleId,
    );
  }

  /** The words that are to be read. */
  private shown(answer: DatedAnswer): SimpleVersion {
    return this.simpleShown && answer.simple ? answer.simple : answer;
  }

  /** Where the person is stays; the other words are read out once. */
  private changeVersion(answer: DatedAnswer): void {
    this.simpleShown = !this.simpleShown;
    this.announcer.say(this.shown(answer).text, answer.language);
  }

  private arrived(answer: DatedAnswer): void {
    this.dispatchEvent(new AnswerShown(answer));
    void this.lookForRelated(answer);
  }

  /** An extra: the answer is complete without them, so their absence is no trouble to tell of. */
  private async lookForRelated({ topic, language, articleId }: DatedAnswer): Promise<void> {
    try {
      const others = (await this.api.ofTopic(topic, language)).filter((other) => other.articleId !== articleId);
      if (this.articleId === articleId) this.related = others.slice(0, MOST_RELATED);
    } catch {
      this.related = [];
    }
  }

  private talk(): void {
    this.dispatchEvent(new Event('talk'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-help-article': ArticlePlace;
  }
}
