import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { hasPasskeys } from '../api/passkeys.ts';
import type { Role, StaffMember } from '../api/staff-session.ts';
import { icon } from '../icon/icon.ts';
import { chevronDown, keyRound, logOut, settings, userRound } from '../icon/lucide.ts';
import { LANGUAGE_NAMES } from '../i18n/language-names.ts';
import { isLanguage, LANGUAGES } from '../i18n/languages.ts';
import { choosePageLanguage, PageLanguageController } from '../i18n/page-language.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { translator, type Translator } from '../i18n/translator.ts';
import { define } from '../parts/define.ts';
import { base } from '../theme/base.ts';
import { chooseContrast, chooseScheme, contrastChoice, CONTRASTS, schemeChoice, SCHEMES } from '../theme/scheme.ts';
import { narrowStyles } from './narrow.ts';
import { staffTexts } from './texts.ts';

type Texts = Translator<keyof typeof staffTexts.en | keyof typeof commonTexts.en>;

/** The staff's pages, and whom the server lets in. */
const PLACES = [
  { name: 'desk', path: '/desk/', roles: ['agent', 'supervisor', 'admin'] },
  { name: 'studio', path: '/studio/', roles: ['editor', 'supervisor', 'admin'] },
] as const;

export type Place = (typeof PLACES)[number]['name'];

/** Whether any of the roles may use the place. */
export function mayUse(place: Place, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = PLACES.find(({ name }) => name === place)?.roles ?? [];
  return roles.some((role) => allowed.includes(role));
}

/**
 * What a member of staff sets for themselves: language, colours and contrast, the page's own settings in the slot, the way to
 * the other page, to the own passkeys and out. Without a `member` it offers those alone. Fires `passkeys` and `sign-out`.
 */
@define('okn-staff-menu')
export class StaffMenu extends LitElement {
  static override styles = [
    base,
    narrowStyles,
    css`
      :host {
        display: block;
      }

      .opener {
        max-inline-size: 100%;
      }

      .opener span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      @media (max-width: 30rem) {
        .opener {
          gap: calc(var(--okn-unit) * 1);
          padding-inline: calc(var(--okn-unit) * 2);
        }
      }

      .panel {
        inset: auto;
        inset-block-start: calc(var(--okn-unit) * 15);
        inset-inline-end: calc(var(--okn-unit) * 3);
        inline-size: min(calc(var(--okn-rem) * 20), 100vw - 1.5rem);
        max-block-size: calc(100dvb - var(--okn-unit) * 18);
        overflow: auto;
        margin: 0;
        padding: calc(var(--okn-unit) * 4);
        font-family: var(--okn-font);
        font-size: var(--okn-text-m);
        font-weight: 400;
        line-height: 1.5;
        color: var(--okn-ink);
        background: var(--okn-surface);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
        box-shadow: var(--okn-shadow);
        /* It is on top anyway; this is for tools that do not know the top layer. */
        z-index: 10;
      }

      .panel:popover-open {
        display: grid;
        gap: calc(var(--okn-unit) * 4);
      }

      /* Where the page is enlarged so far that a panel under the bar would have no room. */
      @media (max-height: 30rem) {
        .panel {
          inset-block-start: calc(var(--okn-unit) * 2);
          max-block-size: calc(100dvb - var(--okn-unit) * 4);
        }
      }

      label,
      legend {
        font-weight: 550;
      }

      legend {
        padding: 0;
      }

      .choice {
        display: flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
        font-weight: 400;
      }

      .ways {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
        padding-block-start: calc(var(--okn-unit) * 4);
        border-block-start: var(--okn-border);
      }
    `,
  ];

  @property({ attribute: false }) member?: StaffMember;
  @property() place: Place = 'desk';

  @state() private scheme = schemeChoice();
  @state() private contrast = contrastChoice();

  @query('.opener') private readonly opener!: HTMLElement;
  @query('.panel') private readonly panel!: HTMLElement;

  /** What the open panel lies in. */
  private around: Node | undefined;

  private readonly page = new PageLanguageController(this);

  protected override render() {
    const t: Texts = translator(this.page.language, staffTexts[this.page.language], commonTexts[this.page.language]);
    return html`
      <button class="button quiet opener" type="button" popovertarget="panel">
        ${icon(this.member ? userRound : settings)}
        <span class="word-if-wide">${this.member?.name ?? t('menu.look')}</span>
        ${icon(chevronDown)}
      </button>
      <div class="panel" id="panel" popover role="group" aria-label=${t('menu.name')} @toggle=${this.toggled}>
        ${this.renderLanguage(t)} ${this.renderScheme(t)} ${this.renderContrast(t)}
        <slot></slot>
        ${this.member ? this.renderWays(t, this.member) : nothing}
      </div>
    `;
  }

  private renderLanguage(t: Texts) {
    return html`<div>
      <label for="language">${t('language')}</label>
      <select id="language" @change=${this.languageChosen}>
        ${LANGUAGES.map(
          (language) =>
            html`<option value=${language} lang=${language} ?selected=${language === t.language}>
              ${LANGUAGE_NAMES[language]}
            </option>`,
        )}
      </select>
    </div>`;
  }

  private renderScheme(t: Texts) {
    return renderChoices('scheme', t('menu.scheme'), SCHEMES, this.scheme, (scheme) => t(`menu.scheme.${scheme}`), (scheme) => {
      this.scheme = scheme;
      chooseScheme(scheme);
    });
  }

  private renderContrast(t: Texts) {
    return renderChoices(
      'contrast',
      t('menu.contrast'),
      CONTRASTS,
      this.contrast,
      (contrast) => t(`menu.contrast.${contrast}`),
      (contrast) => {
        this.contrast = contrast;
        chooseContrast(contrast);
      },
    );
  }

  private renderWays(t: Texts, member: StaffMember) {
    const others = PLACES.filter(({ name }) => name !== this.place && mayUse(name, member.roles));
    return html`<div class="ways">
      ${others.map(({ name, path }) => html`<a class="button" href=${path}>${t(`menu.to.${name}`)}</a>`)}
      ${hasPasskeys()
        ? html`<button class="button" type="button" @click=${() => this.leave('passkeys')}>
            ${icon(keyRound)} ${t('passkeys')}
          </button>`
        : nothing}
      <button class="button" type="button" @click=${() => this.leave('sign-out')}>
        ${icon(logOut)} ${t('signOut')}
      </button>
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.around?.removeEventListener('focusin', this.moved);
    this.around = undefined;
  }

  private toggled({ newState }: ToggleEvent): void {
    // Not the document: the focus may move inside of one element there, which is not told outside.
    this.around ??= this.getRootNode();
    if (newState === 'open') this.around.addEventListener('focusin', this.moved);
    else this.around.removeEventListener('focusin', this.moved);
  }

  /** The panel would lie over what has the focus now. */
  private readonly moved = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.panel.hidePopover();
  };

  /** What opens now gives the focus back to where it was: that has to be there still. */
  private leave(to: 'passkeys' | 'sign-out'): void {
    this.opener.focus();
    this.panel.hidePopover();
    this.dispatchEvent(new Event(to));
  }

  private languageChosen(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isLanguage(value)) choosePageLanguage(value);
  }
}

function renderChoices<Choice extends string>(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: Choice,
  label: (choice: Choice) => string,
  choose: (choice: Choice) => void,
) {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      (choice) =>
        html`<label class="choice">
          <input type="radio" name=${name} value=${choice} .checked=${choice === chosen} @change=${() => choose(choice)} />
          ${label(choice)}
        </label>`,
    )}
  </fieldset>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-staff-menu': StaffMenu;
  }
}
