import { css, html, nothing } from 'lit';
import { icon } from '../../ui/icon/icon.ts';
import { messageCircle } from '../../ui/icon/lucide.ts';

export const needsStyles = css`
  .needs {
    display: flex;
    align-items: baseline;
    gap: calc(var(--okn-unit) * 1.5);
    font-weight: 650;
    color: var(--okn-ink);
    overflow-wrap: anywhere;
  }

  .needs .icon {
    flex: none;
    align-self: start;
    margin-block-start: 0.2em;
  }
`;

/**
 * How a customer needs to be spoken with. It stands before everything else.
 *
 * @param words empty where there is nothing to tell
 * @param name what it is about, where the words do not say so themselves
 */
export function renderNeeds(words: string, name?: string) {
  if (words === '') return nothing;
  return html`<span class="needs">${icon(messageCircle, name)} <span>${words}</span></span>`;
}
