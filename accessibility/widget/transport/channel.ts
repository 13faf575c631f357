import type { ServerFrame } from '../../ui/api/events.ts';

export type Loss = 'gone' | 'moved' | 'away';

/** What a way of listening to a conversation tells. After `lost` it tells nothing more. */
export interface ChannelListener {
  /** The server listens, and told up to which number it will catch up at once. */
  ready(last: number): void;
  frame(frame: Exclude<ServerFrame, { type: 'ready' }>): void;
  /**
   * `gone`: the conversation or the right to it no longer exists; `moved`: the server said that it goes, and that one
   * should come back; `away`: try again.
   */
  lost(why: Loss): void;
}

/** One open way of listening, be it a socket or long polls. */
export interface Channel {
  /** Tells the server something of the moment that may get lost; false where this way cannot. */
  tell(frame: { type: 'typing' } | { type: 'read'; seq: number }): boolean;
  /** Ends it without another word. */
  close(): void;
}

export type OpenChannel = (after: number, listener: ChannelListener) => Channel;
