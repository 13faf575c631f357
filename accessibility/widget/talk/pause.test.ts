import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../ui/api/events.ts';
import { applyEvent, NEW_CONVERSATION, type Conversation } from '../model/conversation.ts';
import { Pause } from './pause.ts';

let conversation: Conversation;
let wanted: boolean;
let pause: Pause;

beforeEach(() => {
  conversation = NEW_CONVERSATION;
  wanted = true;
  pause = new Pause(() => conversation, () => wanted);
});

/** Something happens; tells whether it is kept back. */
function comes(draft: { readonly type: string } & Record<string, unknown>): boolean {
  const event = { at: '2026-11-03T10:00:00Z', ...draft, seq: conversation.events.length + 1 } as unknown as ConversationEvent;
  conversation = applyEvent(conversation, event);
  return pause.holds(event);
}

const said = (kind: 'bot' | 'customer' | 'agent', text = 'x') => ({ type: 'message', author: { kind }, text, language: 'en' });
const joined = { type: 'agent-joined', name: 'Anna' };
const texts = (events: readonly ConversationEvent[]) => events.map((event) => (event.type === 'message' ? event.text : event.type));

describe('T04 a pause', () => {
  it('lets the greeting through, and what the person says', () => {
    expect(comes(said('bot', 'Good morning'))).toBe(false);
    expect(comes(said('customer', 'My card'))).toBe(false);
    expect(pause.shown.events).toHaveLength(2);
  });

  it('keeps back what the others say, and gives it in order', () => {
    comes(said('customer', 'My card'));
    expect([comes(said('bot', 'One')), comes(joined), comes(said('agent', 'Two'))]).toEqual([true, false, true]);
    expect(texts(pause.shown.events)).toEqual(['My card', 'agent-joined']);
    expect(pause.shown).toMatchObject({ phase: 'agent', agent: 'Anna' });
    expect(pause.count).toBe(2);
    expect(texts(pause.release())).toEqual(['One', 'Two']);
    expect(pause.isHolding).toBe(false);
    expect(pause.shown).toBe(conversation);
  });

  it('is there for who asked for a person without a word', () => {
    comes(said('bot', 'Good morning'));
    comes(joined);
    expect(comes(said('agent'))).toBe(true);
  });

  it('gives only what came before what the person said, also where more has come already', () => {
    comes(said('customer'));
    comes(said('bot', 'One'));
    const [own, later] = [said('customer', 'Mine'), said('bot', 'Two')].map((draft, index) => ({ at: '2026-11-03T10:00:00Z', ...draft, seq: 3 + index }) as ConversationEvent);
    conversation = [own!, later!].reduce(applyEvent, conversation);
    expect(texts(pause.release(own!.seq))).toEqual(['One']);
    expect([pause.holds(own!), pause.holds(later!)]).toEqual([false, true]);
  });

  it('begins anew after it was ended by what was asked for', () => {
    comes(said('customer'));
    comes(said('bot', 'One'));
    pause.release();
    expect(comes(said('bot', 'Two'))).toBe(true);
    expect(texts(pause.release())).toEqual(['Two']);
  });

  it('keeps back nothing that nobody wants kept back', () => {
    wanted = false;
    comes(said('customer'));
    expect(comes(said('bot'))).toBe(false);
  });

  it('keeps back nothing where it is urgent', () => {
    comes(said('customer', 'My card was stolen'));
    comes({ type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 1 });
    expect(comes(said('bot', 'Block it'))).toBe(false);
  });

  it('ends with the conversation that it was about', () => {
    comes(said('customer'));
    comes(said('bot'));
    conversation = NEW_CONVERSATION;
    comes(said('bot', 'Good morning'));
    expect(pause.isHolding).toBe(false);
    expect(texts(pause.shown.events)).toEqual(['Good morning']);
    expect(pause.release()).toEqual([]);
  });
});
