import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { plus } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { isLanguage, LANGUAGES } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import { fieldStyles, type Field } from '../../ui/parts/field.ts';
import { base } from '../../ui/theme/base.ts';
import type { ArticleContent } from '../api/articles.ts';
import { FIELDS, type ErrorField, type Faults, type ToldFault } from '../model/article-editing.ts';
import { isWritable } from '../model/normal-html.ts';
import { StudioPart } from '../parts/screen.ts';
import { TopicNames } from '../parts/topic-names.ts';
import './rich-text.ts';
import type { RichText } from './rich-text.ts';
import './variants-field.ts';
import type { VariantsField } from './variants-field.ts';

const LONGEST_QUESTION = 300;

/** What keeps an article from being published and that we have words for. */
const BLOCKING = ['link-text-unclear', 'heading-order'] as const;

/** The fields that hold HTML. */
type Html = 'answer' | 'simple';

/** Somebody wrote or chose something in the form. */
export class Written extends Event {
  constructor(readonly part: Partial<ArticleContent>) {
    super('written');
  }
}

/**
 * The fields in which an article is written. Fires `written` with every change, `asked` when somebody leaves a field that
 * decides what customers may ask, and `save` when somebody saves by keyboard. The form's button stands outside, in
 * `okn-article-actions`.
 */
@define('okn-article-form')
export class ArticleForm extends StudioPart {
  static override styles = [
    base,
    fieldStyles,
    css`
      :host {
        display: block;
      }

      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 6);
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--okn-rem) * 14)), 1fr));
        gap: calc(var(--okn-unit) * 4);
        align-items: start;
      }

      .urgent label {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 3);
        min-block-size: var(--okn-target);
        font-weight: 550;
      }

      .add {
        display: grid;
        gap: calc(var(--okn-unit) * 1.5);
        justify-items: start;
      }

      .hint {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      .source textarea {
        font-family: var(--okn-font-mono);
      }
    `,
  ];

  @property({ attribute: false }) content!: ArticleContent;
  @property({ attribute: false }) faults: Faults = {};
  /** The answer as it was saved last, full and in plain words: it decides how they are edited, also while they change. */
  @property({ attribute: false }) saved: Readonly<Record<Html, string>> = { answer: '', simple: '' };
  /** The language of a saved article, and that of a translation, is settled. */
  @property({ type: Boolean, attribute: 'language-settled' }) languageSettled = false;

  @query('#question') private readonly questionField!: Field;
  @query('#topic') private readonly topicField!: Field;
  @query('#language') private readonly languageField?: Field;
  @query('#answer') private readonly answerField!: HTMLElement;
  @query('#simple') private readonly simpleField?: HTMLElement;
  @query('okn-variants') private readonly variantsField!: VariantsField;

  @state() private simpleOpened = false;

  private readonly topics = new TopicNames(this, () => this.page.language);

  /** Tells what is wrong and puts the person at the first field with an error. */
  async showFaults(): Promise<void> {
    await this.updateComplete;
    const faulty = FIELDS.filter((field) => this.faults[field] !== undefined);
    this.studio.site.announcer.alert(faulty.map((field) => this.fault(field)).join(' '));
    const [first] = faulty;
    if (first) this.fieldElement(first)?.focus();
  }

  protected override willUpdate(): void {
    if (this.content.simple) this.simpleOpened = true;
  }

  protected override render() {
    const { t, content } = this;
    const readOnly = !this.studio.mayWrite;
    return html`<form novalidate @submit=${this.submitted} @keydown=${this.keyed}>
      <fieldset ?disabled=${readOnly}>
        ${this.languageSettled ? nothing : this.renderLanguage()}
        <okn-field
          id="question"
          type="textarea"
          rows="1"
          label=${t('question')}
          hint=${t('editor.questionHint')}
          maxlength=${LONGEST_QUESTION}
          autocomplete="off"
          lang=${content.language}
          .value=${content.question}
          .error=${this.fault('question')}
          @input=${(event: Event) => this.write({ question: (event.currentTarget as Field).value })}
          @focusout=${this.asked}
          @keydown=${oneLine}
        ></okn-field>
        ${this.renderHtml('answer', readOnly)} ${this.renderSimple(readOnly)}
        <okn-variants
          .studio=${this.studio}
          language=${content.language}
          ?read-only=${readOnly}
          .value=${content.variants}
          .error=${this.fault('variants')}
          .faulty=${this.faultyVariants()}
          @input=${(event: Event) => this.write({ variants: (event.currentTarget as VariantsField).value })}
          @asked=${this.asked}
        ></okn-variants>
        <div class="pair">${this.renderTopic()} ${this.renderUrgent()}</div>
      </fieldset>
    </form>`;
  }

  private renderLanguage() {
    return html`<okn-field
      id="language"
      type="select"
      label=${this.t('language')}
      .value=${this.content.language}
      .options=${LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      .error=${this.fault('language')}
      @input=${(event: Event) => this.chooseLanguage((event.currentTarget as Field).value)}
      @focusout=${this.asked}
    ></okn-field>`;
  }

  /** Not every answer needs it, so the field comes when somebody asks for it. */
  private renderSimple(readOnly: boolean) {
    if (this.simpleOpened) return this.renderHtml('simple', readOnly);
    if (readOnly) return nothing;
    return html`<div class="add">
      <button class="button" type="button" aria-describedby="simple-hint" @click=${this.openSimple}>
        ${icon(plus)} ${this.t('editor.addSimple')}
      </button>
      <p class="hint" id="simple-hint">${this.t('editor.simpleHint')}</p>
    </div>`;
  }

  private renderHtml(field: Html, readOnly: boolean) {
    return isWritable(this.saved[field]) ? this.renderRichText(field, readOnly) : this.renderSource(field);
  }

  private renderRichText(field: Html, readOnly: boolean) {
    const { t, content } = this;
    return html`<okn-rich-text
      id=${field}
      .studio=${this.studio}
      label=${t(field)}
      hint=${t(`editor.${field}Hint`)}
      language=${content.language}
      ?read-only=${readOnly}
      .value=${content[field] ?? ''}
      .error=${this.fault(field)}
      @input=${(event: Event) => this.write({ [field]: (event.currentTarget as RichText).value })}
    ></okn-rich-text>`;
  }

  /** An answer with a table would lose it in the text field, so its HTML is edited as it is. */
  private renderSource(field: Html) {
    const { t } = this;
    return html`<okn-field
      id=${field}
      class="source"
      type="textarea"
      label=${t(field === 'answer' ? 'editor.source' : 'editor.simpleSource')}
      hint=${t('editor.sourceHint')}
      rows="12"
      .value=${this.content[field] ?? ''}
      .error=${this.fault(field)}
      @input=${(event: Event) => this.write({ [field]: (event.currentTarget as Field).value })}
    ></okn-field>`;
  }

  private renderTopic() {
    const { t } = this;
    return html`<okn-field
      id="topic"
      type="select"
      label=${t('topic')}
      .value=${this.content.topic}
      .options=${[
        { value: '', label: t('editor.chooseTopic') },
        ...this.topics.list.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      .error=${this.fault('topic')}
      @input=${(event: Event) => this.write({ topic: (event.currentTarget as Field).value })}
    ></okn-field>`;
  }

  private renderUrgent() {
    const { t, content } = this;
    return html`<div class="urgent">
      <label>
        <input
          type="checkbox"
          aria-describedby="urgent-hint"
          .checked=${content.urgent}
          @change=${() => this.write({ urgent: !content.urgent })}
        />
        ${t('urgent')}
      </label>
      <p class="hint" id="urgent-hint">${t('editor.urgentHint')}</p>
    </div>`;
  }

  private fault(field: ErrorField): string {
    const fault = this.faults[field];
    if (fault === undefined) return '';
    return typeof fault === 'string' ? this.t(`fault.${fault}`, { field: this.fieldName(field) }) : this.told(fault);
  }

  /** In the editor's language where we have words for all of it, with what the server quotes; else as the server says it. */
  private told({ codes, sentence }: ToldFault): string {
    const known = codes.map((code) => BLOCKING.find((name) => name === code));
    if (known.length === 0 || known.includes(undefined)) return sentence;
    const quotes = [...sentence.matchAll(/"([^"]+)"/g)].map(([quote]) => quote);
    return [...known.map((code) => this.t(`advice.${code!}`)), ...quotes].join(' ');
  }

  private faultyVariants(): readonly number[] {
    const { variants } = this.faults;
    return typeof variants === 'object' ? variants.items : [];
  }

  private fieldName(field: ErrorField): string {
    return field === 'variants' ? this.t('variants.label') : this.t(field);
  }

  private fieldElement(field: ErrorField): HTMLElement | undefined {
    switch (field) {
      case 'language':
        return this.languageField;
      case 'question':
        return this.questionField;
      case 'answer':
        return this.answerField;
      case 'simple':
        return this.simpleField;
      case 'variants':
        return this.variantsField;
      case 'topic':
        return this.topicField;
    }
  }

  private async openSimple(): Promise<void> {
    this.simpleOpened = true;
    await this.updateComplete;
    this.simpleField?.focus();
  }

  private chooseLanguage(language: string): void {
    if (isLanguage(language)) this.write({ language });
  }

  private write(part: Partial<ArticleContent>): void {
    this.dispatchEvent(new Written(part));
  }

  private asked(): void {
    this.dispatchEvent(new Event('asked'));
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.save();
  }

  /** Ctrl+S saves, as everywhere one writes. */
  private keyed(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.save();
  }

  private save(): void {
    this.dispatchEvent(new Event('save'));
  }
}

/** The field grows with what is written, but a question has no paragraphs. */
function oneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-article-form': ArticleForm;
  }
}
