import { css, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import '../../ui/staff/filter.ts';
import type { FilterEvent } from '../../ui/staff/filter.ts';
import { base } from '../../ui/theme/base.ts';
import type { Answer, Topic } from '../api/help-api.ts';
import { href } from '../model/routes.ts';
import { answerList } from './answer-list.ts';
import { HelpPart, LOADING, type Loading } from './help-part.ts';
import { placeStyles } from './styles.ts';
import { topicIcon } from './topic-icons.ts';

/** Where the help centre opens: a search that answers as one types, and the topics. */
@define('okn-help-home')
export class HomePlace extends HelpPart {
  static override styles = [
    base,
    placeStyles,
    css`
      .topics {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--okn-rem) * 15)), 1fr));
        gap: calc(var(--okn-unit) * 3);
        list-style: none;
      }

      .topics a {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 3);
        block-size: 100%;
        padding: calc(var(--okn-unit) * 4);
        color: inherit;
        text-decoration: none;
        background: var(--okn-surface);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
      }

      .topics a:hover {
        background: var(--okn-brand-tint);
      }

      .topics .icon {
        inline-size: calc(var(--okn-unit) * 7);
        block-size: calc(var(--okn-unit) * 7);
        color: var(--okn-brand-ink);
      }

      .topics strong {
        display: block;
        font-weight: 550;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 4);
      }
    `,
  ];

  /** What is looked for. */
  @property() words = '';

  @state() private topics: Loading<readonly Topic[]> = LOADING;
  @state() private results: Loading<readonly Answer[]> | undefined;

  private asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) this.lookForTopics();
    if (changed.has('language') || changed.has('words')) this.search();
  }

  protected override updated(): void {
    this.tellTitle('');
  }

  protected override render() {
    const { t } = this;
    return html`
      <h1 tabindex="-1">${t('heading')}</h1>
      <okn-filter
        label=${t('search')}
        hint=${t('searchHint')}
        .words=${this.words}
        .found=${this.found()}
        .announcer=${this.announcer}
        @filter=${(event: FilterEvent) => this.lookFor(event.words.trim())}
      ></okn-filter>
      ${this.results
        ? this.renderLoading(this.results, (answers) => this.renderResults(answers), () => this.search())
        : html`<section>
            <h2>${t('topics')}</h2>
            ${this.renderLoading(this.topics, (topics) => this.renderTopics(topics), () => this.lookForTopics())}
          </section>`}
    `;
  }

  private renderResults(answers: readonly Answer[]) {
    const { t } = this;
    if (answers.length > 0) return answerList(answers, true);
    return html`<okn-empty heading=${t('nothing')} text=${t('nothingText')}>
      <button class="button primary" type="button" @click=${this.talk}>${t('talk')}</button>
    </okn-empty>`;
  }

  private renderTopics(topics: readonly Topic[]) {
    const { t, language } = this;
    if (topics.length === 0) return html`<okn-empty heading=${t('empty')} text=${t('emptyText')}></okn-empty>`;
    return html`<ul class="topics">
      ${topics.map(
        ({ id, name, articles }) =>
          html`<li>
            <a href=${href({ place: 'topic', language, topic: id })}>
              ${icon(topicIcon(id))}
              <span><strong>${name}</strong> <span class="small">${t('answers', { count: articles })}</span></span>
            </a>
          </li>`,
      )}
    </ul>`;
  }

  private found(): string {
    return this.results?.kind === 'loaded' ? this.t('found', { count: this.results.value.length }) : '';
  }

  private lookFor(words: string): void {
    this.words = words;
    history.replaceState(history.state, '', href({ place: 'home', language: this.language, words }));
  }

  /** What was found last stays until its successor is there, so that nothing jumps while one types. */
  private search(): void {
    this.asking?.abort();
    if (this.words === '') return void (this.results = undefined);
    const asking = (this.asking = new AbortController());
    this.results = this.results?.kind === 'loaded' ? this.results : LOADING;
    void this.load(
      this.api.search(this.words, this.language, asking.signal),
      (results) => (this.results = results),
      () => !asking.signal.aborted,
    );
  }

  private lookForTopics(): void {
    const { language } = this;
    this.topics = LOADING;
    void this.load(
      this.api.topics(language),
      (topics) => (this.topics = topics),
      () => language === this.language,
    );
  }

  private talk(): void {
    this.dispatchEvent(new Event('talk'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-help-home': HomePlace;
  }
}
