import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { arrowLeft, clock, save, send, trash, undo2 } from '../../ui/icon/lucide.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, LOCALES } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import { fieldStyles, type Field } from '../../ui/parts/field.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import type { Article, Trial } from '../api/articles.ts';
import '../editor/article-preview.ts';
import '../editor/rich-text.ts';
import type { RichText } from '../editor/rich-text.ts';
import '../editor/variants-field.ts';
import type { VariantsField } from '../editor/variants-field.ts';
import { ArticleEditing, FIELDS, type ErrorField, type Outcome } from '../model/article-editing.ts';
import { newContent, standing } from '../model/content.ts';
import { isWritable } from '../model/normal-html.ts';
import { href, type Prefill, type Route } from '../model/routes.ts';
import { articleState } from '../parts/article-state.ts';
import { difference, differenceStyles } from '../parts/difference.ts';
import { LOADING, Screen, type Loading } from '../parts/screen.ts';
import { screenStyles } from '../parts/styles.ts';
import { TopicNames } from '../parts/topic-names.ts';
import { translations, translationStyles } from '../parts/translations.ts';

/** The places where an article is written. */
export type WritingPlace = Extract<Route, { place: 'article' | 'new-article' }>;

/** What an editor is told after publishing. */
interface Published {
  readonly at: Date;
  /** What the bot now does with the article's own question, as far as it could be found out. */
  readonly trial: Trial | undefined;
}

/** Where an article is written: the fields on the left, on the right the article as the customer will see it. */
@define('okn-editor-screen')
export class EditorScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    fieldStyles,
    translationStyles,
    differenceStyles,
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

      form,
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 6);
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

      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 2);
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--okn-rem) * 14)), 1fr));
        gap: calc(var(--okn-unit) * 4);
        align-items: start;
      }

      .urgent {
        display: grid;
        gap: calc(var(--okn-unit) * 1);
      }

      .urgent .check {
        font-weight: 550;
      }

      .source textarea {
        font-family: var(--okn-font-mono);
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
  /** Shows what somebody else wrote beside one's own text. */
  @state() private comparing = false;

  @query('#question') private readonly questionField?: Field;
  @query('#topic') private readonly topicField?: Field;
  @query('#language') private readonly languageField?: Field;
  @query('#source') private readonly sourceField?: Field;
  @query('okn-rich-text') private readonly richText?: RichText;
  @query('okn-variants') private readonly variantsField?: VariantsField;

  /** The place that `editing` belongs to, while the address may already name the next one. */
  private opened!: WritingPlace;
  private readonly topics = new TopicNames(this, () => this.page.language);
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
    const { content, article, notices } = editing;
    return html`
      ${this.renderHead(editing)} ${this.renderNews(editing)}
      <div class="columns">
        <form id="writing" novalidate @submit=${(event: Event) => this.submitted(event, editing)} @keydown=${this.keyed}>
          <fieldset ?disabled=${!this.studio.mayWrite}>${this.renderFields(editing)}</fieldset>
        </form>
        <div class="beside">
          ${this.studio.mayWrite
            ? this.renderActions(editing)
            : html`<okn-notice>${this.t('editor.readOnly')}</okn-notice>`}
          <okn-article-preview
            .studio=${this.studio}
            question=${content.question}
            answer=${content.answer}
            language=${content.language}
            .notices=${article ? notices : []}
          ></okn-article-preview>
        </div>
      </div>
    `;
  }

  private renderHead({ article, content }: ArticleEditing) {
    const { t, formats } = this;
    return html`<div class="head">
      <div class="title">
        <h2 tabindex="-1">${article ? t('editor.heading') : t('editor.newHeading')}</h2>
        <p class="row">
          ${article || content.key
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

  /** What the editor has to know before going on. */
  private renderNews(editing: ArticleEditing) {
    const { t, formats } = this;
    const { theirs, foundFrom } = editing;
    return html`
      ${theirs ? this.renderConflict(editing, theirs) : nothing}
      ${foundFrom && !theirs
        ? html`<okn-notice tone="waiting">
            ${t('editor.found', { when: formats.timeOrDate(foundFrom) })}
            <button slot="actions" class="button" type="button" @click=${() => this.discard(editing)}>
              ${icon(undo2)} ${t('editor.discard')}
            </button>
          </okn-notice>`
        : nothing}
    `;
  }

  private renderConflict(editing: ArticleEditing, theirs: Article) {
    const { t, formats } = this;
    return html`<okn-notice tone="urgent" id="conflict" tabindex="-1">
      <div class="stack">
        <p><strong>${t('conflict.heading', { by: theirs.updatedBy, when: formats.ago(theirs.updatedAt) })}</strong></p>
        <p>${t('conflict.text')}</p>
        ${this.comparing
          ? html`<h3>${t('conflict.difference')}</h3>
              ${difference(theirs, editing.content, theirs.language, LOCALES[theirs.language], t)}`
          : nothing}
      </div>
      <button
        slot="actions"
        class="button"
        type="button"
        aria-expanded=${this.comparing ? 'true' : 'false'}
        @click=${() => (this.comparing = !this.comparing)}
      >
        ${t('conflict.compare')}
      </button>
      <button slot="actions" class="button" type="button" @click=${() => this.takeTheirs(editing)}>
        ${t('conflict.theirs')}
      </button>
      <button slot="actions" class="button" type="button" @click=${() => this.keepMine(editing)}>
        ${t('conflict.mine')}
      </button>
    </okn-notice>`;
  }

  private renderPublished({ at, trial }: Published, { article }: ArticleEditing) {
    const { t, formats } = this;
    const other = trial && trial.decision.articleId !== article?.id;
    return html`<okn-notice tone=${other ? 'waiting' : 'done'}>
      <p><strong>${t('editor.live', { time: formats.time(at) })}</strong></p>
      ${trial ? html`<p>${other ? t('editor.answeredOtherwise') : t('editor.answered')}</p>` : nothing}
      ${trial
        ? html`<a slot="actions" class="button" href=${this.tryHref(article)}>${t('editor.try')}</a>`
        : nothing}
    </okn-notice>`;
  }

  private renderFields(editing: ArticleEditing) {
    const { t } = this;
    const { content } = editing;
    const readOnly = !this.studio.mayWrite;
    return html`
      ${this.renderLanguage(editing)}
      <okn-field
        id="question"
        type="textarea"
        rows="1"
        label=${t('question')}
        hint=${t('editor.questionHint')}
        maxlength="300"
        autocomplete="off"
        lang=${content.language}
        .value=${content.question}
        .error=${this.fault(editing, 'question')}
        @input=${(event: Event) => editing.change({ question: (event.currentTarget as Field).value })}
        @keydown=${oneLine}
      ></okn-field>
      ${this.renderAnswer(editing)}
      <okn-variants
        .studio=${this.studio}
        language=${content.language}
        ?read-only=${readOnly}
        .value=${content.variants}
        .error=${this.fault(editing, 'variants')}
        .faulty=${this.faultyVariants(editing)}
        @input=${(event: Event) => editing.change({ variants: (event.currentTarget as VariantsField).value })}
      ></okn-variants>
      <div class="pair">
        <okn-field
          id="topic"
          type="select"
          label=${t('topic')}
          .value=${content.topic}
          .options=${[
            { value: '', label: t('editor.chooseTopic') },
            ...this.topics.list.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          .error=${this.fault(editing, 'topic')}
          @input=${(event: Event) => editing.change({ topic: (event.currentTarget as Field).value })}
        ></okn-field>
        <div class="urgent">
          <label class="check">
            <input
              type="checkbox"
              aria-describedby="urgent-hint"
              .checked=${content.urgent}
              @change=${() => editing.change({ urgent: !content.urgent })}
            />
            ${t('urgent')}
          </label>
          <p class="small" id="urgent-hint">${t('editor.urgentHint')}</p>
        </div>
      </div>
    `;
  }

  /** The language of a saved article, and that of a translation, is settled. */
  private renderLanguage(editing: ArticleEditing) {
    const { t } = this;
    const { article, content } = editing;
    if (article || content.key) return nothing;
    return html`<okn-field
      id="language"
      type="select"
      label=${t('language')}
      .value=${content.language}
      .options=${LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      .error=${this.fault(editing, 'language')}
      @input=${(event: Event) => this.chooseLanguage(editing, (event.currentTarget as Field).value)}
    ></okn-field>`;
  }

  private renderAnswer(editing: ArticleEditing) {
    const { t } = this;
    const { content, article } = editing;
    if (!isWritable(article?.answer ?? '')) return this.renderSource(editing);
    return html`<okn-rich-text
      .studio=${this.studio}
      label=${t('answer')}
      hint=${t('editor.answerHint')}
      language=${content.language}
      ?read-only=${!this.studio.mayWrite}
      .value=${content.answer}
      .error=${this.fault(editing, 'answer')}
      @input=${(event: Event) => editing.change({ answer: (event.currentTarget as RichText).value })}
    ></okn-rich-text>`;
  }

  /** An answer with a table would lose it in the text field, so its HTML is edited as it is. */
  private renderSource(editing: ArticleEditing) {
    const { t } = this;
    return html`<okn-field
      id="source"
      class="source"
      type="textarea"
      label=${t('editor.source')}
      hint=${t('editor.sourceHint')}
      rows="12"
      .value=${editing.content.answer}
      .error=${this.fault(editing, 'answer')}
      @input=${(event: Event) => editing.change({ answer: (event.currentTarget as Field).value })}
    ></okn-field>`;
  }

  private renderActions(editing: ArticleEditing) {
    const { t } = this;
    const { article, doing } = editing;
    const busy = doing !== undefined;
    return html`<div class="card actions">
      ${this.published && editing.live
        ? this.renderPublished(this.published, editing)
        : html`<p>${this.stateWords(editing)}</p>`}
      ${this.trouble ? html`<okn-notice tone="urgent">${this.trouble}</okn-notice>` : nothing}
      <div class="row">
        ${this.renderAction('submit', save, doing === 'saving' ? t('editor.saving') : t('editor.save'), busy)}
        ${this.renderAction('button', send, doing === 'publishing' ? t('editor.publishing') : t('editor.publish'), busy, {
          kind: editing.live ? '' : 'primary',
          run: () => this.publish(editing),
        })}
      </div>
      ${article ? this.renderOtherActions(editing, article, busy) : nothing}
    </div>`;
  }

  private renderOtherActions(editing: ArticleEditing, article: Article, busy: boolean) {
    const { t } = this;
    return html`<div class="row">
      <a class="button quiet" href=${href({ place: 'history', id: article.id })}>
        ${icon(clock)} ${t('history.heading')}
      </a>
      ${article.status === 'published'
        ? this.renderAction('button', undo2, t('editor.unpublish'), busy, {
            kind: 'quiet',
            run: () => this.unpublish(editing, article),
          })
        : nothing}
      ${this.renderAction('button', trash, t('editor.delete'), busy, {
        kind: 'danger',
        run: () => this.delete(editing, article),
      })}
    </div>`;
  }

  private renderAction(
    type: 'submit' | 'button',
    shape: Parameters<typeof icon>[0],
    words: string,
    busy: boolean,
    action?: { readonly kind: string; readonly run: () => void },
  ): TemplateResult {
    return html`<button
      class="button ${action?.kind ?? ''}"
      type=${type}
      form=${type === 'submit' ? 'writing' : nothing}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${() => !busy && action?.run()}
    >
      ${icon(shape)} ${words}
    </button>`;
  }

  /** What of the article is where: on this device, saved, with the customers. */
  private stateWords(editing: ArticleEditing): string {
    const { t } = this;
    if (editing.unsaved) return t('editor.unsaved');
    return editing.article ? t(`editor.state.${standing(editing.article)}`) : t('editor.state.new');
  }

  private fault({ faults }: ArticleEditing, field: ErrorField): string {
    const fault = faults[field];
    if (fault === undefined) return '';
    return typeof fault === 'string' ? this.t(`fault.${fault}`, { field: this.fieldName(field) }) : fault.sentence;
  }

  private faultyVariants({ faults }: ArticleEditing): readonly number[] {
    return typeof faults.variants === 'object' ? faults.variants.items : [];
  }

  private fieldName(field: ErrorField): string {
    return field === 'variants' ? this.t('variants.label') : this.t(field);
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
    this.comparing = false;
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

  private submitted(event: Event, editing: ArticleEditing): void {
    event.preventDefault();
    if (!editing.doing) void this.save(editing);
  }

  /** Ctrl+S saves, as everywhere one writes. */
  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    if (this.studio.mayWrite && this.editing.kind === 'loaded' && !this.editing.value.doing) {
      void this.save(this.editing.value);
    }
  };

  private async save(editing: ArticleEditing): Promise<void> {
    this.trouble = '';
    const outcome = await editing.save();
    if (outcome.kind === 'done') this.saved(editing, this.t('editor.savedNow'));
    else await this.tellTrouble(outcome, editing);
  }

  private async publish(editing: ArticleEditing): Promise<void> {
    this.trouble = '';
    const outcome = await editing.publish();
    if (outcome.kind !== 'done') return this.tellTrouble(outcome, editing);
    const at = new Date();
    const trial = await editing.tried();
    this.published = { at, trial };
    this.saved(editing, this.t('editor.live', { time: this.formats.time(at) }));
  }

  private async unpublish(editing: ArticleEditing, article: Article): Promise<void> {
    const { t } = this;
    const agreed = await this.studio.confirm.ask({
      heading: t('editor.unpublish'),
      text: t('editor.unpublishText', { question: article.question }),
      action: t('editor.unpublish'),
    });
    if (!agreed) return;
    const outcome = await editing.unpublish();
    if (outcome.kind === 'done') this.studio.site.announcer.say(t('editor.unpublished'));
    else await this.tellTrouble(outcome, editing);
  }

  private async delete(editing: ArticleEditing, article: Article): Promise<void> {
    const { t } = this;
    const agreed = await this.studio.confirm.ask({
      heading: t('editor.delete'),
      text: t('editor.deleteText', { question: article.question }),
      action: t('editor.delete'),
      danger: true,
    });
    if (!agreed) return;
    const outcome = await editing.delete();
    if (outcome.kind !== 'done') return this.tellTrouble(outcome, editing);
    this.studio.go({ place: 'articles', filter: {} }, t('editor.deleted', { question: article.question }));
  }

  private discard(editing: ArticleEditing): void {
    this.focus();
    editing.discard();
    this.studio.site.announcer.say(this.t('editor.discarded'));
  }

  private takeTheirs(editing: ArticleEditing): void {
    this.focus();
    this.comparing = false;
    editing.takeTheirs();
    this.studio.site.announcer.say(this.t('conflict.tookTheirs'));
  }

  private async keepMine(editing: ArticleEditing): Promise<void> {
    this.focus();
    this.comparing = false;
    const outcome = await editing.keepMine();
    if (outcome.kind === 'done') this.saved(editing, this.t('conflict.keptMine'));
    else await this.tellTrouble(outcome, editing);
  }

  /** A new article has an address of its own from its first save on. */
  private saved(editing: ArticleEditing, words: string): void {
    this.studio.site.announcer.say(words);
    if (this.route.place === 'article' || !editing.article) return;
    this.opened = this.route = { place: 'article', id: editing.article.id };
    this.studio.stayAt(this.route);
  }

  private async tellTrouble(outcome: Exclude<Outcome, { kind: 'done' }>, editing: ArticleEditing): Promise<void> {
    await this.updateComplete;
    switch (outcome.kind) {
      case 'invalid':
        return this.showFirstFault(editing);
      case 'stale':
        this.studio.site.announcer.alert(this.t('conflict.text'));
        return this.renderRoot.querySelector<HTMLElement>('#conflict')?.focus();
      case 'failed':
        this.trouble = `${this.problem(outcome.error)} ${this.t('editor.safe')}`;
        return this.studio.site.announcer.alert(this.trouble);
    }
  }

  private showFirstFault(editing: ArticleEditing): void {
    const faulty = FIELDS.filter((field) => editing.faults[field] !== undefined);
    this.studio.site.announcer.alert(faulty.map((field) => this.fault(editing, field)).join(' '));
    const [first] = faulty;
    if (first) this.fieldElement(first)?.focus();
  }

  private fieldElement(field: ErrorField): HTMLElement | null | undefined {
    switch (field) {
      case 'language':
        return this.languageField;
      case 'question':
        return this.questionField;
      case 'answer':
        return this.richText ?? this.sourceField;
      case 'variants':
        return this.variantsField;
      case 'topic':
        return this.topicField;
    }
  }

  private chooseLanguage(editing: ArticleEditing, language: string): void {
    if (isLanguage(language)) editing.change({ language });
  }

  private tryHref(article: Article | undefined): string {
    return href({ place: 'try', ...(article && { question: article.question, language: article.language }) });
  }
}

/** The field grows with what is written, but a question has no paragraphs. */
function oneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
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
