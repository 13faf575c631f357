import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Formats } from '../../ui/format/formats.ts';
import { icon } from '../../ui/icon/icon.ts';
import { clock, save, send, trash, undo2, type Icon } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article, Trial } from '../api/articles.ts';
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
    return html`<okn-notice tone=${isAnsweredOtherwise(published, article?.id) ? 'waiting' : 'done'}>
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
  published: Published,
  articleId: string | undefined,
  t: StudioText,
  formats: Formats,
): readonly string[] {
  const time = formats.time(published.at);
  if (!published.trial) return [t('editor.live', { time })];
  return isAnsweredOtherwise(published, articleId)
    ? [t('editor.published', { time }), t('editor.answeredOtherwise')]
    : [t('editor.live', { time }), t('editor.answered')];
}

function isAnsweredOtherwise({ trial }: Published, articleId: string | undefined): boolean {
  return trial !== undefined && trial.decision.articleId !== articleId;
}

function tryHref(article: Article | undefined): string {
  return href({ place: 'try', ...(article && { question: article.question, language: article.language }) });
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-article-actions': ArticleActions;
  }
}
