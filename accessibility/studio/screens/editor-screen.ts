import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { arrowLeft, undo2 } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article } from '../api/articles.ts';
import { publishedWords, type Published } from '../editor/article-actions.ts';
import '../editor/article-form.ts';
import type { ArticleForm, Written } from '../editor/article-form.ts';
import '../editor/article-preview.ts';
import '../editor/conflict-choice.ts';
import type { ConflictChoice } from '../editor/conflict-choice.ts';
import { ArticleEditing, type Outcome } from '../model/article-editing.ts';
import { newContent } from '../model/content.ts';
import { href, type Prefill, type Route } from '../model/routes.ts';
import { articleState } from '../parts/article-state.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles } from '../parts/styles.ts';
import { translations, translationStyles } from '../parts/translations.ts';

/** The places where an article is written. */
export type WritingPlace = Extract<Route, { place: 'article' | 'new-article' }>;

/** How often the bot is asked while it learns. */
const LEARNING_PAUSE_MS = 1000;

/** Where an article is written: the fields on the left, on the right the article as the customer will see it. */
@define('okn-editor-screen')
export class EditorScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    translationStyles,
    css`
      :host {
        inline-size: min(100%, calc(var(--okn-rem) * 88));
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: calc(var(--okn-unit) * 8);
        align-items: start;
      }

      .title {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
        min-inline-size: 0;
        flex: 1 1 calc(var(--okn-rem) * 20);
      }

      .beside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 6);
      }

      @media (max-width: 64rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (min-width: 64.01rem) and (min-height: 40rem) {
        .beside {
          position: sticky;
          inset-block-start: calc(var(--okn-unit) * 4);
          max-block-size: calc(100dvb - var(--okn-unit) * 8);
          overflow-y: auto;
          padding: calc(var(--okn-unit) * 1);
        }
      }
    `,
  ];

  @property({ attribute: false }) route!: WritingPlace;

  @state() private editing: Loading<ArticleEditing> = LOADING;
  @state() private published: Published | undefined;
  /** Why what was asked for last could not be done. */
  @state() private trouble = '';

  @query('okn-article-form') private readonly form?: ArticleForm;
  @query('okn-conflict-choice') private readonly conflict?: ConflictChoice;

  /** The place that `editing` belongs to, while the address may already name the next one. */
  private opened!: WritingPlace;
  /** Whether the person is being asked if they want to publish. */
  private deciding = false;
  private readonly redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.leavingPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leavingPage);
    this.leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('route') && !this.isHere()) this.open();
  }

  protected override render() {
    const { t } = this;
    return html`
      <a class="button quiet back" href=${href({ place: 'articles', filter: {} })}>
        ${icon(arrowLeft)} ${t('editor.back')}
      </a>
      ${this.renderLoading(this.editing, (editing) => this.renderEditing(editing), () => this.open())}
    `;
  }

  private renderEditing(editing: ArticleEditing) {
    return html`
      ${this.renderHead(editing)}
      ${editing.theirs ? this.renderConflict(editing, editing.theirs) : this.renderFound(editing)}
      <div class="columns">
        ${this.renderForm(editing)}
        <div class="beside">${this.renderActions(editing)} ${this.renderPreview(editing)}</div>
      </div>
    `;
  }

  private renderHead({ article, content }: ArticleEditing) {
    const { t, formats } = this;
    return html`<div class="head">
      <div class="title">
        <h2 tabindex="-1">${article ? t('editor.heading') : t('editor.newHeading')}</h2>
        <p class="row">
          ${isSettled(article, content.key)
            ? html`<span lang=${content.language}>${LANGUAGE_NAMES[content.language]}</span>`
            : nothing}
          ${article
            ? html`${articleState(article, t)}
                <span class="small">
                  ${t('editor.facts', { when: formats.ago(article.updatedAt), by: article.updatedBy, key: article.key })}
                </span>`
            : nothing}
        </p>
      </div>
      ${article ? translations(article, this.studio.mayWrite, t) : nothing}
    </div>`;
  }

  /** Text that was not saved the last time is there again. */
  private renderFound(editing: ArticleEditing) {
    const { t, formats } = this;
    const { foundFrom } = editing;
    if (!foundFrom) return nothing;
    return html`<okn-notice tone="waiting">
      ${t('editor.found', { when: formats.timeOrDate(foundFrom) })}
      <button slot="actions" class="button" type="button" @click=${() => this.discard(editing)}>
        ${icon(undo2)} ${t('editor.discard')}
      </button>
    </okn-notice>`;
  }

  private renderConflict(editing: ArticleEditing, theirs: Article) {
    return html`<okn-conflict-choice
      .studio=${this.studio}
      .theirs=${theirs}
      .mine=${editing.content}
      @take-theirs=${() => this.takeTheirs(editing)}
      @keep-mine=${() => this.keepMine(editing)}
    ></okn-conflict-choice>`;
  }

  private renderForm(editing: ArticleEditing) {
    const { article, content, faults } = editing;
    return html`<okn-article-form
      .studio=${this.studio}
      .content=${content}
      .faults=${faults}
      .saved=${{ answer: article?.answer ?? '', simple: article?.simple ?? '' }}
      ?language-settled=${isSettled(article, content.key)}
      @written=${({ part }: Written) => editing.change(part)}
      @asked=${() => editing.lookForSharedQuestions()}
      @save=${() => this.save(editing)}
    ></okn-article-form>`;
  }

  private renderActions(editing: ArticleEditing) {
    const { article, unsaved, live, doing } = editing;
    if (!this.studio.mayWrite) return html`<okn-notice>${this.t('editor.readOnly')}</okn-notice>`;
    return html`<okn-article-actions
      .studio=${this.studio}
      .article=${article}
      .unsaved=${unsaved}
      .live=${live}
      .doing=${doing}
      .published=${this.published}
      .trouble=${this.trouble}
      @save=${() => this.save(editing)}
      @publish=${() => this.publish(editing)}
      @unpublish=${() => this.unpublish(editing)}
      @delete=${() => this.delete(editing)}
    ></okn-article-actions>`;
  }

  private renderPreview({ content, notices }: ArticleEditing) {
    return html`<okn-article-preview
        .studio=${this.studio}
        question=${content.question}
        answer=${content.answer}
        language=${content.language}
        .notices=${notices}
      ></okn-article-preview>
      ${content.simple
        ? html`<okn-article-preview
            simple
            .studio=${this.studio}
            question=${content.question}
            answer=${content.simple}
            language=${content.language}
          ></okn-article-preview>`
        : nothing}`;
  }

  private isHere(): boolean {
    if (this.editing.kind !== 'loaded' || this.route.place !== 'article') return false;
    return this.editing.value.article?.id === this.route.id;
  }

  private open(): void {
    this.leave();
    this.editing = LOADING;
    this.published = undefined;
    this.trouble = '';
    const { route } = this;
    this.opened = route;
    void this.load(this.start(route), (editing) => {
      if (this.route === route) this.editing = editing;
    });
  }

  private async start(route: WritingPlace): Promise<ArticleEditing> {
    const { api, drafts } = this.studio;
    const editing =
      route.place === 'article'
        ? new ArticleEditing(api, drafts, route.id, { article: await api.get(route.id) })
        : await this.startNew(route.prefill);
    editing.addEventListener('change', this.redraw);
    return editing;
  }

  private async startNew(prefill: Prefill): Promise<ArticleEditing> {
    const { api, drafts } = this.studio;
    const asked = prefill.unanswered
      ? (await api.unanswered()).find(({ id }) => String(id) === prefill.unanswered)
      : undefined;
    const content = newContent(prefill, this.page.language, asked);
    const start = { content, ...(prefill.unanswered && { fromUnanswered: prefill.unanswered }) };
    return new ArticleEditing(api, drafts, nameOf(prefill), start);
  }

  /** What is not saved is kept on this device; the person is told, and can go back to it. */
  private leave(): void {
    if (this.editing.kind !== 'loaded') return;
    const editing = this.editing.value;
    editing.removeEventListener('change', this.redraw);
    if (!editing.unsaved) return;
    const back = this.opened;
    this.studio.toast.show(this.t('editor.kept'), 'waiting', {
      label: this.t('editor.goBack'),
      run: () => this.studio.go(back),
    });
  }

  private readonly leavingPage = (event: BeforeUnloadEvent): void => {
    if (this.editing.kind === 'loaded' && this.editing.value.unsaved) event.preventDefault();
  };

  private async save(editing: ArticleEditing): Promise<void> {
    if (editing.doing || !this.studio.mayWrite) return;
    this.trouble = '';
    await this.tell(await editing.save(), editing, () => this.t('editor.savedNow'));
  }

  private async publish(editing: ArticleEditing): Promise<void> {
    if (editing.doing || this.deciding) return;
    this.trouble = '';
    this.deciding = true;
    const agreed = await this.mayPublish(editing);
    this.deciding = false;
    if (!agreed) return;
    const outcome = await editing.publish();
    const published = { at: new Date(), trial: outcome.kind === 'done' ? await editing.tried() : undefined };
    if (outcome.kind === 'done') this.published = published;
    await this.tell(outcome, editing, () => this.wordsOf(published, editing).join(' '));
    if (published.trial?.learning) await this.followLearning(published, editing);
  }

  private async mayPublish(editing: ArticleEditing): Promise<boolean> {
    if (!(await editing.replacesSafetySteps())) return true;
    const { t } = this;
    return this.studio.confirm.ask({
      heading: t('editor.safetyHeading'),
      text: t('editor.safetyText', { urgent: t('urgent') }),
      action: t('editor.safetyAction'),
      danger: true,
    });
  }

  /** What the bot does with the question is certain once it has learnt what was published. */
  private async followLearning(first: Published, editing: ArticleEditing): Promise<void> {
    for (let shown = first; shown.trial?.learning; ) {
      await pause(LEARNING_PAUSE_MS);
      const trial = await editing.tried();
      // Whoever published again, or went elsewhere, is told of that.
      if (this.published !== shown || !this.isConnected) return;
      shown = this.published = { at: first.at, trial };
    }
    if (editing.live) this.studio.site.announcer.say(this.wordsOf(this.published ?? first, editing).slice(1).join(' '));
  }

  private wordsOf(published: Published, { article }: ArticleEditing): readonly string[] {
    return publishedWords(published, article?.id, this.t, this.formats);
  }

  private async unpublish(editing: ArticleEditing): Promise<void> {
    const { t } = this;
    const agreed = await this.studio.confirm.ask({
      heading: t('editor.unpublish'),
      text: t('editor.unpublishText', { question: editing.content.question }),
      action: t('editor.unpublish'),
    });
    if (agreed) await this.tell(await editing.unpublish(), editing, () => t('editor.unpublished'));
  }

  private async delete(editing: ArticleEditing): Promise<void> {
    const { t } = this;
    const { question } = editing.content;
    const agreed = await this.studio.confirm.ask({
      heading: t('editor.delete'),
      text: t('editor.deleteText', { question }),
      action: t('editor.delete'),
      danger: true,
    });
    if (!agreed) return;
    const outcome = await editing.delete();
    if (outcome.kind === 'done') this.studio.go({ place: 'articles', filter: {} }, t('editor.deleted', { question }));
    else await this.tellTrouble(outcome);
  }

  private discard(editing: ArticleEditing): void {
    this.focus();
    editing.discard();
    this.studio.site.announcer.say(this.t('editor.discarded'));
  }

  private takeTheirs(editing: ArticleEditing): void {
    this.focus();
    editing.takeTheirs();
    this.studio.site.announcer.say(this.t('conflict.tookTheirs'));
  }

  private async keepMine(editing: ArticleEditing): Promise<void> {
    this.focus();
    await this.tell(await editing.keepMine(), editing, () => this.t('conflict.keptMine'));
  }

  /** A new article has an address of its own from its first save on. */
  private async tell(outcome: Outcome, { article }: ArticleEditing, words: () => string): Promise<void> {
    if (outcome.kind !== 'done') return this.tellTrouble(outcome);
    this.studio.site.announcer.say(words());
    if (this.route.place === 'article' || !article) return;
    this.opened = this.route = { place: 'article', id: article.id };
    this.studio.stayAt(this.route);
  }

  private async tellTrouble(outcome: Exclude<Outcome, { kind: 'done' }>): Promise<void> {
    await this.updateComplete;
    switch (outcome.kind) {
      case 'invalid':
        return this.form?.showFaults();
      case 'stale':
        this.studio.site.announcer.alert(this.t('conflict.text'));
        await this.conflict?.updateComplete;
        return this.conflict?.focus();
      case 'failed':
        this.trouble = `${this.problem(outcome.error)} ${this.t('editor.safe')}`;
        return this.studio.site.announcer.alert(this.trouble);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The language of a saved article, and that of a translation, cannot be chosen any more. */
function isSettled(article: Article | undefined, key: string): boolean {
  return article !== undefined || key !== '';
}

/** What the unsaved text of a new article is kept under: one for each way to start one. */
function nameOf({ unanswered, key, language }: Prefill): string {
  if (unanswered) return `new:unanswered:${unanswered}`;
  return key ? `new:${key}:${language ?? ''}` : 'new';
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-editor-screen': EditorScreen;
  }
}
