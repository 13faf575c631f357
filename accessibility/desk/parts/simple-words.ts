import { css, html, type TemplateResult } from 'lit';
import type { MessageEvent } from '../../ui/api/events.ts';
import { renderApproved } from './approved.ts';
import type { EntryView } from './entry-view.ts';

export const simpleWordsStyles = css`
  .simple {
    justify-self: end;
    inline-size: 100%;
    font-size: var(--okn-text-s);
  }

  .simple > summary {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    inline-size: fit-content;
    margin-inline-start: auto;
    padding-inline: calc(var(--okn-unit) * 2);
    font-weight: 550;
    color: var(--okn-brand-ink);
    border-radius: var(--okn-radius);
  }

  .simple > summary:hover {
    text-decoration: underline;
  }
`;

/** That the customer can read the answer in plain words too, and how it reads then. */
export function renderSimple({ simple, language }: MessageEvent, { t }: EntryView): TemplateResult | undefined {
  if (!simple) return undefined;
  return html`<details class="simple">
    <summary>${t('message.simple')}</summary>
    ${renderApproved(simple.html, language, t, 'body rich')}
  </details>`;
}
