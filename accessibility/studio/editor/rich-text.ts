import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { bold, circleAlert, heading, italic, linkIcon, list, listOrdered, redo2, undo2, type Icon } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/staff/toolbar.ts';
import type { Toolbar } from '../../ui/staff/toolbar.ts';
import { base } from '../../ui/theme/base.ts';
import { StudioPart, type StudioText } from '../parts/screen.ts';
import { answerStyles } from '../../ui/answer/answer-styles.ts';
import './link-dialog.ts';
import type { LinkChosen, LinkDialog } from './link-dialog.ts';
import { Writing, type Command } from './writing.ts';

interface Tool {
  readonly command: Command;
  readonly shape: Icon;
  readonly label: Parameters<StudioText>[0];
}

const TOOLS: readonly Tool[] = [
  { command: 'bold', shape: bold, label: 'tool.bold' },
  { command: 'italic', shape: italic, label: 'tool.italic' },
  { command: 'heading', shape: heading, label: 'tool.heading' },
  { command: 'bulletList', shape: list, label: 'tool.bulletList' },
  { command: 'orderedList', shape: listOrdered, label: 'tool.orderedList' },
];

/**
 * The field in which an answer is written, with its toolbar. Alt+F10 goes to the toolbar, Escape comes back. Read
 * `value` on its `input` event.
 */
@define('okn-rich-text')
export class RichText extends StudioPart {
  static override styles = [
    base,
    answerStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 1.5);
      }

      .label {
        font-weight: 550;
      }

      .hint,
      .error {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }

      .error {
        display: flex;
        gap: calc(var(--okn-unit) * 1.5);
        color: var(--okn-urgent);
      }

      .frame {
        background: var(--okn-surface);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
      }

      okn-toolbar {
        padding: calc(var(--okn-unit) * 1);
        border-block-end: var(--okn-border);
      }

      .tool {
        flex-direction: column;
        gap: 0;
        padding: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 2);
        font-size: var(--okn-text-s);
      }

      @media (max-width: 30rem) {
        .tool {
          padding-inline: calc(var(--okn-unit) * 1);
        }
      }

      [role='textbox'] {
        min-block-size: calc(var(--okn-rem) * 12);
        padding: calc(var(--okn-unit) * 3) calc(var(--okn-unit) * 4);
        border-radius: var(--okn-radius);
        white-space: break-spaces;
        overflow-wrap: break-word;
        font-variant-ligatures: none;
      }

      [role='textbox']:focus {
        outline: 3px solid var(--okn-focus);
        outline-offset: 2px;
      }

      [role='textbox'][aria-invalid='true'] {
        outline: 2px solid var(--okn-urgent);
        outline-offset: -2px;
      }

      [role='textbox'][aria-invalid='true']:focus {
        outline: 3px solid var(--okn-focus);
        outline-offset: 2px;
      }

      @media (forced-colors: active) {
        [role='textbox']:focus {
          outline-color: Highlight;
        }
      }
    `,
  ];

  @property() value = '';
  /** The language that is written in. */
  @property() language = '';
  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  @query('.field') private readonly field!: HTMLElement;
  @query('okn-toolbar') private readonly toolbar!: Toolbar;
  @query('okn-link-dialog') private readonly linkDialog!: LinkDialog;

  private writing: Writing | undefined;

  override focus(): void {
    this.writing?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.writing?.destroy();
    this.writing = undefined;
  }

  protected override firstUpdated(): void {
    this.writing = new Writing({
      element: this.field,
      html: this.value,
      attributes: () => this.attributesOfField(),
      onChange: (value) => this.written(value),
      onMove: () => this.requestUpdate(),
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('value')) this.writing?.show(this.value);
    if (changed.has('readOnly')) this.writing?.allowWriting(!this.readOnly);
    if (['language', 'label', 'hint', 'error', 'readOnly'].some((name) => changed.has(name))) this.writing?.refresh();
  }

  protected override render() {
    const { t } = this;
    return html`
      <span class="label">${this.label}</span>
      ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
      <div class="frame" @keydown=${this.keyed}>
        <okn-toolbar label=${`${t('tool.bar')}: ${this.label}`} ?hidden=${this.readOnly}>
          ${TOOLS.map((tool) => this.renderTool(tool))}
          <button
            class="button quiet tool"
            type="button"
            aria-haspopup="dialog"
            @click=${this.askForLink}
          >
            ${icon(linkIcon)} ${t('tool.link')}
          </button>
          ${this.renderStep('undo', undo2, t('tool.undo'), this.writing?.canUndo() ?? false)}
          ${this.renderStep('redo', redo2, t('tool.redo'), this.writing?.canRedo() ?? false)}
        </okn-toolbar>
        <div class="field"></div>
      </div>
      ${this.error
        ? html`<p class="error" id="error">${icon(circleAlert)}<span>${this.error}</span></p>`
        : nothing}
      <okn-link-dialog
        .studio=${this.studio}
        language=${this.language}
        @chosen=${(event: LinkChosen) => this.writing?.setLink(event.href, event.text)}
        @removed=${() => this.writing?.removeLink()}
      ></okn-link-dialog>
    `;
  }

  private renderTool({ command, shape, label }: Tool) {
    return html`<button
      class="button quiet tool"
      type="button"
      aria-pressed=${this.writing?.isActive(command) ? 'true' : 'false'}
      @click=${() => this.writing?.run(command)}
    >
      ${icon(shape)} ${this.t(label)}
    </button>`;
  }

  private renderStep(command: 'undo' | 'redo', shape: Icon, name: string, can: boolean) {
    return html`<button
      class="button quiet tool"
      type="button"
      aria-disabled=${can ? nothing : 'true'}
      @click=${() => can && this.writing?.run(command)}
    >
      ${icon(shape)} ${name}
    </button>`;
  }

  private attributesOfField(): Record<string, string> {
    const described = [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.label,
      lang: this.language,
      class: 'answer',
      ...(this.error ? { 'aria-invalid': 'true' } : {}),
      ...(this.readOnly ? { 'aria-readonly': 'true' } : {}),
      ...(described ? { 'aria-describedby': described } : {}),
    };
  }

  private written(value: string): void {
    this.value = value;
    this.dispatchEvent(new Event('input'));
  }

  /** The keys that other text fields with a toolbar have, too. */
  private keyed(event: KeyboardEvent): void {
    const inToolbar = event.composedPath().includes(this.toolbar);
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault();
      this.toolbar.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    } else if (event.key === 'Escape' && inToolbar) {
      this.writing?.focus();
    }
  }

  private askForLink(): void {
    this.writing?.selectLink();
    if (this.writing) void this.linkDialog.ask(this.writing.link());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-rich-text': RichText;
  }
}
