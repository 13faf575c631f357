import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { Formats } from '../../ui/format/formats.ts';
import { commonTexts } from '../../ui/i18n/common-texts.ts';
import { translator } from '../../ui/i18n/translator.ts';
import type { DeskApi } from '../model/desk-api.ts';
import { Topics } from '../model/topics.ts';
import { at } from '../testing/conversations.ts';
import { deskTexts } from '../texts.ts';
import { Wording, type Happening } from '../wording.ts';
import { renderHappening, type EntryView } from './entry.ts';

const t = translator('en', deskTexts.en, commonTexts.en);
const view: EntryView = { t, wording: new Wording(t, new Topics({} as DeskApi), 'anna'), formats: new Formats('en') };

function quotes(event: Happening): (string | null)[] {
  const page = document.createElement('div');
  render(renderHappening(event, view), page);
  return [...page.querySelectorAll('blockquote')].map((quote) => quote.textContent);
}

describe('what happened', () => {
  const asked = { type: 'handover-requested', seq: 2, at: at(2), reason: 'asked', topic: 'loans', priority: 'normal', position: 1 } as const;

  it('quotes what the customer said when asking for a person', () => {
    expect(quotes({ ...asked, comment: 'The rate of my loan' })).toEqual(['The rate of my loan']);
    expect(quotes(asked)).toEqual([]);
  });

  it('quotes what the customer said with a rating', () => {
    expect(quotes({ type: 'rated', seq: 2, at: at(2), score: 5, comment: 'Kind.' })).toEqual(['Kind.']);
  });
});
