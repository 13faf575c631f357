import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from './events.ts';
import { maskedKinds } from './masked.ts';

describe('what was hidden', () => {
  const rated: ConversationEvent = { type: 'rated', seq: 1, at: '2026-11-03T10:00:00Z', score: 5 };

  it('is nothing where the server says nothing', () => {
    expect(maskedKinds(rated)).toEqual([]);
    expect(maskedKinds({ type: 'reopened', seq: 1, at: rated.at })).toEqual([]);
  });

  it('is what this page has words for', () => {
    expect(maskedKinds({ ...rated, masked: ['pin', 'shoe-size', 'card-number'] })).toEqual(['card-number', 'pin']);
  });
});
