import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { BotReason } from '../../ui/api/events.ts';
import { disclosureStyles } from '../../ui/staff/disclosure.ts';
import { intentWords, rulingWords } from '../../ui/staff/ruling.ts';
import type { EntryView } from './entry.ts';

export const reasonStyles = css`
  ${disclosureStyles}

  .why {
    justify-self: end;
    inline-size: 100%;
    font-size: var(--okn-text-s);
  }

  .why summary {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    inline-size: fit-content;
    margin-inline-start: auto;
    padding-inline: calc(var(--okn-unit) * 2);
    font-weight: 550;
    color: var(--okn-brand-ink);
    border-radius: var(--okn-radius);
  }

  .why summary:hover {
    text-decoration: underline;
  }

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

  .why .scale {
    position: relative;
    block-size: calc(var(--okn-unit) * 3);
    background: var(--okn-muted);
    border: 1px solid var(--okn-edge);
  }

  .why .scale rect.sure {
    fill: var(--okn-brand);
  }

  .why .scale rect.threshold {
    fill: var(--okn-ink);
  }

  .why svg.scale {
    display: block;
    inline-size: 100%;
    max-inline-size: 16rem;
    margin-block-start: calc(var(--okn-unit) * 1);
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

  @media (forced-colors: active) {
    .why .scale rect.sure {
      fill: Highlight;
    }

    .why .scale rect.threshold {
      fill: CanvasText;
    }
  }
`;

/** Why the assistant said what it said, behind a disclosure. */
export function renderReason(reason: BotReason, view: EntryView): TemplateResult {
  const { t } = view;
  return html`<details class="why">
    <summary>${t('why.summary')}</summary>
    <div class="reason">
      ${ruling(reason, view)}
      <dl>
        ${fact(t('why.question'), reason.question)} ${fact(t('why.matched'), matched(reason, view))}
        ${fact(t('why.terms'), reason.matchedTerms?.join(', '))} ${fact(t('why.intent'), intent(reason, view))}
        ${fact(t('why.language'), language(reason, view))} ${confidence(reason, view)}
      </dl>
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

function matched({ matchedText, matchedField, question }: BotReason, { t }: EntryView): string | undefined {
  if (!matchedText || matchedText === question) return undefined;
  return matchedField ? t('why.matchedIn', { text: matchedText, field: matchedField }) : matchedText;
}

function intent({ intent: code, intentConfidence }: BotReason, { t, formats }: EntryView): string | undefined {
  if (!code) return undefined;
  const name = intentWords(code, t.language);
  return intentConfidence === undefined ? name : t('why.sure', { what: name, share: formats.percent(intentConfidence) });
}

function language({ language: code, languageConfidence }: BotReason, { t, wording, formats }: EntryView) {
  if (!code) return undefined;
  const name = wording.language(code);
  return languageConfidence === undefined ? name : t('why.sure', { what: name, share: formats.percent(languageConfidence) });
}

function confidence({ confidence: sure, threshold }: BotReason, { t, formats }: EntryView) {
  if (sure === undefined) return nothing;
  const words =
    threshold === undefined
      ? formats.percent(sure)
      : t('why.threshold', { share: formats.percent(sure), threshold: formats.percent(threshold) });
  return html`<dt>${t('why.confidence')}</dt>
    <dd>
      ${words}
      <svg class="scale" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="sure" width=${sure * 100} height="6" />
        ${threshold === undefined ? nothing : thresholdMark(threshold)}
      </svg>
    </dd>`;
}

function thresholdMark(threshold: number) {
  return svg`<rect class="threshold" x=${threshold * 100} width="1" height="6" />`;
}
