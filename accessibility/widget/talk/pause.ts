import type { ConversationEvent } from '../../ui/api/events.ts';
import type { Conversation } from '../model/conversation.ts';
import { isCustomers } from './entries.ts';

/**
 * Keeps back what the other side says until the person asks for it, and whatever happens after that, so that the order
 * stays. What they write themselves asks for it too: nobody answers what they have not seen. Who answers now, and the
 * place in the queue, are told as they are.
 */
export class Pause {
  /** Where what is kept back begins. */
  private first: ConversationEvent | undefined;

  /**
   * @param conversation as it is now
   * @param wanted whether the person wants a pause
   */
  constructor(
    private readonly conversation: () => Conversation,
    private readonly wanted: () => boolean,
  ) {}

  /** Whether an event that has just come is kept back. The person's own never is. */
  holds(event: ConversationEvent): boolean {
    if (isCustomers(event)) return false;
    if (!this.isHolding && this.wanted() && event.type === 'message' && this.isUnderWay) this.first = event;
    return this.isHolding;
  }

  get isHolding(): boolean {
    // A conversation that was left takes along what was kept back of it.
    return this.first !== undefined && this.conversation().events[this.first.seq - 1] === this.first;
  }

  /** What is kept back, in order. */
  get held(): readonly ConversationEvent[] {
    return this.isHolding ? this.conversation().events.slice(this.first!.seq - 1) : [];
  }

  /** How many messages are kept back. */
  get count(): number {
    return this.held.filter(({ type }) => type === 'message').length;
  }

  /** The conversation without what is kept back. */
  get shown(): Conversation {
    const conversation = this.conversation();
    return this.isHolding ? { ...conversation, events: conversation.events.slice(0, this.first!.seq - 1) } : conversation;
  }

  /** Gives what was kept back. */
  release(): readonly ConversationEvent[] {
    const { held } = this;
    this.first = undefined;
    return held;
  }

  /** A greeting comes before anybody can need a pause. */
  private get isUnderWay(): boolean {
    return this.conversation().events.some(isCustomers);
  }
}
