import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ApiProblem, type FieldError } from '../../ui/api/problem.ts';
import { icon } from '../../ui/icon/icon.ts';
import { download, upload } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import type { ImportPlan, ImportReport, PlannedArticle, RowError } from '../api/articles.ts';
import type { FileFormat, ImportOptions } from '../api/knowledge-base-api.ts';
import { href } from '../model/routes.ts';
import { Screen } from '../parts/screen.ts';
import { screenStyles, tableStyles } from '../parts/styles.ts';

/** What came of an import. */
type Result =
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'asked'; readonly upload: Upload; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly errors: readonly RowError[] }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A file, and how somebody wanted it imported. */
interface Upload {
  readonly file: File;
  readonly format: FileFormat;
  readonly options: ImportOptions;
}

/** What the server takes at most, 20 MiB. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Takes articles in from a file, and gives them all out as one. */
@define('okn-files-screen')
export class FilesScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    tableStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: calc(var(--okn-unit) * 6);
        align-items: start;
      }

      form {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
      }

      label {
        font-weight: 550;
      }

      .check {
        font-weight: 400;
      }

      .file {
        display: grid;
        gap: calc(var(--okn-unit) * 1.5);
      }

      input[type='file'] {
        padding: calc(var(--okn-unit) * 2);
      }

      input[type='file']::file-selector-button {
        min-block-size: calc(var(--okn-unit) * 8);
        margin-inline-end: calc(var(--okn-unit) * 3);
        padding-inline: calc(var(--okn-unit) * 3);
        font: inherit;
        color: var(--okn-brand-ink);
        background: var(--okn-surface);
        border: var(--okn-control-border);
        border-radius: calc(var(--okn-unit) * 2);
        cursor: pointer;
      }

      .error {
        font-size: var(--okn-text-s);
        color: var(--okn-urgent);
      }

      .check + .check {
        margin-block-start: calc(var(--okn-unit) * 2);
      }

      form .button {
        justify-self: start;
      }

      h3 {
        font-size: var(--okn-text-l);
      }

      @media (max-width: 56rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private file: File | undefined;
  @state() private partial = false;
  @state() private publish = false;
  @state() private busy = false;
  @state() private fileError = '';
  @state() private result: Result | undefined;

  @query('input[type=file]') private readonly input!: HTMLInputElement;
  @query('form button') private readonly submit!: HTMLElement;
  @query('#result') private readonly resultHeading?: HTMLElement;

  protected override render() {
    const { t } = this;
    return html`
      <h2 tabindex="-1">${t('nav.files')}</h2>
      <div class="columns">
        ${this.studio.mayWrite ? this.renderForm() : nothing}
        <section class="card">
          <h3>${t('files.export')}</h3>
          <p>${t('files.exportText')}</p>
          <div class="row">${this.renderExport('csv')} ${this.renderExport('json')}</div>
        </section>
      </div>
      ${this.result ? this.renderResult(this.result) : nothing}
    `;
  }

  private renderExport(format: FileFormat) {
    return html`<a class="button" href=${this.studio.api.exportAddress(format)} download>
      ${icon(download)} ${this.t(`files.export.${format}`)}
    </a>`;
  }

  private renderForm() {
    const { t } = this;
    return html`<section class="card">
      <h3>${t('files.import')}</h3>
      <p>${t('files.importText')}</p>
      <form novalidate @submit=${this.submitted}>
        <div class="file">
          <label for="file">${t('files.file')}</label>
          <p class="small" id="hint">${t('files.fileHint')}</p>
          <input
            id="file"
            type="file"
            accept=".csv,.json,text/csv,application/json"
            aria-describedby=${this.fileError ? 'hint error' : 'hint'}
            aria-invalid=${this.fileError ? 'true' : nothing}
            @click=${this.chooseAnew}
            @change=${this.chosen}
          />
          ${this.fileError ? html`<p class="error" id="error">${this.fileError}</p>` : nothing}
        </div>
        <div>
          <label class="check">
            <input type="checkbox" .checked=${this.partial} @change=${() => this.choose({ partial: !this.partial })} />
            ${t('files.partial')}
          </label>
          <label class="check">
            <input type="checkbox" .checked=${this.publish} @change=${() => this.choose({ publish: !this.publish })} />
            ${t('files.publish')}
          </label>
        </div>
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
          ${icon(upload)} ${this.busy ? t('files.importing') : t('files.import')}
        </button>
      </form>
    </section>`;
  }

  private renderResult(result: Result) {
    switch (result.kind) {
      case 'imported':
        return this.renderReport(result.report);
      case 'asked':
        return this.renderQuestion(result.upload, result.plan);
      case 'refused':
        return html`<section class="card">
          ${this.renderResultHeading(this.t('files.refused'))}
          <okn-notice tone="urgent">${this.t('files.refusedText', { count: result.errors.length })}</okn-notice>
          ${this.renderErrors(result.errors)}
        </section>`;
      case 'failed':
        return html`<section class="card">
          ${this.renderResultHeading(this.t('files.refused'))} ${this.renderFailure(result.error)}
        </section>`;
    }
  }

  private renderReport(report: ImportReport) {
    const { t } = this;
    const { errors, created, updated, unchanged } = report;
    return html`<section class="card">
      ${this.renderResultHeading(t('files.done'))}
      <okn-notice tone=${errors.length > 0 ? 'waiting' : 'done'}>
        ${t('files.counts', { rows: report.rows, created, updated, unchanged })}
        ${errors.length > 0 ? html`<p>${t('files.someBad', { count: badRows(errors) })}</p>` : nothing}
        <a slot="actions" class="button" href=${href({ place: 'articles', filter: {} })}>${t('files.toArticles')}</a>
      </okn-notice>
      ${errors.length > 0 ? this.renderErrors(errors) : nothing}
    </section>`;
  }

  /** As the editor asks it of one article; of many, one reads them at leisure. */
  private renderQuestion(upload: Upload, plan: ImportPlan) {
    const { t } = this;
    const { replacingSafetySteps: replacing, unchecked, learning } = plan;
    const busy = this.busy ? 'true' : nothing;
    return html`<section class="card">
      ${this.renderResultHeading(t('editor.safetyHeading'))}
      <okn-notice tone="urgent">
        ${replacing.length > 0 ? html`<p>${t('files.safetyText', { count: replacing.length })}</p>` : nothing}
        ${unchecked > 0 ? html`<p>${t('files.safetyUnchecked', { count: unchecked })}</p>` : nothing}
        ${learning ? html`<p>${t('files.safetyLearning')}</p>` : nothing}
      </okn-notice>
      ${replacing.length > 0 ? this.renderReplacing(replacing) : nothing}
      <div class="row">
        <button class="button" type="button" aria-disabled=${busy} @click=${this.importNothing}>
          ${t('files.safetyKeep')}
        </button>
        <button
          class="button danger"
          type="button"
          aria-disabled=${busy}
          @click=${() => this.importAsAsked(upload)}
        >
          ${t(replacing.length > 0 ? 'files.safetyAction' : 'files.uncheckedAction')}
        </button>
      </div>
    </section>`;
  }

  private renderReplacing(replacing: readonly PlannedArticle[]) {
    const { t } = this;
    return this.renderRows(t('files.safetyRows'), [t('question')], replacing, ({ language, question }) =>
      html`<td class="words" lang=${language}>${question}</td>`,
    );
  }

  private renderResultHeading(words: string) {
    return html`<h3 id="result" tabindex="-1">${words}</h3>`;
  }

  private renderErrors(errors: readonly RowError[]) {
    const { t } = this;
    return this.renderRows(t('files.badRows'), [t('files.field'), t('files.problem')], errors, ({ field, message }) =>
      html`<td>${field ? html`<code>${field}</code>` : nothing}</td>
        <td class="words" lang="en">${message}</td>`,
    );
  }

  /** Rows of the file by their numbers, and what there is to say of each. */
  private renderRows<R extends { readonly row: number }>(
    caption: string,
    columns: readonly string[],
    rows: readonly R[],
    cells: (row: R) => TemplateResult,
  ) {
    const { t, formats } = this;
    return html`<div class="table" tabindex="0" role="region" aria-label=${caption}>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">${t('files.row')}</th>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (one) =>
              html`<tr>
                <th scope="row" class="number">${formats.number(one.row)}</th>
                ${cells(one)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Otherwise browsers say nothing when a file is chosen again, and one that was mended since cannot be sent. */
  private chooseAnew(): void {
    this.input.value = '';
    this.chosen();
  }

  private chosen(): void {
    this.file = this.input.files?.[0];
    this.fileError = '';
    this.takeBackQuestion();
  }

  private choose({ partial, publish }: Partial<ImportOptions>): void {
    this.partial = partial ?? this.partial;
    this.publish = publish ?? this.publish;
    this.takeBackQuestion();
  }

  /** It was about another file, or another way to import it. */
  private takeBackQuestion(): void {
    if (this.result?.kind === 'asked') this.result = undefined;
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const format = formatOf(this.file);
    this.fileError = this.faultOf(this.file, format);
    if (!this.file || !format || this.fileError) {
      this.studio.site.announcer.alert(this.fileError);
      return this.input.focus();
    }
    this.takeBackQuestion();
    const { file, partial, publish } = this;
    await this.work(() => this.importOrAsk({ file, format, options: { partial, publish } }));
  }

  private async importOrAsk(upload: Upload): Promise<Result> {
    const { file, format, options } = upload;
    const plan = await this.studio.api.planImport(file, format, options);
    return isHarmless(plan) ? this.import(upload) : { kind: 'asked', upload, plan };
  }

  private async import({ file, format, options }: Upload): Promise<Result> {
    return { kind: 'imported', report: await this.studio.api.import(file, format, options) };
  }

  private async importAsAsked(upload: Upload): Promise<void> {
    if (!this.busy) await this.work(() => this.import(upload));
  }

  private importNothing(): void {
    if (this.busy) return;
    this.submit.focus();
    this.result = undefined;
    this.studio.site.announcer.say(this.t('files.refused'));
  }

  private async work(task: () => Promise<Result>): Promise<void> {
    this.busy = true;
    this.studio.site.announcer.sayAfter(2000, 'import', () => this.t('files.importing'));
    try {
      this.result = await task();
    } catch (error) {
      this.result = refused(error) ?? { kind: 'failed', error };
    } finally {
      this.busy = false;
      this.studio.site.announcer.cancel('import');
    }
    await this.updateComplete;
    this.resultHeading?.focus();
  }

  private faultOf(file: File | undefined, format: FileFormat | undefined): string {
    if (!file) return this.t('files.fileMissing');
    if (!format) return this.t('files.fileKind');
    return file.size > LARGEST_BYTES ? this.t('files.fileLarge') : '';
  }
}

/** Whether it is known that no customer would lose the safety steps. */
function isHarmless({ replacingSafetySteps, unchecked, learning }: ImportPlan): boolean {
  return replacingSafetySteps.length === 0 && unchecked === 0 && !learning;
}

/** A row may be bad in several ways. */
function badRows(errors: readonly RowError[]): number {
  return new Set(errors.map(({ row }) => row)).size;
}

function formatOf(file: File | undefined): FileFormat | undefined {
  const ending = file?.name.toLowerCase().split('.').at(-1);
  return ending === 'csv' || ending === 'json' ? ending : undefined;
}

/** The server names the bad rows when it refuses a file for them. */
function refused(error: unknown): Result | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const errors = error.errors.filter((fault): fault is FieldError & { row: number } => fault.row !== undefined);
  return errors.length > 0 ? { kind: 'refused', errors } : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-files-screen': FilesScreen;
  }
}
