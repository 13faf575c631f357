import { css, html, nothing, type TemplateResult } from 'lit';
import type { BotReason } from '../../ui/api/events.ts';
import { certainty, closestFacts, evidenceStyles, markedQuestion, partsOf } from '../../ui/staff/evidence.ts';
import { intentWords, rulingWords } from '../../ui/staff/ruling.ts';
import type { EntryView } from './entry-view.ts';

export const reasonStyles = css`
  ${evidenceStyles}

  .why .reason {
    display: grid;
    gap: calc(var(--okn-unit) * 2);
    padding: calc(var(--okn-unit) * 3);
    background: var(--okn-surface);
    border: var(--okn-border);
    border-radius: var(--okn-radius);
  }

  .why dl {
    display: grid;
    grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
    gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 4);
  }

  .why dt {
    color: var(--okn-ink-soft);
  }

  .why dd {
    overflow-wrap: anywhere;
  }

  @media (max-width: 30rem) {
    .why dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .why dd {
      margin-block-end: calc(var(--okn-unit) * 2);
    }
  }
`;

/** Why the assistant said what it said, behind a disclosure: first in a sentence, then with all that spoke for it. */
export function renderReason(reason: BotReason, view: EntryView): TemplateResult {
  const { t } = view;
  return html`<details class="why below">
    <summary>${t('why.summary')}</summary>
    <div class="reason">
      ${ruling(reason, view)}
      <dl>
        ${question(reason, view)} ${closestFacts(reason, reason.language, t.language)}
        ${fact(t('why.intent'), intent(reason, view))}
        ${fact(t('why.language'), reason.language && view.wording.language(reason.language))} ${confidence(reason, view)}
      </dl>
      ${partsOf(reason, t.language)}
    </div>
  </details>`;
}

/** In the agent's language; logs from before rules had names have the English sentence alone. */
function ruling(reason: BotReason, { t }: EntryView): TemplateResult {
  const words = rulingWords(reason, t.language);
  return words ? html`<p>${words}</p>` : html`<p lang="en">${reason.explanation}</p>`;
}

function fact(name: string, value: string | undefined) {
  return value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
}

function question(reason: BotReason, { t }: EntryView) {
  if (!reason.question) return nothing;
  return html`<dt>${t('why.question')}</dt>
    <dd lang=${reason.language ?? nothing}>${markedQuestion(reason)}</dd>`;
}

function intent({ intent: code, intentConfidence }: BotReason, { t, formats }: EntryView): string | undefined {
  if (!code) return undefined;
  const name = intentWords(code, t.language);
  return intentConfidence === undefined ? name : t('why.sure', { what: name, share: formats.percent(intentConfidence) });
}

function confidence({ confidence: sure, threshold }: BotReason, { t }: EntryView) {
  if (sure === undefined || threshold === undefined) return nothing;
  return html`<dt>${t('why.confidence')}</dt>
    <dd>${certainty(sure, threshold, t.language)}</dd>`;
}
