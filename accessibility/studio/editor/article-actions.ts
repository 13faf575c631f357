import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Formats } from '../../ui/format/formats.ts';
import { icon } from '../../ui/icon/icon.ts';
import { clock, save, send, trash, undo2, type Icon } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/notice.ts';
import type { Tone } from '../../ui/parts/badge.ts';
import { rulingWords } from '../../ui/staff/ruling.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article, DecisionKind, Trial } from '../api/articles.ts';
import type { Doing } from '../model/article-editing.ts';
import { standing } from '../model/content.ts';
import { href } from '../model/routes.ts';
import { StudioPart, type StudioText } from '../parts/screen.ts';

/** What an editor is told after publishing. */
export interface Published {
  readonly at: Date;
  /** What the bot now does with the article's own question, as far as it could be found out. */
  readonly trial: Trial | undefined;
}

/** Where more ways to ask may bring the bot to decide otherwise. */
const BY_ARTICLES: readonly DecisionKind[] = ['answer', 'clarify', 'unknown'];

type Action = 'save' | 'publish' | 'unpublish' | 'delete';

/**
 * What of an article is where, and what can be done with it. Fires `save`, `publish`, `unpublish` and `delete`, none of
 * them while something is being done.
 */
@define('okn-article-actions')
export class ArticleActions extends StudioPart {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 4);
        padding: calc(var(--okn-unit) * 5);
        background: var(--okn-surface);
        border: var(--okn-border);
        border-radius: var(--okn-radius);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
      }
    `,
  ];

  /** As it was saved last; absent for a new one. */
  @property({ attribute: false }) article?: Article;
  @property({ type: Boolean }) unsaved = false;
  /** Whether there is nothing that customers do not read yet. */
  @property({ type: Boolean }) live = false;
  @property() doing: Doing | undefined;
  @property({ attribute: false }) published: Published | undefined;
  /** Why what was asked for last could not be done. */
  @property() trouble = '';

  protected override render() {
    const { t, doing, article } = this;
    return html`
      ${this.published && this.live ? this.renderPublished(this.published) : html`<p>${this.stateWords()}</p>`}
      ${this.trouble ? html`<okn-notice tone="urgent">${this.trouble}</okn-notice>` : nothing}
      <div class="row">
        ${this.renderAction('save', save, doing === 'saving' ? t('editor.saving') : t('editor.save'))}
        ${this.renderAction(
          'publish',
          send,
          doing === 'publishing' ? t('editor.publishing') : t('editor.publish'),
          this.live ? '' : 'primary',
        )}
      </div>
      ${article ? this.renderOtherActions(article) : nothing}
    `;
  }

  private renderPublished(published: Published) {
    const { t, formats, article } = this;
    const [result, effect] = publishedWords(published, article?.id, t, formats);
    return html`<okn-notice tone=${toneOf(published, article?.id)}>
      <p><strong>${result}</strong></p>
      ${effect
        ? html`<p>${effect}</p>
            <a slot="actions" class="button" href=${tryHref(article)}>${t('editor.try')}</a>`
        : nothing}
    </okn-notice>`;
  }

  private renderOtherActions({ id, status }: Article) {
    const { t } = this;
    return html`<div class="row">
      <a class="button quiet" href=${href({ place: 'history', id })}>${icon(clock)} ${t('history.heading')}</a>
      ${status === 'published' ? this.renderAction('unpublish', undo2, t('editor.unpublish'), 'quiet') : nothing}
      ${this.renderAction('delete', trash, t('editor.delete'), 'danger')}
    </div>`;
  }

  private renderAction(action: Action, shape: Icon, words: string, kind = '') {
    return html`<button
      class="button ${kind}"
      type="button"
      aria-disabled=${this.doing ? 'true' : nothing}
      @click=${() => !this.doing && this.dispatchEvent(new Event(action))}
    >
      ${icon(shape)} ${words}
    </button>`;
  }

  /** What of the article is where: on this device, saved, with the customers. */
  private stateWords(): string {
    const { t } = this;
    if (this.unsaved) return t('editor.unsaved');
    return this.article ? t(`editor.state.${standing(this.article)}`) : t('editor.state.new');
  }
}

/** That it is published and, as far as it could be found out, what the bot does with it: to read and to hear alike. */
export function publishedWords(
  { at, trial }: Published,
  articleId: string | undefined,
  t: StudioText,
  formats: Formats,
): readonly string[] {
  const published = t('editor.published', { time: formats.time(at) });
  if (!trial) return [published];
  if (trial.learning) return [published, t('editor.learning')];
  if (!isAnsweredOtherwise(trial, articleId)) return [published, t('editor.answered')];
  return [published, otherwiseWords(trial, t)];
}

/** What it does instead and why; what helps, where it is the articles that decide. */
function otherwiseWords({ decision }: Trial, t: StudioText): string {
  const help = BY_ARTICLES.includes(decision.kind) ? t('editor.answeredOtherwiseHelp') : '';
  const why = rulingWords(decision, t.language);
  return [t('editor.answeredOtherwise'), why, help].filter(Boolean).join(' ');
}

function isAnsweredOtherwise(trial: Trial, articleId: string | undefined): boolean {
  return trial.decision.articleId !== articleId;
}

function toneOf({ trial }: Published, articleId: string | undefined): Tone {
  if (trial?.learning) return 'neutral';
  return trial && isAnsweredOtherwise(trial, articleId) ? 'waiting' : 'done';
}

function tryHref(article: Article | undefined): string {
  return href({ place: 'try', ...(article && { question: article.question, language: article.language }) });
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-article-actions': ArticleActions;
  }
}
