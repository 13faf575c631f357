import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationEvent } from '../../ui/api/events.ts';
import { Formats } from '../../ui/format/formats.ts';
import { Announcer } from '../../ui/parts/announcer.ts';
import { Live } from '../../ui/parts/live.ts';
import { texts } from '../catalogue/talk.ts';
import { applyEvent, NEW_CONVERSATION, type Conversation } from '../model/conversation.ts';
import { newestUtterances } from './newest.ts';
import { maskedText, occurrenceText, queueText } from './wording.ts';
import { translate, withTexts, type TranslateWith } from '../texts.ts';
import { Voice, type Words } from './voice.ts';

const AT = '2026-11-03T10:00:00Z';
const ANNA = { kind: 'agent', name: 'Anna' } as const;
const BOT = { kind: 'bot' } as const;

describe('the voice', () => {
  let said: string[];
  let announcer: Announcer;
  let voice: Voice;
  let t: TranslateWith<'talk'>;
  let words: Words;

  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    announcer = new Announcer();
    const live = new Live();
    live.polite = (text) => void said.push(text);
    announcer.enter(live);
    t = withTexts<'talk'>(texts)(translate('en'));
    words = {
      occurrence: (event) => occurrenceText(event, t),
      queue: (place) => queueText(place, t, new Formats('en')),
      masked: (event) => maskedText(event, t),
      spoken: ({ text }) => text,
    };
    voice = new Voice(announcer, () => ({ t, words }));
  });

  afterEach(() => vi.useRealTimers());

  const read = (conversation: Conversation) => newestUtterances(conversation, t, words).forEach(({ text }) => announcer.tell(text));
  const message = (author: typeof ANNA | typeof BOT | { kind: 'customer' }, text: string, choices = 0): ConversationEvent => ({
    type: 'message',
    seq: 1,
    at: AT,
    author,
    text,
    language: 'en',
    choices: Array.from({ length: choices }, (_, index) => ({ label: `${index}`, value: `${index}` })),
  });

  it('says who speaks, and never one’s own words', () => {
    voice.heard(message(BOT, 'Hello'), undefined);
    voice.heard(message(ANNA, 'Good morning'), undefined);
    voice.heard(message({ kind: 'customer' }, 'Hi'), undefined);
    expect(said).toEqual(['Okienko, digital assistant: Hello', 'Anna, adviser: Good morning']);
  });

  it('says what was hidden in one’s own words, and in those of others after them', () => {
    voice.heard({ ...message({ kind: 'customer' }, '•••• •••• •••• 1111'), masked: ['card-number'] } as ConversationEvent, undefined);
    voice.heard({ ...message(ANNA, 'PIN ••••'), masked: ['pin'] } as ConversationEvent, undefined);
    voice.heard({ type: 'rated', seq: 1, at: AT, score: 5, comment: '••••', masked: ['password'] }, undefined);
    expect(said).toEqual([
      'We hid your card number. Nobody here needs it in full.',
      'Anna, adviser: PIN ••••',
      'We hid your PIN. Nobody at the bank will ask you for it.',
      'We hid your password. Nobody at the bank will ask you for it.',
    ]);
  });

  it('says what advisers see of how to communicate, and goes on telling the place in the queue', () => {
    const place = { urgent: false, position: 2 };
    voice.moved(place);
    voice.moved({ ...place, position: 1 });
    voice.heard({ type: 'needs-stated', seq: 2, at: AT, needs: ['simple-words', 'text-only', 'by-post'] }, undefined);
    voice.heard({ type: 'needs-stated', seq: 3, at: AT, needs: [] }, undefined);
    vi.advanceTimersByTime(30_000);
    expect(said.slice(1)).toEqual([
      'Advisers see: text only, simple words.',
      'Advisers no longer see how you would like to communicate.',
      'You are next in the queue. We cannot say yet how long it takes.',
    ]);
  });

  it.each([
    ['agent', 'The adviser has ended the conversation.'],
    ['customer', 'You have ended the conversation.'],
    ['system', 'The conversation has ended.'],
  ] as const)('says, with the end by the %s, who answers whoever goes on', (by, ended) => {
    voice.heard({ type: 'closed', seq: 2, at: AT, by }, undefined);
    expect(said).toEqual([`${ended} Write to go on with this conversation. The assistant answers.`]);
  });

  it('says how many choices there are', () => {
    voice.heard(message(BOT, 'Which card?', 3), undefined);
    expect(said).toEqual(['Okienko, digital assistant: Which card?', '3 possible answers to choose from.']);
  });

  it('reads the newest message of the other side when asked to, also where news is silent', () => {
    announcer.enabled = false;
    const heard = [message(BOT, 'Hello'), message(ANNA, 'Which card?', 2), message({ kind: 'customer' }, 'That one')];
    heard.forEach((event) => voice.heard(event, undefined));
    expect(said).toEqual([]);
    read(heard.reduce((before, event, index) => applyEvent(before, { ...event, seq: index + 1 }), NEW_CONVERSATION));
    expect(said).toEqual(['Anna, adviser: Which card?', '2 possible answers to choose from.']);
  });

  it('says with it where one stands in the queue, and that there is nothing where there is nothing', () => {
    read(NEW_CONVERSATION);
    const asked: ConversationEvent = {
      type: 'handover-requested', seq: 1, at: AT, reason: 'asked', topic: 'cards', priority: 'normal', position: 3,
    };
    read(applyEvent(NEW_CONVERSATION, asked));
    expect(said).toEqual([
      'There is no message yet.',
      'There is no message yet.',
      'You are number 3 in the queue. We cannot say yet how long it takes.',
    ]);
  });

  it('says place, wait and who gets what is written with the hand-over, then the place at most every 30 seconds', () => {
    const asked: ConversationEvent = {
      type: 'handover-requested', seq: 1, at: AT, reason: 'asked', topic: 'cards', priority: 'normal', position: 3,
    };
    voice.heard(asked, { urgent: false, position: 3, estimatedWaitSeconds: 300 });
    voice.moved({ urgent: false, position: 2 });
    voice.moved({ urgent: false, position: 1 });
    expect(said).toEqual([
      'You asked for a person. You are number 3 in the queue. The wait is about 5 minutes. ' +
        'What you write now goes to the adviser. The assistant does not answer meanwhile, unless your money or your data may be in danger.',
    ]);
    vi.advanceTimersByTime(30_000);
    expect(said.slice(1)).toEqual(['You are next in the queue. We cannot say yet how long it takes.']);
  });

  it('tells an urgent place as one among the urgent, so that number and hurry do not contradict each other', () => {
    voice.moved({ urgent: true, position: 84 });
    expect(said).toEqual(['It is urgent: you are number 84 among the urgent ones. We cannot say yet how long it takes.']);
  });

  it('does not say that another adviser goes on before there is one', () => {
    voice.heard(
      { type: 'handover-requested', seq: 1, at: AT, reason: 'transferred', topic: 'cards', priority: 'normal', position: 3 },
      { urgent: false, position: 3 },
    );
    expect(said[0]).toContain('The conversation is waiting for another adviser. You are number 3 in the queue.');
  });

  it('does not tell the place any more once somebody has joined', () => {
    voice.moved({ urgent: false, position: 2 });
    voice.moved({ urgent: false, position: 1 });
    voice.heard({ type: 'agent-joined', seq: 2, at: AT, name: 'Anna' }, undefined);
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('Anna has joined');
  });

  it('tells that a person writes only when it lasts', () => {
    voice.typing(ANNA);
    vi.advanceTimersByTime(1000);
    voice.typing(ANNA);
    voice.typingEnded();
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
    for (let second = 0; second <= 4; second++, vi.advanceTimersByTime(1000)) voice.typing(ANNA);
    expect(said).toEqual(['Anna is writing']);
  });

  it('tells that the bot writes after two seconds, unless it answers before', () => {
    voice.typing(BOT);
    vi.advanceTimersByTime(1900);
    voice.typingEnded();
    vi.advanceTimersByTime(5000);
    expect(said).toEqual([]);
    voice.typing(BOT);
    vi.advanceTimersByTime(2000);
    expect(said).toEqual(['Okienko is writing']);
  });
});
