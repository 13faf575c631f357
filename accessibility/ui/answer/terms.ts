import { css, html, nothing } from 'lit';
import { unfoldingStyles } from '../parts/unfolding.ts';
import type { Entry } from './glossary.ts';

const termStyles = css`
  .terms {
    font-size: var(--okn-text-s);
  }

  .terms dl {
    display: grid;
    gap: calc(var(--okn-unit) * 2);
  }

  .terms dt {
    font-weight: 650;
  }
`;

export const termsStyles = [unfoldingStyles, termStyles];

/** The abbreviations of an answer with what they mean, closed until somebody wants to know; nothing where there are none. */
export function terms(entries: readonly Entry[], title: string, language: string) {
  if (entries.length === 0) return nothing;
  return html`<details class="terms unfolding" @toggle=${reveal}>
    <summary>${title}</summary>
    <dl lang=${language}>
      ${entries.map(
        ({ terms: written, meaning }) => html`<div><dt>${written.join(', ')}</dt><dd>${meaning}</dd></div>`,
      )}
    </dl>
  </details>`;
}

/** What opens at the end of something that scrolls is brought into sight, but never at the cost of what has the focus. */
function reveal({ currentTarget }: Event): void {
  const details = currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  details.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  details.firstElementChild!.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
