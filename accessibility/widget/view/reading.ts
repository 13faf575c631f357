import { html, type TemplateResult } from 'lit';
import type { View } from './context.ts';

/** How the person wants answers to be written. */
export function readingChoices({ t, settings, actions }: View): TemplateResult {
  const change = (event: Event) => actions.changeSettings({ simpleWords: (event.target as HTMLInputElement).checked });
  return html`<fieldset>
    <legend>${t('settings.reading')}</legend>
    <label class="option">
      <input type="checkbox" .checked=${settings.simpleWords} @change=${change} />${t('settings.simpleWords')}
    </label>
  </fieldset>`;
}
