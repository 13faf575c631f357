import { html, type TemplateResult } from 'lit';
import type { MessageEvent } from '../../ui/api/events.ts';
import { renderApproved } from './approved.ts';
import type { EntryView } from './entry-view.ts';

/** That the customer can read the answer in plain words too, and how it reads then. */
export function renderSimple({ simple, language }: MessageEvent, { t }: EntryView): TemplateResult | undefined {
  if (!simple) return undefined;
  return html`<details class="simple below">
    <summary>${t('message.simple')}</summary>
    ${renderApproved(simple.html, language, t, 'body rich')}
  </details>`;
}
