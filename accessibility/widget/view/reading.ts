import { html, type TemplateResult } from 'lit';
import type { DialogView } from './dialog-view.ts';

/** How the person wants answers to be written, and when they want to see them. */
export function readingChoices({ t, settings, actions }: DialogView): TemplateResult {
  /** Who ends the pause asks for what it kept back. */
  const changePause = async (event: Event): Promise<void> => {
    const pause = isChecked(event);
    await actions.changeSettings({ pause });
    if (!pause) actions.showKept();
  };
  return html`<fieldset>
    <legend>${t('settings.reading')}</legend>
    <label class="option">
      <input
        type="checkbox"
        .checked=${settings.simpleWords}
        @change=${(event: Event) => void actions.changeSettings({ simpleWords: isChecked(event) })}
      />${t('settings.simpleWords')}
    </label>
    <label class="option">
      <input type="checkbox" .checked=${settings.pause} @change=${changePause} />${t('settings.pause')}
    </label>
  </fieldset>`;
}

function isChecked({ target }: Event): boolean {
  return (target as HTMLInputElement).checked;
}
