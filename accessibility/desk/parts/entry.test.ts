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
import { renderHappening, renderMessage } from './entry.ts';
import type { EntryView } from './entry-view.ts';

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

describe('an address in a message', () => {
  function body(kind: 'agent' | 'customer' | 'bot', text: string): Element {
    const page = document.createElement('div');
    render(renderMessage({ type: 'message', seq: 2, at: at(2), author: { kind }, text, language: 'en' }, view), page);
    return page.querySelector('.body')!;
  }

  function links(kind: 'agent' | 'customer' | 'bot'): (string | null)[] {
    return [...body(kind, 'See https://bank.example/a.').querySelectorAll('a')].map((link) => link.getAttribute('href'));
  }

  it('is a link where an adviser wrote it, and stays text where a customer did', () => {
    expect(links('agent')).toEqual(['https://bank.example/a']);
    expect(links('customer')).toEqual([]);
    expect(links('bot')).toEqual([]);
  });

  it.each([
    ['elsewhere', 'https://bank.example/a', '(opens bank.example in a new tab)'],
    ['of the bank', `${location.origin}/a`, '(verified link)'],
  ])('%s leaves the message on its line, as nothing but its note is added', (_, address, note) => {
    expect(body('agent', `See ${address}. Thanks`).textContent).toBe(`See ${address}  ${note}. Thanks`);
  });
});

describe('what was hidden', () => {
  const hidden = 'The card number is hidden, all but its last four digits. It is not stored anywhere.';
  const masked = ['card-number'];

  function notes(entry: ReturnType<typeof renderMessage>): (string | undefined)[] {
    const page = document.createElement('div');
    render(entry, page);
    return [...page.querySelectorAll('.masked')].map((note) => note.textContent?.trim());
  }

  it('is told under a message', () => {
    const message = { type: 'message', seq: 2, at: at(2), author: { kind: 'customer' }, text: '•••• •••• •••• 1111', language: 'en' } as const;
    expect(notes(renderMessage({ ...message, masked }, view))).toEqual([hidden]);
    expect(notes(renderMessage(message, view))).toEqual([]);
  });

  it('is told under a comment', () => {
    const rated = { type: 'rated', seq: 2, at: at(2), score: 5, comment: '•••• •••• •••• 1111' } as const;
    expect(notes(renderHappening({ ...rated, masked }, view))).toEqual([hidden]);
  });
});
