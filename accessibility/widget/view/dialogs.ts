import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { isLanguage, LANGUAGES } from '../../ui/i18n/languages.ts';
import { icon } from '../../ui/icon/icon.ts';
import { bookOpen, circleX, download, info, phone, trash } from '../../ui/icon/lucide.ts';
import '../../ui/parts/dialog.ts';
import { fieldStyles } from '../../ui/parts/field.ts';
import { base } from '../../ui/theme/base.ts';
import { readingColors } from '../../ui/theme/reading.ts';
import { texts } from '../catalogue/dialogs.ts';
import { ANNOUNCEMENTS, COLORS, CONTRASTS, MOTIONS, SPACINGS, TEXT_SIZES, type Settings } from '../model/settings.ts';
import type { TranscriptForm } from '../model/transcript.ts';
import { withTexts } from '../texts.ts';
import { choiceStyles } from './choice-styles.ts';
import type { Confirmation, View } from './context.ts';
import type { DialogView } from './dialog-view.ts';
import { dialogStyles } from './dialog-styles.ts';
import { needsFieldset } from './needs-choice.ts';
import { readingChoices } from './reading.ts';

/** What these dialogs look like, and the window as one may choose it there. */
export const sheets = [...base, fieldStyles, dialogStyles, readingColors, choiceStyles];

const speaking = withTexts<'dialogs'>(texts);

/** All dialogs of the window, closed until they are shown. */
export function dialogs(window: View): TemplateResult {
  const view: DialogView = { ...window, t: speaking(window.t), window };
  return html`${settingsDialog(view)} ${helpDialog(view)} ${confirmDialog(view, 'end', view.actions.end)}
  ${confirmDialog(view, 'forget', view.actions.forget)}`;
}

/** How the window looks, sounds and behaves, and what one can do with the whole conversation. */
function settingsDialog(view: DialogView): TemplateResult {
  const { t, actions } = view;
  const percent = new Intl.NumberFormat(t.locale, { style: 'percent' });
  return html`<okn-dialog
    id="settings"
    heading=${t('settings.title')}
    close-label=${t('close')}
    heading-level=${view.headingLevel}
    .announcer=${view.announcer}
  >
    ${radios(view, 'textSize', TEXT_SIZES, (size) => percent.format(size))}
    ${radios(view, 'spacing', SPACINGS, (spacing) => t(`settings.spacing.${spacing}`))}
    ${radios(view, 'colors', COLORS, (colors) => t(`settings.colors.${colors}`))}
    ${radios(view, 'contrast', CONTRASTS, (contrast) => t(`settings.contrast.${contrast}`))}
    ${radios(view, 'motion', MOTIONS, (motion) => t(`settings.motion.${motion}`))}
    <okn-field
      type="select"
      label=${t('language')}
      .value=${t.language}
      error=${view.trouble === 'part' ? t('trouble.part') : ''}
      .options=${LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      @change=${(event: Event) => void chooseLanguage(view, event)}
    ></okn-field>
    ${radios(view, 'announcements', ANNOUNCEMENTS, (which) => t(`settings.announcements.${which}`))}
    ${needsFieldset(view)}
    ${readingChoices(view)}
    <fieldset>
      <legend>${t('settings.behaviour')}</legend>
      ${toggle(view, 'sounds')} ${toggle(view, 'enterSends')}
    </fieldset>
    <fieldset>
      <legend>${t('settings.conversation')}</legend>
      <div class="stack">
        ${(['html', 'text', 'mail'] as const).map((form) => action(view, form))}
        <button class="button" type="button" @click=${() => actions.showDialog('end')}>${icon(circleX)} ${t('end.title')}</button>
        <button class="button danger" type="button" @click=${() => actions.showDialog('forget')}>
          ${icon(trash)} ${t('forget.title')}
        </button>
      </div>
    </fieldset>
  </okn-dialog>`;
}

/** How to get along with the window, and every other way to an answer. */
function helpDialog(view: DialogView): TemplateResult {
  const { t, chat, server } = view;
  const number = chat.info?.bank.phone;
  return html`<okn-dialog
    id="help"
    heading=${t('help.title')}
    close-label=${t('close')}
    heading-level=${view.headingLevel}
    .announcer=${view.announcer}
  >
    ${view.talk?.signLanguageLink(view.window)}
    <p>${t('help.intro')}</p>
    <p>${t('help.person')}</p>
    ${view.page ? nothing : html`<p>${t('help.kept')}</p>`}
    <h3 aria-level=${view.headingLevel + 1}>${t('help.keys')}</h3>
    <dl class="keys">
      ${key('Enter', view.settings.enterSends ? t('help.keys.send') : t('help.keys.break'))}
      ${view.settings.enterSends ? key('Shift + Enter', t('help.keys.break')) : key('Ctrl + Enter', t('help.keys.send'))}
      ${view.page ? nothing : key('Esc', t('help.keys.close'))} ${key('Tab', t('help.keys.tab'))}
      ${key('↑ ↓, Page Up, Page Down, Home, End', t('help.keys.scroll'))}
    </dl>
    <h3 aria-level=${view.headingLevel + 1}>${t('help.other')}</h3>
    <ul class="plain-list">
      <li><a href="${server}/help/#/${t.language}">${icon(bookOpen)} ${t('help.centre')}</a></li>
      ${number
        ? html`<li>
            <a href="tel:${number.replace(/\s/g, '')}">${icon(phone)} ${t('help.phone', { phone: number })}</a>
          </li>`
        : nothing}
      <li><a href="${server}/accessibility/${t.language}/">${icon(info)} ${t('help.accessibility')}</a></li>
    </ul>
  </okn-dialog>`;
}

/** Asks once more before something that cannot be taken back as easily as it is clicked. */
function confirmDialog(view: DialogView, what: Confirmation, act: () => void): TemplateResult {
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

type OneOfSome = 'textSize' | 'spacing' | 'colors' | 'contrast' | 'motion' | 'announcements';

function radios<Name extends OneOfSome>(
  { t, settings, actions }: DialogView,
  name: Name,
  options: readonly Settings[Name][],
  label: (option: Settings[Name]) => string,
): TemplateResult {
  return html`<fieldset>
    <legend>${t(`settings.${name}`)}</legend>
    <div class="row">
      ${options.map(
        (option) =>
          html`<label class="option">
            <input
              type="radio"
              name=${name}
              .checked=${option === settings[name]}
              @change=${() => void actions.changeSettings({ [name]: option })}
            />${label(option)}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function toggle({ t, settings, actions }: DialogView, name: 'sounds' | 'enterSends'): TemplateResult {
  const change = (event: Event) =>
    void actions.changeSettings({ [name]: (event.target as HTMLInputElement).checked } satisfies Partial<Settings>);
  return html`<label class="option">
    <input type="checkbox" .checked=${settings[name]} @change=${change} />${t(`settings.${name}`)}
  </label>`;
}

function action({ t, actions }: DialogView, form: TranscriptForm): TemplateResult {
  return html`<button class="button" type="button" @click=${() => actions.download(form)}>
    ${icon(download)} ${t(`transcript.${form}`)}
  </button>`;
}

function key(name: string, meaning: string): TemplateResult {
  return html`<div><dt><kbd>${name}</kbd></dt><dd>${meaning}</dd></div>`;
}

/** Where the language's texts cannot be loaded, the window goes on in this one. */
async function chooseLanguage({ t, actions }: DialogView, { target }: Event): Promise<void> {
  const field = (target as Element).closest('okn-field')!;
  if (isLanguage(field.value) && !(await actions.changeSettings({ language: field.value }))) {
    field.value = field.control.value = t.language;
  }
}
