/** What stands in a conversation's log, as the API tells it. Both sides of a conversation read these. */

export type Author =
  | { readonly kind: 'customer'; readonly name?: string }
  | { readonly kind: 'bot'; readonly name?: string }
  | { readonly kind: 'agent'; readonly name?: string };

export interface Choice {
  readonly label: string;
  readonly value: string;
  /** It asks for a person. */
  readonly person?: boolean;
}

export type BotMessageKind =
  | 'greeting'
  | 'answer'
  | 'clarify'
  | 'urgent'
  | 'unknown'
  | 'small-talk'
  | 'overloaded'
  | 'handover';
export type HandoverReason = 'asked' | 'urgent' | 'complaint' | 'not-understood' | 'transferred' | 'agent-silent';
export type Priority = 'urgent' | 'normal';

interface Numbered {
  readonly seq: number;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** Something that a person wrote. */
interface Written {
  /** What was hidden in the text or comment before it was stored; absent where nothing was. */
  readonly masked?: readonly string[];
}

/** An answer once more, in plain words. */
export interface SimpleVersion {
  readonly text: string;
  readonly html: string;
}

export interface MessageEvent extends Numbered, Written {
  readonly type: 'message';
  readonly author: Author;
  readonly clientMessageId?: string;
  readonly text: string;
  readonly html?: string;
  /** Where the article's editors wrote it so. */
  readonly simple?: SimpleVersion;
  readonly language: string;
  readonly choices?: readonly Choice[];
  readonly articleId?: string;
  readonly confidence?: number;
  readonly kind?: BotMessageKind;
  /** Why the bot said this; only in the staff's view. */
  readonly reason?: BotReason;
  /** The agent's user name; only in the staff's view. */
  readonly agent?: string;
}

/** The rules by which the bot decides, as the API names them. */
export type Rule =
  | 'asked-for-person'
  | 'article-likely'
  | 'article-unsure'
  | 'no-article'
  | 'urgent-article'
  | 'urgent-general'
  | 'complaint-article'
  | 'complaint-person'
  | 'small-talk'
  | 'overloaded'
  | 'own-accord';

/** By which rule the bot decided, and the figures that it went by. */
export interface Ruling {
  /** Absent where the log is older than the rules' names. */
  readonly rule?: Rule;
  /** Of the article that the decision rests on, if one. */
  readonly question?: string;
  readonly confidence?: number;
  /** What the confidence was held against. */
  readonly threshold?: number;
  /** The server's own English sentence. */
  readonly explanation: string;
}

/** What is measured of an article, as the API names it. */
export type ScorePartKind =
  | 'coverage'
  | 'reverse-coverage'
  | 'character-runs'
  | 'article-coverage'
  | 'sentence-coverage'
  | 'article-character-runs'
  | 'support'
  | 'search-rank'
  | 'meaning'
  | 'same-meaning'
  | 'answer-meaning'
  | 'center-meaning'
  | 'center-character-runs'
  | 'lead';

export interface ScorePart {
  readonly kind: ScorePartKind;
  /** How much of it was found, 0..1; of the lead alone down to -1, where another article is ahead. */
  readonly value: number;
  /** How much it counted of all that did, -1..1: negative where it spoke against the article. */
  readonly share: number;
}

/** What of an article came close to the customer's words. */
export interface Evidence {
  readonly question?: string;
  readonly matchedField?: string;
  readonly matchedText?: string;
  /** The customer's words. */
  readonly matchedTerms?: readonly string[];
  /** The words of the matched text that were meant by them; absent where the log is older. */
  readonly highlights?: readonly string[];
  /** Of the search engine. */
  readonly score?: number;
  readonly confidence?: number;
  /** Absent or empty where the log is older. */
  readonly scoreParts?: readonly ScorePart[];
}

export interface BotReason extends Ruling, Evidence {
  readonly intent?: string;
  readonly intentConfidence?: number;
  readonly language?: string;
  readonly articleId?: string;
}

export interface HandoverRequestedEvent extends Numbered, Written {
  readonly type: 'handover-requested';
  readonly reason: HandoverReason;
  readonly topic: string;
  readonly priority: Priority;
  readonly position: number;
  readonly estimatedWaitSeconds?: number;
  /** What it is about, in the customer's words. */
  readonly comment?: string;
}

export interface AgentJoinedEvent extends Numbered {
  readonly type: 'agent-joined';
  readonly name: string;
  readonly agent?: string;
}

export interface AgentLeftEvent extends Numbered {
  readonly type: 'agent-left';
  readonly name?: string;
  readonly agent?: string;
}

export interface TransferredEvent extends Numbered {
  readonly type: 'transferred';
  readonly topic?: string;
  readonly name?: string;
  readonly agent?: string;
}

export interface ClosedEvent extends Numbered {
  readonly type: 'closed';
  readonly by: 'agent' | 'customer' | 'system';
}

export interface ReopenedEvent extends Numbered {
  readonly type: 'reopened';
}

export interface RatedEvent extends Numbered, Written {
  readonly type: 'rated';
  readonly score: number;
  readonly comment?: string;
}

export interface NeedsStatedEvent extends Numbered {
  readonly type: 'needs-stated';
  /** All that hold from here on; a newer server may have some that this page does not know. */
  readonly needs: readonly string[];
}

export type ConversationEvent =
  | MessageEvent
  | HandoverRequestedEvent
  | AgentJoinedEvent
  | AgentLeftEvent
  | TransferredEvent
  | ClosedEvent
  | ReopenedEvent
  | RatedEvent
  | NeedsStatedEvent;

/** The customer's place in the queue. */
export interface QueuePlace {
  readonly position: number;
  readonly estimatedWaitSeconds?: number;
}

/** Frames that the server sends on a customer's socket. */
export type ServerFrame =
  | { readonly type: 'ready'; readonly last: number }
  | { readonly type: 'accepted'; readonly clientMessageId: string; readonly seq: number }
  | { readonly type: 'event'; readonly event: ConversationEvent }
  | { readonly type: 'typing'; readonly by: Author }
  | { readonly type: 'read'; readonly seq: number }
  | ({ readonly type: 'queue' } & QueuePlace)
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly clientMessageId?: string };

/** Frames that a customer's client sends. */
export type ClientFrame =
  | { readonly type: 'hello'; readonly token: string; readonly after: number }
  | { readonly type: 'message'; readonly clientMessageId: string; readonly text: string }
  | { readonly type: 'typing' }
  | { readonly type: 'read'; readonly seq: number };
