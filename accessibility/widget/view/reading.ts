import { html, type TemplateResult } from 'lit';
import type { DialogView } from './dialogs.ts';

/** How the person wants answers to be written. */
export function readingChoices({ t, settings, actions }: DialogView): TemplateResult {
  const change = (event: Event) => void actions.changeSettings({ simpleWords: (event.target as HTMLInputElement).checked });
  return html`<fieldset>
    <legend>${t('settings.reading')}</legend>
    <label class="option">
      <input type="checkbox" .checked=${settings.simpleWords} @change=${change} />${t('settings.simpleWords')}
    </label>
  </fieldset>`;
}
