import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { pencil, plus } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { isLanguage, LANGUAGES } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/empty.ts';
import { fieldStyles, type Field, type FieldOption } from '../../ui/parts/field.ts';
import { disclosureStyles } from '../../ui/staff/disclosure.ts';
import '../../ui/staff/filter.ts';
import type { FilterEvent } from '../../ui/staff/filter.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article, ArticlePage } from '../api/articles.ts';
import { STATUS_FILTERS, type ArticleFilter } from '../api/knowledge-base-api.ts';
import { href } from '../model/routes.ts';
import { articleState } from '../parts/article-state.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles } from '../parts/styles.ts';
import { TopicNames } from '../parts/topic-names.ts';
import { translations, translationStyles } from '../parts/translations.ts';

const PAGE = 50;

type FilterName = 'q' | 'language' | 'topic' | 'status';

/** All articles, filtered as one types, with the languages that each exists in. */
@define('okn-articles-screen')
export class ArticlesScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    fieldStyles,
    translationStyles,
    disclosureStyles,
    css`
      .fold {
        justify-self: start;
      }

      @media (min-width: 40.01rem) {
        .fold {
          display: none;
        }
      }

      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--okn-rem) * 12)), 1fr));
        gap: calc(var(--okn-unit) * 3);
      }

      /* One sees the first articles without scrolling. */
      @media (max-width: 40rem) {
        .filters:not(.open) {
          display: none;
        }
      }

      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        list-style: none;
        background: var(--okn-surface);
        border: var(--okn-border);
        border-radius: var(--okn-radius);
      }

      .list > li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 4);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4);
      }

      .list > li + li {
        border-block-start: var(--okn-border);
      }

      .about {
        display: grid;
        gap: calc(var(--okn-unit) * 1);
        flex: 1 1 calc(var(--okn-rem) * 20);
        min-inline-size: 0;
      }

      .about a {
        display: inline-block;
        padding-block: calc(var(--okn-unit) * 2.5);
      }

      .more {
        justify-self: start;
      }

      @media (forced-colors: active) {
        .list > li + li {
          border-block-start: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) filter: ArticleFilter = {};

  @state() private listed: Loading<ArticlePage> = LOADING;
  @state() private loadingMore = false;
  /** Whether the filters are in sight where they are folded for want of room. */
  @state() private filtersOpen = false;

  @query('.list') private readonly list?: HTMLElement;

  private readonly topics = new TopicNames(this, () => this.page.language);
  private asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('filter')) this.look();
  }

  protected override render() {
    const { t } = this;
    return html`
      <div class="head">
        <h2 tabindex="-1">${t('nav.articles')}</h2>
        ${this.studio.mayWrite
          ? html`<a class="button primary" href=${this.newArticle()}>${icon(plus)} ${t('articles.new')}</a>`
          : nothing}
      </div>
      <okn-filter
        label=${t('articles.search')}
        .words=${this.filter.q ?? ''}
        .found=${this.found()}
        .announcer=${this.studio.site.announcer}
        @filter=${(event: FilterEvent) => this.narrow({ q: event.words.trim() })}
      >
        ${this.renderFold()}
        <div class="filters ${this.filtersOpen ? 'open' : ''}" id="filters">${this.renderFilters()}</div>
      </okn-filter>
      ${this.renderLoading(this.listed, (page) => this.renderListed(page), () => this.look())}
    `;
  }

  private renderFold() {
    const { q: _, ...chosen } = this.filter;
    return html`<button
      class="button small fold"
      type="button"
      aria-expanded=${this.filtersOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${() => (this.filtersOpen = !this.filtersOpen)}
    >
      ${this.t('articles.filters', { count: Object.keys(chosen).length })}
    </button>`;
  }

  private renderFilters() {
    const { t } = this;
    const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
    const topics = this.topics.list.map(({ id, name }) => ({ value: id, label: name }));
    const statuses = STATUS_FILTERS.map((value) => ({ value, label: t(`status.${value}`) }));
    return html`
      ${this.renderFilter('language', t('language'), t('articles.allLanguages'), languages)}
      ${this.renderFilter('topic', t('topic'), t('articles.allTopics'), topics)}
      ${this.renderFilter('status', t('status'), t('articles.allStatuses'), statuses)}
    `;
  }

  private renderFilter(name: FilterName, label: string, all: string, options: readonly FieldOption[]) {
    return html`<okn-field
      type="select"
      label=${label}
      .value=${this.filter[name] ?? ''}
      .options=${[{ value: '', label: all }, ...options]}
      @input=${(event: Event) => this.narrow({ [name]: (event.currentTarget as Field).value })}
    ></okn-field>`;
  }

  private renderListed({ articles, next }: ArticlePage) {
    const { t } = this;
    if (articles.length === 0) return this.renderEmpty();
    return html`
      <ul class="list">
        ${articles.map((article) => this.renderArticle(article))}
      </ul>
      ${next
        ? html`<button
            class="button more"
            type="button"
            aria-disabled=${this.loadingMore ? 'true' : nothing}
            @click=${() => this.more(next)}
          >
            ${this.loadingMore ? t('loading') : t('articles.more')}
          </button>`
        : nothing}
    `;
  }

  private renderEmpty() {
    const { t } = this;
    if (Object.keys(this.filter).length > 0) {
      return html`<okn-empty heading=${t('articles.nothing')} text=${t('articles.nothingText')}>
        <button class="button" type="button" @click=${this.widen}>${t('articles.all')}</button>
      </okn-empty>`;
    }
    return html`<okn-empty heading=${t('articles.empty')} text=${t('articles.emptyText')}>
      ${this.studio.mayWrite
        ? html`<a class="button primary" href=${this.newArticle()}>${icon(pencil)} ${t('articles.new')}</a>`
        : nothing}
    </okn-empty>`;
  }

  private renderArticle(article: Article) {
    const { t, formats } = this;
    return html`<li>
      <div class="about">
        <h3><a href=${href({ place: 'article', id: article.id })} lang=${article.language}>${article.question}</a></h3>
        <p class="row">
          ${articleState(article, t)}
          ${this.studio.drafts.find(article.id)
            ? html`<okn-badge tone="waiting">${t('articles.unsaved')}</okn-badge>`
            : nothing}
          <span class="small">
            ${this.topics.name(article.topic)} · ${t('articles.changed', { when: formats.ago(article.updatedAt) })}
          </span>
        </p>
      </div>
      ${translations(article, this.studio.mayWrite, t)}
    </li>`;
  }

  private found(): string {
    if (this.listed.kind !== 'loaded') return '';
    const { articles, next } = this.listed.value;
    return this.t(next ? 'articles.foundMore' : 'articles.found', { count: articles.length });
  }

  private newArticle(): string {
    const { language, topic } = this.filter;
    return href({ place: 'new-article', prefill: { ...(language && { language }), ...(topic && { topic }) } });
  }

  private narrow(part: { readonly [name in FilterName]?: string }): void {
    const { q, language, topic, ...rest } = { ...this.filter, ...part };
    const status = STATUS_FILTERS.find((name) => name === rest.status);
    this.filter = {
      ...(q && { q }),
      ...(language && isLanguage(language) && { language }),
      ...(topic && { topic }),
      ...(status && { status }),
    };
    this.studio.stayAt({ place: 'articles', filter: this.filter });
  }

  private readonly widen = (): void => {
    this.focus();
    this.narrow({ q: '', language: '', topic: '', status: '' });
  };

  /** What is listed stays until its successor is there, so that nothing jumps while one types. */
  private look(): void {
    this.asking?.abort();
    this.asking = new AbortController();
    if (this.listed.kind === 'failed') this.listed = LOADING;
    const asked = this.studio.api.list(this.filter, { limit: PAGE }, this.asking.signal);
    void this.load(asked, (page) => (this.listed = page));
  }

  /** Focus goes on with the first of the articles that came. */
  private async more(cursor: string): Promise<void> {
    if (this.loadingMore || this.listed.kind !== 'loaded') return;
    const { articles } = this.listed.value;
    this.loadingMore = true;
    try {
      const page = await this.studio.api.list(this.filter, { limit: PAGE, cursor }, this.asking?.signal);
      this.listed = { kind: 'loaded', value: { ...page, articles: [...articles, ...page.articles] } };
      await this.updateComplete;
      this.list?.children[articles.length]?.querySelector('a')?.focus();
    } catch (error) {
      this.studio.toast.show(this.problem(error), 'urgent');
    } finally {
      this.loadingMore = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-articles-screen': ArticlesScreen;
  }
}
