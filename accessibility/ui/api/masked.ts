import type { ConversationEvent } from './events.ts';

const KINDS = ['card-number', 'security-code', 'pin', 'password', 'one-time-code'] as const;

/** What the server hides in a text before it is stored. */
export type MaskedKind = (typeof KINDS)[number];

/** What was hidden, as far as this page knows of such things: the server may be newer than the page. */
export function maskedKinds(event: ConversationEvent): readonly MaskedKind[] {
  const masked = ('masked' in event && event.masked) || [];
  return KINDS.filter((kind) => masked.includes(kind));
}
