import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import type { Conversation, Summary } from '../model/conversation.ts';

/** Conversations and events as the tests of the desk need them. */

export function summary(conversationId: string, more: Partial<Summary> = {}): Summary {
  return { conversationId, state: 'waiting', topic: 'cards', language: 'en', priority: 'normal', customerMessages: 0, ...more };
}

export function conversation(conversationId: string, more: Partial<Conversation> = {}): Conversation {
  return {
    ...summary(conversationId),
    createdAt: '2026-11-23T08:00:00Z',
    channel: 'web',
    events: [],
    notes: [],
    ...more,
  };
}

export function at(seq: number): string {
  return new Date(Date.UTC(2026, 10, 23, 9, seq)).toISOString();
}

export function said(seq: number, kind: 'customer' | 'bot' | 'agent', text: string): MessageEvent {
  return { type: 'message', seq, at: at(seq), author: { kind }, text, language: 'en' };
}

export function closed(seq: number): ConversationEvent {
  return { type: 'closed', seq, at: at(seq), by: 'agent' };
}
