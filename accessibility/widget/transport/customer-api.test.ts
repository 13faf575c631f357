import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationCalls } from './conversation-calls.ts';
import { FrontDoor, isDue } from './customer-api.ts';

const LIFE_SECONDS = 100;

describe('what opens a conversation', () => {
  let answer: object;

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is to be renewed when half of its life is over, each time anew', async () => {
    const door = new FrontDoor('https://chat.bank.example');
    answer = { conversationId: 'c', token: 'first', tokenLifeSeconds: LIFE_SECONDS, events: [] };
    const { credentials } = await door.start('en', '/', []);
    expect(isDue(credentials)).toBe(false);
    vi.setSystemTime((LIFE_SECONDS * 1000) / 2);
    expect(isDue(credentials)).toBe(true);

    answer = { token: 'second', tokenLifeSeconds: LIFE_SECONDS };
    const renewed = await new ConversationCalls(door.conversation(credentials)).renew();
    expect(renewed).toMatchObject({ conversationId: 'c', token: 'second' });
    expect(isDue(renewed)).toBe(false);
    vi.setSystemTime(LIFE_SECONDS * 1000);
    expect(isDue(renewed)).toBe(true);
  });

  it('is to be renewed at once where an older window kept nothing about its life', () => {
    expect(isDue({ conversationId: 'c', token: 'old' })).toBe(true);
  });

  it('is the bank’s to renew where the bank has issued it', async () => {
    answer = { conversationId: 'c' };
    expect(isDue(await new FrontDoor('https://chat.bank.example', 'signed-in').current())).toBe(false);
  });
});
