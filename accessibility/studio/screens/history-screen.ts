import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { arrowLeft, rotateCcw } from '../../ui/icon/lucide.ts';
import { LOCALES } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import { disclosureStyles } from '../../ui/staff/disclosure.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article, Revision } from '../api/articles.ts';
import { href } from '../model/routes.ts';
import { difference, differenceStyles } from '../parts/difference.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles } from '../parts/styles.ts';

interface History {
  readonly article: Article;
  /** Newest first. */
  readonly revisions: readonly Revision[];
}

/** Every saved state of an article with what changed in it; an earlier one can be brought back. */
@define('okn-history-screen')
export class HistoryScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    differenceStyles,
    disclosureStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 3);
        list-style: none;
      }

      summary {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
      }

      .changes {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 4);
        padding-block-start: calc(var(--okn-unit) * 4);
      }

      .changes .button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: 'article-id' }) articleId = '';

  @state() private history: Loading<History> = LOADING;
  @state() private opened: ReadonlySet<number> = new Set();
  @state() private busy = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('articleId')) this.look();
  }

  protected override render() {
    const { t } = this;
    return html`
      <a class="button quiet back" href=${href({ place: 'article', id: this.articleId })}>
        ${icon(arrowLeft)} ${t('history.back')}
      </a>
      <h2 tabindex="-1">${t('history.heading')}</h2>
      ${this.renderLoading(this.history, (history) => this.renderHistory(history), () => this.look())}
    `;
  }

  private renderHistory({ article, revisions }: History) {
    return html`
      <p class="lead" lang=${article.language}>${article.question}</p>
      <ol>
        ${revisions.map((revision, index) => this.renderRevision(article, revision, revisions[index + 1], index === 0))}
      </ol>
    `;
  }

  private renderRevision(article: Article, revision: Revision, before: Revision | undefined, newest: boolean) {
    const { t, formats } = this;
    const { revision: number } = revision;
    return html`<li class="card">
      <details ?open=${this.opened.has(number)} @toggle=${(event: Event) => this.toggled(event, number)}>
        <summary>
          <strong>${t('history.revision', { number })}</strong>
          <span>${t('history.saved', { when: formats.dateTime(revision.at), by: revision.by })}</span>
          ${revision.published ? html`<okn-badge tone="done">${t('history.live')}</okn-badge>` : nothing}
          ${newest ? html`<okn-badge>${t('history.newest')}</okn-badge>` : nothing}
        </summary>
        ${this.opened.has(number) ? this.renderChanges(article, revision, before, newest) : nothing}
      </details>
    </li>`;
  }

  private renderChanges(article: Article, revision: Revision, before: Revision | undefined, newest: boolean) {
    const { t } = this;
    return html`<div class="changes">
      <p class="small">${before ? t('history.compared', { number: before.revision }) : t('history.first')}</p>
      ${difference(before, revision, article.language, LOCALES[article.language], t)}
      ${newest || !this.studio.mayWrite
        ? nothing
        : html`<button
            class="button"
            type="button"
            aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => this.restore(revision.revision)}
          >
            ${icon(rotateCcw)} ${t('history.restore', { number: revision.revision })}
          </button>`}
    </div>`;
  }

  private toggled(event: Event, number: number): void {
    const { open } = event.currentTarget as HTMLDetailsElement;
    const others = [...this.opened].filter((other) => other !== number);
    this.opened = new Set(open ? [...others, number] : others);
  }

  private look(): void {
    this.history = LOADING;
    void this.load(this.ask(), (history) => {
      this.history = history;
      if (history.kind === 'loaded') this.opened = new Set(history.value.revisions.slice(0, 1).map(({ revision }) => revision));
    });
  }

  private async ask(): Promise<History> {
    const { api } = this.studio;
    const [article, revisions] = await Promise.all([api.get(this.articleId), api.revisions(this.articleId)]);
    return { article, revisions };
  }

  private async restore(number: number): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const { revision } = await this.studio.api.restore(this.articleId, number);
      this.studio.drafts.drop(this.articleId);
      this.studio.go({ place: 'article', id: this.articleId }, this.t('history.restored', { number, revision }));
    } catch (error) {
      this.studio.toast.show(this.problem(error), 'urgent');
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-history-screen': HistoryScreen;
  }
}
