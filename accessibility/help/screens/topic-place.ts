import { css, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { arrowLeft } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import { base } from '../../ui/theme/base.ts';
import type { Answer } from '../api/help-api.ts';
import { href } from '../model/routes.ts';
import { answerList } from './answer-list.ts';
import { HelpPart, LOADING, type Loading } from './help-part.ts';
import { placeStyles } from './styles.ts';
import { topicIcon } from './topic-icons.ts';

interface Listing {
  readonly name: string;
  readonly answers: readonly Answer[];
}

/** All questions of one topic. */
@define('okn-help-topic')
export class TopicPlace extends HelpPart {
  static override styles = [
    base,
    placeStyles,
    css`
      h1 .icon {
        color: var(--okn-brand-ink);
      }
    `,
  ];

  @property() topic = '';

  @state() private listing: Loading<Listing> = LOADING;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('topic') || changed.has('language')) this.look();
  }

  protected override updated(): void {
    this.tellTitle(this.listing.kind === 'loaded' ? this.listing.value.name : '');
  }

  protected override render() {
    const { t, language } = this;
    return html`
      <a class="button quiet back" href=${href({ place: 'home', language, words: '' })}>
        ${icon(arrowLeft)} ${t('allTopics')}
      </a>
      <h1 tabindex="-1">
        ${icon(topicIcon(this.topic))} ${this.listing.kind === 'loaded' ? this.listing.value.name : t('topic')}
      </h1>
      ${this.renderLoading(this.listing, ({ answers }) => this.renderAnswers(answers), () => this.look())}
    `;
  }

  private renderAnswers(answers: readonly Answer[]) {
    return answers.length > 0
      ? answerList(answers, false)
      : html`<okn-empty heading=${this.t('empty')} text=${this.t('emptyText')}></okn-empty>`;
  }

  private look(): void {
    const { topic, language } = this;
    this.listing = LOADING;
    void this.load(
      this.ask(),
      (listing) => (this.listing = listing),
      () => topic === this.topic && language === this.language,
    );
  }

  private async ask(): Promise<Listing> {
    const { api, topic, language } = this;
    const [topics, answers] = await Promise.all([api.topics(language), api.ofTopic(topic, language)]);
    return { name: topics.find(({ id }) => id === topic)?.name ?? topic, answers };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-help-topic': TopicPlace;
  }
}
