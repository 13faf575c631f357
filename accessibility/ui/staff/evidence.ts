import { css, html, nothing, type TemplateResult } from 'lit';
import type { Evidence, ScorePart, ScorePartKind } from '../api/events.ts';
import { Formats } from '../format/formats.ts';
import type { Language } from '../i18n/languages.ts';
import { translator, type Translator } from '../i18n/translator.ts';
import { bar, barStyles } from './bar.ts';
import { disclosureStyles } from './disclosure.ts';
import { highlighted } from './highlights.ts';
import { staffTexts } from './texts.ts';

type StaffTranslator = Translator<keyof typeof staffTexts.en>;

/** The looks of everything here; adopt it in every root that shows some of it. */
export const evidenceStyles = css`
  ${disclosureStyles}
  ${barStyles}

  mark {
    padding-inline: calc(var(--okn-unit) / 2);
    color: inherit;
    background: var(--okn-brand-tint);
    border-block-end: 2px solid var(--okn-brand);
  }

  @media (forced-colors: active) {
    mark {
      color: MarkText;
      background: Mark;
    }
  }

  .certainty {
    display: grid;
    align-content: start;
    gap: calc(var(--okn-unit) * 2);
    max-inline-size: calc(var(--okn-rem) * 16);
    font-variant-numeric: tabular-nums;
  }

  .parts > summary {
    display: flex;
    align-items: center;
    gap: calc(var(--okn-unit) * 2);
    min-block-size: var(--okn-target);
    inline-size: fit-content;
    font-weight: 550;
    color: var(--okn-brand-ink);
  }

  .parts > summary:hover {
    text-decoration: underline;
  }

  .parts table {
    inline-size: 100%;
    font-size: var(--okn-text-s);
    font-variant-numeric: tabular-nums;
    border-collapse: collapse;
  }

  .parts caption {
    padding-block-end: calc(var(--okn-unit) * 2);
    font-weight: 400;
    text-align: start;
    color: var(--okn-ink-soft);
  }

  .parts :is(th, td) {
    padding: calc(var(--okn-unit) * 2) 0;
    text-align: start;
    vertical-align: top;
    border-block-end: var(--okn-border);
  }

  .parts th {
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .parts tbody th {
    font-weight: 400;
  }

  .parts .number {
    padding-inline-start: calc(var(--okn-unit) * 3);
    text-align: end;
    white-space: nowrap;
  }

  .parts .bar {
    block-size: calc(var(--okn-unit) * 1.5);
    margin-block-start: calc(var(--okn-unit) * 1.5);
  }

  /* So large that a number and its column have no room beside each other. */
  @media (max-width: 15rem) {
    .parts .number {
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    .parts :is(th, td) {
      border-block-end: 1px solid CanvasText;
    }
  }
`;

/** A text of the article with the words marked that the customer meant. */
export function markedText(text: string, highlights: readonly string[] = []): TemplateResult {
  return html`${highlighted(text, highlights).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}`;
}

/** The article's question; its words are marked where it was itself what came closest. */
export function markedQuestion({ question = '', matchedText, highlights }: Evidence): TemplateResult {
  return markedText(question, matchedText === question ? highlights : []);
}

/**
 * Names and values of what came closest, for a list of descriptions: the text where it is not the question itself, and
 * the customer's words.
 *
 * @param written the language of the article
 */
export function closestFacts(evidence: Evidence, written: string | undefined, language: Language) {
  const t = translator(language, staffTexts[language]);
  const { question, matchedText, highlights, matchedTerms = [] } = evidence;
  return html`${matchedText && matchedText !== question
    ? html`<dt>${t('evidence.closest')}</dt>
        <dd><span lang=${written ?? nothing}>${markedText(matchedText, highlights)}</span> ${field(evidence, t)}</dd>`
    : nothing}
  ${matchedTerms.length > 0
    ? html`<dt>${t('evidence.terms')}</dt>
        <dd lang=${written ?? nothing}>${matchedTerms.join(', ')}</dd>`
    : nothing}`;
}

function field({ matchedField }: Evidence, t: StaffTranslator) {
  return matchedField === 'variant' || matchedField === 'answer' ? `(${t(`evidence.field.${matchedField}`)})` : nothing;
}

/**
 * How sure it was and how sure it had to be: in words, and as a scale.
 *
 * @param needed what the confidence was held against, 0..1
 * @param marks on the scale, 0..1
 */
export function certainty(confidence: number, needed: number, language: Language, marks: readonly number[] = [needed]): TemplateResult {
  const formats = new Formats(language);
  const t = translator(language, staffTexts[language]);
  return html`<div class="certainty">
    ${t('evidence.against', { share: formats.percent(confidence), threshold: formats.percent(needed) })}
    ${bar(confidence, marks)}
  </div>`;
}

/**
 * Everything that spoke for an article or against it, the most telling first, behind a disclosure.
 *
 * @param of which article, in words that are only read out, where several stand on a page
 */
export function partsOf({ scoreParts = [] }: Evidence, language: Language, of = '') {
  if (scoreParts.length === 0) return nothing;
  const t = translator(language, staffTexts[language]);
  const formats = new Formats(language);
  const telling = [...scoreParts].sort((one, other) => Math.abs(other.share) - Math.abs(one.share) || other.value - one.value);
  return html`<details class="parts">
    <summary>${t('evidence.parts')}${of ? html`<span class="visually-hidden">: ${of}</span>` : nothing}</summary>
    <table>
      <caption>
        ${t('evidence.parts.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('evidence.part')}</th>
          <th scope="col" class="number">${t('evidence.value')}</th>
          <th scope="col" class="number">${t('evidence.share')}</th>
        </tr>
      </thead>
      <tbody>
        ${telling.map((part) => row(part, language, formats))}
      </tbody>
    </table>
  </details>`;
}

function row({ kind, value, share }: ScorePart, language: Language, formats: Formats): TemplateResult {
  return html`<tr>
    <th scope="row">${partWords(kind, value, language)} ${share < 0 ? bar(0, [], -share) : bar(share)}</th>
    <td class="number">${formats.percent(Math.abs(value))}</td>
    <td class="number">${formats.percent(share)}</td>
  </tr>`;
}

/** What a part measures, in plain words; the name alone where a newer server measures what is not known here. */
export function partWords(kind: ScorePartKind, value: number, language: Language): string {
  const key = kind === 'lead' && value < 0 ? 'part.behind' : (`part.${kind}` as const);
  return key in staffTexts[language] ? translator(language, staffTexts[language])(key) : kind;
}
