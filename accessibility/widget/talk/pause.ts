import type { ConversationEvent } from '../../ui/api/events.ts';
import type { Conversation } from '../model/conversation.ts';
import { isCustomers } from './entries.ts';

/**
 * Keeps back what the other side says until the person asks for it. What they write themselves asks for it too: nobody
 * answers what they have not seen. All else that happens is told as it happens, and nothing is kept back where it is urgent.
 */
export class Pause {
  /** The first message that is kept back. */
  private first: ConversationEvent | undefined;

  /**
   * @param conversation as it is now
   * @param wanted whether the person wants a pause
   */
  constructor(
    private readonly conversation: () => Conversation,
    private readonly wanted: () => boolean,
  ) {}

  /** Whether an event that has just come is kept back. */
  holds(event: ConversationEvent): boolean {
    if (event.type !== 'message' || isCustomers(event)) return false;
    if (!this.isHolding && this.wanted() && this.isUnderWay && !this.conversation().queue?.urgent) this.first = event;
    return this.isHolding;
  }

  get isHolding(): boolean {
    // A conversation that was left takes along what was kept back of it.
    return this.first !== undefined && this.conversation().events[this.first.seq - 1] === this.first;
  }

  /** How many messages are kept back. */
  get count(): number {
    return this.kept().length;
  }

  /** The conversation without what is kept back. */
  get shown(): Conversation {
    const conversation = this.conversation();
    if (!this.isHolding) return conversation;
    const kept = new Set(this.kept());
    return { ...conversation, events: conversation.events.filter((event) => !kept.has(event)) };
  }

  /**
   * Ends it for what there is.
   *
   * @param before the number of the event that asks for it; absent where the person does
   * @return what was kept back, in order
   */
  release(before?: number): readonly ConversationEvent[] {
    const kept = this.kept(before);
    this.first = undefined;
    return kept;
  }

  private kept(before = Infinity): readonly ConversationEvent[] {
    if (!this.isHolding) return [];
    const { events } = this.conversation();
    return events.slice(this.first!.seq - 1).filter(({ type, seq }) => type === 'message' && seq < before);
  }

  /** A greeting comes before anybody can need a pause. */
  private get isUnderWay(): boolean {
    return this.conversation().events.some((event) => event.type !== 'message' || isCustomers(event));
  }
}
