import type { Author, ConversationEvent } from '../../ui/api/events.ts';
import type { StaffMember } from '../../ui/api/staff-session.ts';
import type { Note, Summary } from './conversation.ts';

/** What the server says on the desk's socket. */
export type DeskServerFrame =
  | {
      readonly type: 'ready';
      readonly agent: StaffMember;
      readonly waiting: readonly Summary[];
      readonly mine: readonly Summary[];
    }
  | { readonly type: 'queue'; readonly waiting: readonly Summary[]; readonly mine: readonly Summary[] }
  | { readonly type: 'event'; readonly conversationId: string; readonly event: ConversationEvent }
  | { readonly type: 'note'; readonly conversationId: string; readonly note: Note }
  | { readonly type: 'typing'; readonly conversationId: string; readonly by: Author }
  | { readonly type: 'error'; readonly code: string; readonly message: string };

/** What the desk says on its socket. */
export type DeskClientFrame =
  | { readonly type: 'hello' }
  | { readonly type: 'watch'; readonly conversationId: string; readonly after: number }
  | { readonly type: 'unwatch'; readonly conversationId: string }
  | { readonly type: 'typing'; readonly conversationId: string }
  | { readonly type: 'read'; readonly conversationId: string; readonly seq: number };
