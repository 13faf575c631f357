import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { inbox, pencil, sparkles, upload } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { LANGUAGES, type Language } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import { bar, barStyles } from '../../ui/staff/bar.ts';
import { base } from '../../ui/theme/base.ts';
import type { Stats } from '../api/articles.ts';
import { href } from '../model/routes.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles, tableStyles } from '../parts/styles.ts';

interface Count {
  readonly language: Language;
  readonly published: number;
  readonly draft: number;
}

/** Where the studio opens: how many answers there are, how today went, and what to do next. */
@define('okn-start-screen')
export class StartScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    tableStyles,
    barStyles,
    css`
      .today {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--okn-rem) * 16)), 1fr));
        gap: calc(var(--okn-unit) * 4);
      }

      .figure {
        font-size: var(--okn-text-xxl);
        font-weight: 650;
        line-height: 1.2;
      }

      h3 {
        font-size: var(--okn-text-l);
      }

      ol {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
        padding-inline-start: 1.5em;
      }

      li {
        padding-inline-start: calc(var(--okn-unit) * 1);
      }

      li p {
        margin-block-end: calc(var(--okn-unit) * 2);
      }

      .key {
        display: inline-block;
        inline-size: 1em;
        block-size: 0.75em;
        border: 1px solid var(--okn-edge);
        background: var(--okn-brand);
      }

      .key.rest {
        background: var(--okn-waiting);
      }

      .picture {
        inline-size: 50%;
      }

      @media (max-width: 40rem) {
        .key,
        .picture {
          display: none;
        }
      }

      @media (forced-colors: active) {
        .key {
          background: Highlight;
        }

        .key.rest {
          background: GrayText;
        }
      }
    `,
  ];

  @state() private stats: Loading<Stats> = LOADING;

  override connectedCallback(): void {
    super.connectedCallback();
    this.look();
  }

  protected override render() {
    const { t } = this;
    return html`
      <h2 tabindex="-1">${t('start.heading', { name: this.studio.member.name })}</h2>
      ${this.renderLoading(this.stats, (stats) => this.renderStats(stats), () => this.look())}
    `;
  }

  private renderStats(stats: Stats) {
    const counts = LANGUAGES.map((language) => ({ language, ...(stats.articles[language] ?? { draft: 0, published: 0 }) }));
    return counts.every(({ draft, published }) => draft + published === 0)
      ? this.renderFirstSteps()
      : html`${this.renderActions()} ${this.renderToday(stats)} ${this.renderCounts(counts)}`;
  }

  private renderActions() {
    const { t } = this;
    return html`<div class="row">
      ${this.studio.mayWrite
        ? html`<a class="button primary" href=${href({ place: 'new-article', prefill: {} })}>
            ${icon(pencil)} ${t('articles.new')}
          </a>`
        : nothing}
      <a class="button" href=${href({ place: 'unanswered' })}>${icon(inbox)} ${t('nav.unanswered')}</a>
      <a class="button" href=${href({ place: 'try' })}>${icon(sparkles)} ${t('nav.try')}</a>
    </div>`;
  }

  private renderFirstSteps() {
    const { t } = this;
    return html`<section class="card">
      <h3>${t('start.first')}</h3>
      <p class="lead">${t('start.firstText')}</p>
      ${this.studio.mayWrite ? this.renderSteps() : nothing}
    </section>`;
  }

  private renderSteps() {
    const { t } = this;
    return html`<ol>
      <li>
        <p>${t('start.stepWrite')}</p>
        <a class="button primary" href=${href({ place: 'new-article', prefill: {} })}>
          ${icon(pencil)} ${t('articles.new')}
        </a>
      </li>
      <li>
        <p>${t('start.stepImport')}</p>
        <a class="button" href=${href({ place: 'files' })}>${icon(upload)} ${t('nav.files')}</a>
      </li>
      <li>
        <p>${t('start.stepTry')}</p>
        <a class="button" href=${href({ place: 'try' })}>${icon(sparkles)} ${t('nav.try')}</a>
      </li>
    </ol>`;
  }

  private renderToday({ answeredToday, unansweredToday }: Stats) {
    const { t, formats } = this;
    const all = answeredToday + unansweredToday;
    return html`<section>
      <h3 class="visually-hidden">${t('start.today')}</h3>
      <div class="today">
        <div class="card">
          <p>${t('start.answered')}</p>
          <p class="figure tabular">${formats.number(answeredToday)}</p>
          <p class="small">
            ${all === 0
              ? t('start.nobodyAsked')
              : t('start.answeredShare', { share: formats.percent(answeredToday / all) })}
          </p>
        </div>
        <div class="card">
          <p>${t('start.unanswered')}</p>
          <p class="figure tabular">${formats.number(unansweredToday)}</p>
          <p class="small">
            ${unansweredToday === 0
              ? t('start.nothingUnanswered')
              : html`<a href=${href({ place: 'unanswered' })}>${t('start.toUnanswered')}</a>`}
          </p>
        </div>
      </div>
    </section>`;
  }

  private renderCounts(counts: readonly Count[]) {
    const { t } = this;
    const most = Math.max(...counts.map(({ draft, published }) => draft + published));
    return html`<section class="card">
      <div class="table" tabindex="0" role="region" aria-label=${t('start.counts')}>
        <table>
          <caption>
            ${t('start.counts')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t('language')}</th>
              <th scope="col" class="number"><span class="key"></span> ${t('status.published')}</th>
              <th scope="col" class="number"><span class="key rest"></span> ${t('status.draft')}</th>
              <td class="picture"></td>
            </tr>
          </thead>
          <tbody>
            ${counts.map((count) => this.renderCount(count, most))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private renderCount({ language, published, draft }: Count, most: number) {
    const { formats } = this;
    return html`<tr>
      <th scope="row">
        <a href=${href({ place: 'articles', filter: { language } })} lang=${language}>${LANGUAGE_NAMES[language]}</a>
      </th>
      <td class="number">${formats.number(published)}</td>
      <td class="number">${formats.number(draft)}</td>
      <td class="picture">${bar(published / most, [], draft / most)}</td>
    </tr>`;
  }

  private look(): void {
    this.stats = LOADING;
    void this.load(this.studio.api.stats(), (stats) => (this.stats = stats));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-start-screen': StartScreen;
  }
}
