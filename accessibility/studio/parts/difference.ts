import { css, html, type TemplateResult } from 'lit';
import { direction } from '../../ui/i18n/languages.ts';
import { plainText } from '../model/plain-text.ts';
import { wordDiff, type Stretch } from '../model/word-diff.ts';
import type { StudioText } from './screen.ts';

/** The fields of an article whose words can differ. */
export interface Worded {
  readonly question: string;
  readonly variants: readonly string[];
  readonly answer: string;
  readonly simple?: string;
  readonly topic: string;
  readonly urgent: boolean;
}

/** The looks of `difference`; adopt it in every root that draws one. */
export const differenceStyles = css`
  .difference {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--okn-unit) * 3);
  }

  .difference dt {
    font-weight: 550;
  }

  .difference dd {
    padding: calc(var(--okn-unit) * 3);
    white-space: pre-line;
    overflow-wrap: anywhere;
    background: var(--okn-canvas);
    border: var(--okn-border);
    border-radius: calc(var(--okn-unit) * 2);
  }

  .difference ins {
    color: var(--okn-done);
    background: var(--okn-done-tint);
    text-decoration: underline 2px;
    font-weight: 550;
  }

  .difference del + ins {
    margin-inline-start: 0.25em;
  }

  .difference del {
    color: var(--okn-urgent);
    background: var(--okn-urgent-tint);
    text-decoration: line-through 2px;
  }

  @media (forced-colors: active) {
    .difference ins {
      font-weight: 700;
    }
  }
`;

/**
 * What changed from one version of an article to another, word by word, field by field; fields that did not change are
 * left out. Without an older version everything is shown as it is.
 */
export function difference(
  older: Worded | undefined,
  newer: Worded,
  language: string,
  locale: string,
  t: StudioText,
): TemplateResult {
  const rows = rowsOf(older, newer, t).filter(({ old, text }) => text !== (old ?? ''));
  if (rows.length === 0) return html`<p>${t('difference.none')}</p>`;
  return html`<dl class="difference">
    ${rows.map(({ name, old, text, own }) => {
      const words = old === undefined ? [{ kind: 'same', text } as const] : wordDiff(old, text, locale);
      const lang = own ? language : t.language;
      return html`<div>
        <dt>${name}</dt>
        <dd lang=${lang} dir=${direction(lang)}>${words.map((stretch) => drawn(stretch, t))}</dd>
      </div>`;
    })}
  </dl>`;
}

interface Row {
  readonly name: string;
  readonly old: string | undefined;
  readonly text: string;
  /** Whether the words are in the article's language, not in ours. */
  readonly own: boolean;
}

function rowsOf(older: Worded | undefined, newer: Worded, t: StudioText): Row[] {
  const row = (name: string, own: boolean, words: (version: Worded) => string): Row => ({
    name,
    own,
    text: words(newer),
    old: older && words(older),
  });
  return [
    row(t('question'), true, ({ question }) => question),
    row(t('answer'), true, ({ answer }) => plainText(answer)),
    row(t('simple'), true, ({ simple = '' }) => plainText(simple)),
    row(t('variants.label'), true, ({ variants }) => variants.join('\n')),
    row(t('topic'), false, ({ topic }) => topic),
    row(t('urgent'), false, ({ urgent }) => (urgent ? t('yes') : t('no'))),
  ];
}

/** Screen readers seldom tell insertions and deletions, so the words do. */
function drawn({ kind, text }: Stretch, t: StudioText): TemplateResult | string {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return html`<ins
        ><span class="visually-hidden" lang=${t.language}> ${t('difference.added')} </span>${text}<span
          class="visually-hidden"
          lang=${t.language}
        >
          ${t('difference.end')} </span
        ></ins
      >`;
    case 'removed':
      return html`<del
        ><span class="visually-hidden" lang=${t.language}> ${t('difference.removed')} </span>${text}<span
          class="visually-hidden"
          lang=${t.language}
        >
          ${t('difference.end')} </span
        ></del
      >`;
  }
}
