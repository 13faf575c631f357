import type { Author, ConversationEvent, HandoverReason, Priority, SimpleVersion } from '../../ui/api/events.ts';

/** What the desk knows of a conversation, as the API's calls for staff tell it. */

export type ConversationState = 'bot' | 'waiting' | 'agent' | 'closed';

export interface Agent {
  readonly username: string;
  readonly name: string;
}

export interface LastMessage {
  readonly at: string;
  readonly author: Author;
  readonly text: string;
}

/** One row of the queue. */
export interface Summary {
  readonly conversationId: string;
  readonly state: ConversationState;
  readonly topic?: string;
  readonly language: string;
  readonly priority: Priority;
  /** How the customer needs to be spoken with; absent from a server of the version before. */
  readonly needs?: readonly string[];
  readonly reason?: HandoverReason;
  readonly waitingSince?: string;
  readonly position?: number;
  readonly lastMessage?: LastMessage;
  readonly agent?: Agent;
  readonly customerMessages: number;
  /** Whether the customer had a window and has had none for a while; absent from a server of the version before. */
  readonly windowGone?: boolean;
  readonly closedAt?: string;
}

export interface Note {
  readonly noteId: string;
  readonly at: string;
  /** The note belongs after this event of the log. */
  readonly afterSeq: number;
  readonly author: Agent;
  readonly text: string;
}

export interface Rating {
  readonly score: number;
  readonly comment?: string;
}

/** A whole conversation. */
export interface Conversation extends Summary {
  readonly createdAt: string;
  readonly channel: string;
  /** The address that the customer was looking at. It comes from the customer: text, never a link. */
  readonly page?: string;
  readonly events: readonly ConversationEvent[];
  readonly notes: readonly Note[];
  readonly rating?: Rating;
}

/** An approved answer that an agent may use. */
export interface ApprovedAnswer {
  readonly articleId: string;
  readonly question: string;
  readonly text: string;
  readonly html: string;
  readonly simple?: SimpleVersion;
  readonly confidence?: number;
}

export interface Colleague extends Agent {
  readonly online: boolean;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
}

export type Destination = { readonly topic: string } | { readonly agent: string };

/** Whether the customer spoke last, so that somebody owes a reply. */
export function owesReply(conversation: Summary): boolean {
  return conversation.state === 'agent' && conversation.lastMessage?.author.kind === 'customer';
}
