import { html, type TemplateResult } from 'lit';

/**
 * The button under an answer that changes it into plain words and back. Its words say what pressing it brings, so it has
 * no pressed state besides; whoever draws it reads out what came of it.
 */
export function versionSwitch(
  simpleShown: boolean,
  t: (key: 'version.full' | 'version.simple') => string,
  change: (pressed: Element) => void,
): TemplateResult {
  return html`<button class="button small version" type="button" @click=${(event: Event) => change(event.currentTarget as Element)}>
    ${t(simpleShown ? 'version.full' : 'version.simple')}
  </button>`;
}
