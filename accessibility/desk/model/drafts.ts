import { UNSENT, type DeviceStore } from '../../ui/staff/device-store.ts';

/** A text is written for the customer or for colleagues; the two never mix. */
export type DraftKind = 'reply' | 'note';

/** Texts that were begun and not sent, kept on the device for each conversation. */
export class Drafts {
  constructor(private readonly store: DeviceStore) {}

  text(conversationId: string, kind: DraftKind): string {
    return this.store.get(key(conversationId, kind)) ?? '';
  }

  keep(conversationId: string, kind: DraftKind, text: string): void {
    if (text.trim() === '') this.store.remove(key(conversationId, kind));
    else this.store.set(key(conversationId, kind), text);
  }

  /** Whether there is something for the customer that was never sent. */
  has(conversationId: string): boolean {
    return this.text(conversationId, 'reply') !== '';
  }

  /** For the end of a conversation. */
  forget(conversationId: string): void {
    this.store.remove(key(conversationId, 'reply'));
    this.store.remove(key(conversationId, 'note'));
  }
}

function key(conversationId: string, kind: DraftKind): string {
  return `${UNSENT.draft}${conversationId}.${kind}`;
}
