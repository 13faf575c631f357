import { html, nothing, type TemplateResult } from 'lit';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../ui/i18n/languages.ts';
import { icon } from '../../ui/icon/icon.ts';
import { bookOpen, circleX, download, phone, trash } from '../../ui/icon/lucide.ts';
import '../../ui/parts/dialog.ts';
import '../../ui/parts/field.ts';
import { COLORS, TEXT_SIZES, type Settings } from '../model/settings.ts';
import type { Confirmation, View } from './context.ts';
import { readingChoices } from './reading.ts';

/** How the window looks, sounds and behaves, and what one can do with the whole conversation. */
export function settingsDialog(view: View): TemplateResult {
  const { t, settings, actions } = view;
  return html`<okn-dialog
    id="settings"
    heading=${t('settings.title')}
    close-label=${t('close')}
    heading-level=${view.headingLevel}
    .announcer=${view.announcer}
  >
    ${radios(
      t('settings.size'),
      'size',
      TEXT_SIZES.map((size) => ({
        label: `${view.formats.percent(size)}`,
        checked: size === settings.textSize,
        choose: () => actions.changeSettings({ textSize: size }),
      })),
    )}
    ${radios(
      t('settings.colors'),
      'colors',
      COLORS.map((colors) => ({
        label: t(`settings.colors.${colors}`),
        checked: colors === settings.colors,
        choose: () => actions.changeSettings({ colors }),
      })),
    )}
    <okn-field
      type="select"
      label=${t('language')}
      .value=${t.language}
      .options=${LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      @change=${(event: Event) => chooseLanguage(view, event)}
    ></okn-field>
    ${readingChoices(view)}
    <fieldset>
      <legend>${t('settings.behaviour')}</legend>
      ${toggle(view, 'announcements')} ${toggle(view, 'sounds')} ${toggle(view, 'enterSends')}
    </fieldset>
    <fieldset>
      <legend>${t('settings.conversation')}</legend>
      <div class="stack">
        ${action(view, 'text/html')} ${action(view, 'text/plain')}
        <button class="button" type="button" @click=${() => actions.showDialog('end')}>${icon(circleX)} ${t('end.title')}</button>
        <button class="button danger" type="button" @click=${() => actions.showDialog('forget')}>
          ${icon(trash)} ${t('forget.title')}
        </button>
      </div>
    </fieldset>
  </okn-dialog>`;
}

/** How to get along with the window, and every other way to an answer. */
export function helpDialog(view: View): TemplateResult {
  const { t, chat, server } = view;
  const number = chat.info?.bank.phone;
  return html`<okn-dialog
    id="help"
    heading=${t('help.title')}
    close-label=${t('close')}
    heading-level=${view.headingLevel}
    .announcer=${view.announcer}
  >
    <p>${t('help.intro')}</p>
    <p>${t('help.person')}</p>
    <p>${t('help.kept')}</p>
    <h3 aria-level=${view.headingLevel + 1}>${t('help.keys')}</h3>
    <dl class="keys">
      ${key('Enter', view.settings.enterSends ? t('help.keys.send') : t('help.keys.break'))}
      ${view.settings.enterSends ? key('Shift + Enter', t('help.keys.break')) : key('Ctrl + Enter', t('help.keys.send'))}
      ${key('Esc', t('help.keys.close'))} ${key('Tab', t('help.keys.tab'))}
      ${key('↑ ↓ Page Up Page Down Home End', t('help.keys.scroll'))}
    </dl>
    <h3 aria-level=${view.headingLevel + 1}>${t('help.other')}</h3>
    <ul class="plain-list">
      <li><a href="${server}/help/">${icon(bookOpen)} ${t('help.centre')}</a></li>
      ${number
        ? html`<li>
            <a href="tel:${number.replace(/\s/g, '')}">${icon(phone)} ${t('help.phone', { phone: number })}</a>
          </li>`
        : nothing}
    </ul>
  </okn-dialog>`;
}

/** Asks once more before something that cannot be taken back as easily as it is clicked. */
export function confirmDialog(view: View, what: Confirmation, act: () => void): TemplateResult {
  const { t } = view;
  return html`<okn-dialog
    id=${what}
    heading=${t(`${what}.title`)}
    close-label=${t('close')}
    heading-level=${view.headingLevel}
    .announcer=${view.announcer}
  >
    <p>${t(`${what}.text`)}</p>
    <button slot="actions" class="button" type="button" @click=${closeAround}>${t('cancel')}</button>
    <button slot="actions" class="button ${what === 'forget' ? 'danger' : 'primary'}" type="button" @click=${act}>
      ${t(`${what}.do`)}
    </button>
  </okn-dialog>`;
}

function closeAround(event: Event): void {
  (event.target as Element).closest('okn-dialog')?.close();
}

interface Option {
  readonly label: string;
  readonly checked: boolean;
  readonly choose: () => void;
}

function radios(legend: string, name: string, options: readonly Option[]): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="row">
      ${options.map(
        ({ label, checked, choose }) =>
          html`<label class="option"><input type="radio" name=${name} .checked=${checked} @change=${choose} />${label}</label>`,
      )}
    </div>
  </fieldset>`;
}

function toggle({ t, settings, actions }: View, name: 'announcements' | 'sounds' | 'enterSends'): TemplateResult {
  const change = (event: Event) =>
    actions.changeSettings({ [name]: (event.target as HTMLInputElement).checked } satisfies Partial<Settings>);
  return html`<label class="option">
    <input type="checkbox" .checked=${settings[name]} @change=${change} />${t(`settings.${name}`)}
  </label>`;
}

function action({ t, actions }: View, type: 'text/html' | 'text/plain'): TemplateResult {
  return html`<button class="button" type="button" @click=${() => actions.download(type)}>
    ${icon(download)} ${t(type === 'text/html' ? 'transcript.html' : 'transcript.text')}
  </button>`;
}

function key(name: string, meaning: string): TemplateResult {
  return html`<div><dt><kbd>${name}</kbd></dt><dd>${meaning}</dd></div>`;
}

function chooseLanguage({ actions }: View, event: Event): void {
  const { value } = event.target as HTMLSelectElement;
  if (isLanguage(value)) actions.changeSettings({ language: value });
}
