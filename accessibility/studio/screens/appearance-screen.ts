import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { query, state } from 'lit/decorators.js';
import { icon } from '../../ui/icon/icon.ts';
import { circleCheck, copy, rotateCcw, triangleAlert } from '../../ui/icon/lucide.ts';
import { define } from '../../ui/parts/define.ts';
import '../../ui/parts/field.ts';
import { fieldStyles, type Field, type FieldOption } from '../../ui/parts/field.ts';
import '../../ui/parts/notice.ts';
import { base } from '../../ui/theme/base.ts';
import { DEFAULT_SOURCES, oklchCss, type Contrast, type Scheme } from '../../ui/theme/palette.ts';
import { fitsSettings, keepAppearance, readAppearance, settings, snippet, USUAL_APPEARANCE, type Appearance } from '../model/appearance.ts';
import { hexOf, isFontList } from '../model/css-values.ts';
import { holds, measure, weakest, type Measured } from '../model/measuring.ts';
import '../parts/chat-sample.ts';
import '../parts/palette-probe.ts';
import type { PaletteProbe } from '../parts/palette-probe.ts';
import { Screen } from '../parts/screen.ts';
import { screenStyles, tableStyles } from '../parts/styles.ts';

type ColorPart = 'brand' | 'neutral';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const CONTRASTS: readonly Contrast[] = ['usual', 'more'];

/** Lists of fonts that most devices have one of, by the name of the first. */
const FONTS: readonly FieldOption[] = [
  { label: 'Arial', value: 'Arial, Helvetica' },
  { label: 'Atkinson Hyperlegible', value: '"Atkinson Hyperlegible", Verdana' },
  { label: 'Georgia', value: 'Georgia, "Times New Roman", serif' },
  { label: 'Segoe UI', value: '"Segoe UI", Roboto, "Helvetica Neue"' },
  { label: 'Tahoma', value: 'Tahoma, Geneva' },
  { label: 'Trebuchet MS', value: '"Trebuchet MS", Arial' },
  { label: 'Verdana', value: 'Verdana, Geneva' },
];
/** Stands for a list of one's own. */
const OTHER = 'other';

/** Tries a bank's colours and font on the chat window, measures every pair and gives the lines for the bank's page. */
@define('okn-appearance-screen')
export class AppearanceScreen extends Screen {
  static override styles = [
    base,
    screenStyles,
    fieldStyles,
    tableStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
        gap: calc(var(--okn-unit) * 6);
        align-items: start;
      }

      .side {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 6);
      }

      h3 {
        font-size: var(--okn-text-l);
      }

      legend {
        padding: 0;
        font-weight: 650;
      }

      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 2);
      }

      .color {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 3);
      }

      .color .error {
        grid-column: 1 / -1;
      }

      .pick {
        display: grid;
        gap: calc(var(--okn-unit) * 1.5);
        align-content: start;
        font-weight: 550;
      }

      input[type='color'] {
        inline-size: calc(var(--okn-unit) * 14);
        block-size: var(--okn-target);
        padding: calc(var(--okn-unit) * 1);
        cursor: pointer;
      }

      pre {
        margin: 0;
        padding: calc(var(--okn-unit) * 3);
        font: 400 var(--okn-text-s) / 1.7 var(--okn-font-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--okn-muted);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
      }

      .card .button {
        justify-self: start;
      }

      .contrast .check {
        margin-inline-end: calc(var(--okn-unit) * 4);
      }

      .samples {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--okn-rem) * 19)), 1fr));
        gap: calc(var(--okn-unit) * 6);
        align-items: start;
      }

      figure {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 2);
      }

      figcaption {
        font-weight: 550;
      }

      .outcome {
        display: flex;
        gap: calc(var(--okn-unit) * 2);
        font-weight: 550;
      }

      .outcome .icon {
        margin-block-start: 0.15em;
        color: var(--okn-done);
      }

      .outcome.weak .icon {
        color: var(--okn-urgent);
      }

      summary {
        display: list-item;
        min-block-size: var(--okn-target);
        padding-block: calc(var(--okn-unit) * 2.5);
        cursor: pointer;
        font-weight: 550;
        color: var(--okn-brand-ink);
      }

      caption {
        font-weight: 400;
      }

      th .small {
        display: block;
        font-weight: 400;
      }

      /* The table needs the room. */
      @media (max-width: 40rem) {
        .pairs {
          padding: calc(var(--okn-unit) * 3);
        }

        tbody th {
          overflow-wrap: anywhere;
        }
      }

      @media (max-width: 64rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** As it is written, be it right or wrong. */
  @state() private written: Appearance = readAppearance();
  /** What stands wrong in a field that was left. */
  @state() private wrong: Partial<Record<keyof Appearance, boolean>> = {};
  @state() private contrast: Contrast = 'usual';
  @state() private measured: Readonly<Record<Contrast, readonly Measured[]>> | undefined;

  @query('okn-palette-probe') private readonly probe!: PaletteProbe;

  /** What the browser understands of what is written. */
  private get appearance(): Appearance {
    const [brand, neutral, font] = [this.written.brand.trim(), this.written.neutral.trim(), this.written.font.trim()];
    return {
      brand: hexOf(brand) ? brand : '',
      neutral: hexOf(neutral) ? neutral : '',
      font: isFontList(font) ? font : '',
    };
  }

  protected override firstUpdated(): void {
    void this.probe.updateComplete.then(() => this.measure());
  }

  protected override render() {
    const { t, appearance } = this;
    return html`
      <h2 tabindex="-1">${t('nav.appearance')}</h2>
      <p class="lead">${t('appearance.lead')}</p>
      <div class="columns">
        <div class="side">${this.renderForm()} ${this.renderLines(appearance)}</div>
        ${this.renderSamples(appearance)}
      </div>
      ${this.measured ? this.renderPairs(this.measured) : nothing}
      <okn-palette-probe></okn-palette-probe>
    `;
  }

  private renderForm() {
    const { t } = this;
    return html`<section class="card">
      <h3>${t('appearance.heading')}</h3>
      ${this.renderColor('brand')} ${this.renderColor('neutral')} ${this.renderFont()}
      <button class="button" type="button" @click=${this.reset}>${icon(rotateCcw)} ${t('appearance.reset')}</button>
    </section>`;
  }

  private renderColor(part: ColorPart) {
    const { t } = this;
    const value = this.written[part];
    return html`<fieldset>
      <legend>${t(`appearance.${part}`)}</legend>
      <p class="small">${t(`appearance.${part}.hint`)}</p>
      <div class="color">
        <label class="pick">
          ${t('appearance.pick')}
          <input
            type="color"
            .value=${live(hexOf(value) ?? hexOf(oklchCss(DEFAULT_SOURCES[part]))!)}
            @input=${(event: Event) => this.write(part, (event.target as HTMLInputElement).value)}
          />
        </label>
        <okn-field
          label=${t('appearance.text')}
          .value=${live(value)}
          error=${this.wrong[part] ? t('appearance.badColor') : ''}
          @input=${(event: Event) => this.write(part, (event.target as HTMLInputElement).value)}
          @change=${() => this.judge(part, t('appearance.badColor'))}
        ></okn-field>
      </div>
    </fieldset>`;
  }

  private renderFont() {
    const { t } = this;
    const { font } = this.written;
    const options = [{ label: t('appearance.font.default'), value: '' }, ...FONTS, { label: t('appearance.font.other'), value: OTHER }];
    return html`<fieldset>
      <legend>${t('appearance.font')}</legend>
      <p class="small">${t('appearance.font.hint')}</p>
      <okn-field
        type="select"
        label=${t('appearance.font.choose')}
        .value=${options.some(({ value }) => value === font) ? font : OTHER}
        .options=${options}
        @change=${this.fontChosen}
      ></okn-field>
      <okn-field
        type="textarea"
        rows="1"
        label=${t('appearance.font.text')}
        .value=${live(font)}
        error=${this.wrong.font ? t('appearance.badFont') : ''}
        @input=${(event: Event) => this.write('font', (event.target as HTMLInputElement).value)}
        @change=${() => this.judge('font', t('appearance.badFont'))}
      ></okn-field>
    </fieldset>`;
  }

  private renderLines(appearance: Appearance) {
    const { t } = this;
    const lines = snippet(appearance);
    return html`<section class="card">
        <h3>${t('appearance.lines')}</h3>
        ${lines ? this.renderToCopy(lines, t('appearance.copy')) : html`<p class="small">${t('appearance.noLines')}</p>`}
      </section>
      ${lines ? this.renderSettings(appearance) : nothing}`;
  }

  private renderSettings(appearance: Appearance) {
    const { t } = this;
    const lines = settings(appearance, (color) => hexOf(color)!);
    return html`<section class="card">
      <h3>${t('appearance.settings')}</h3>
      <p class="small">${t('appearance.settings.text')}</p>
      ${appearance.font === '' || fitsSettings(appearance.font)
        ? nothing
        : html`<okn-notice tone="waiting">${t('appearance.settings.noFont')}</okn-notice>`}
      ${lines ? this.renderToCopy(lines, t('appearance.settings.copy')) : nothing}
    </section>`;
  }

  private renderToCopy(lines: string, label: string) {
    return html`<pre><code>${lines}</code></pre>
      <button class="button primary" type="button" @click=${(event: Event) => this.copy(lines, event.currentTarget as Element)}>
        ${icon(copy)} ${label}
      </button>`;
  }

  private renderSamples(appearance: Appearance) {
    const { t } = this;
    return html`<section class="side">
      <h3>${t('appearance.preview')}</h3>
      <fieldset class="contrast">
        <legend>${t('appearance.contrast')}</legend>
        <div class="row">
          ${CONTRASTS.map(
            (contrast) =>
              html`<label class="check">
                <input
                  type="radio"
                  name="contrast"
                  .checked=${contrast === this.contrast}
                  @change=${() => (this.contrast = contrast)}
                />
                ${t(`appearance.contrast.${contrast}`)}
              </label>`,
          )}
        </div>
      </fieldset>
      <div class="samples">
        ${SCHEMES.map(
          (scheme) =>
            html`<figure>
              <figcaption>${t(`appearance.${scheme}`)}</figcaption>
              <okn-chat-sample .appearance=${appearance} scheme=${scheme} contrast=${this.contrast}></okn-chat-sample>
            </figure>`,
        )}
      </div>
    </section>`;
  }

  private renderPairs(measured: NonNullable<typeof this.measured>) {
    const { t } = this;
    const all = CONTRASTS.flatMap((contrast) => measured[contrast]);
    const weak = measured.usual.filter((one, index) => !holds(one) || !holds(measured.more[index]!)).length;
    return html`<section class="card pairs">
      <h3>${t('appearance.pairs')}</h3>
      <p class="outcome ${weak > 0 ? 'weak' : ''}">
        ${icon(weak > 0 ? triangleAlert : circleCheck)}
        <span>${t('appearance.hold', { weak, count: measured.usual.length })}</span>
      </p>
      <p>${t('appearance.least', { text: this.ratio(weakest(all, 7)), edge: this.ratio(weakest(all, 3)) })}</p>
      <details>
        <summary>${t('appearance.table')}</summary>
        ${this.renderTable(measured[this.contrast])}
      </details>
    </section>`;
  }

  private renderTable(measured: readonly Measured[]) {
    const { t } = this;
    return html`<div class="table" tabindex="0" role="region" aria-label=${t('appearance.weaker')}>
      <table>
        <caption>${t('appearance.weaker')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('appearance.pair')}</th>
            <th scope="col" class="number">${t('appearance.ratio')}</th>
            <th scope="col" class="number">${t('appearance.needed')}</th>
            <th scope="col">${t('appearance.holds')}</th>
          </tr>
        </thead>
        <tbody>
          ${measured.map(
            (one) =>
              html`<tr>
                <th scope="row">
                  ${t(`appearance.token.${one.pair[0]}`)} <span class="small">${t(`appearance.token.${one.pair[1]}`)}</span>
                </th>
                <td class="number">${this.ratio(one.ratio)}</td>
                <td class="number">${this.ratio(one.needed)}</td>
                <td>${t(holds(one) ? 'yes' : 'no')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Never more than was measured. */
  private ratio(value: number): string {
    return `${this.formats.number(Math.floor(value * 10) / 10)}:1`;
  }

  private write(part: keyof Appearance, value: string): void {
    this.written = { ...this.written, [part]: value };
    if (this.isRight(part)) this.wrong = { ...this.wrong, [part]: false };
    keepAppearance(this.written);
    this.measure();
  }

  /** Told when the field is left, not while somebody still writes. */
  private judge(part: keyof Appearance, error: string): void {
    const wrong = !this.isRight(part);
    this.wrong = { ...this.wrong, [part]: wrong };
    if (wrong) this.studio.site.announcer.alert(error);
  }

  private isRight(part: keyof Appearance): boolean {
    return this.appearance[part] === this.written[part].trim();
  }

  private fontChosen(event: Event): void {
    const { value } = event.currentTarget as Field;
    if (value !== OTHER) this.write('font', value);
  }

  private reset(): void {
    this.written = USUAL_APPEARANCE;
    this.wrong = {};
    keepAppearance(this.written);
    this.measure();
  }

  private measure(): void {
    const palette = this.probe.palette(this.appearance);
    this.measured = { usual: measure(palette, 'usual'), more: measure(palette, 'more') };
  }

  private async copy(lines: string, pressed: Element): Promise<void> {
    try {
      await navigator.clipboard.writeText(lines);
      this.studio.toast.show(this.t('appearance.copied'));
    } catch {
      // Pages without TLS have no clipboard: the lines are then marked, to be copied by hand.
      getSelection()?.selectAllChildren(pressed.previousElementSibling!);
      this.studio.toast.show(this.t('appearance.marked'), 'neutral');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-appearance-screen': AppearanceScreen;
  }
}
