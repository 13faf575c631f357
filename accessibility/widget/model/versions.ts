import type { MessageEvent } from '../../ui/api/events.ts';

/**
 * Which version of an answer the person reads, the full one or the one in plain words: for each message as they chose,
 * otherwise as they prefer to read.
 */
export class Versions {
  private readonly chosen = new WeakMap<MessageEvent, boolean>();

  constructor(private readonly prefersSimple: () => boolean) {}

  simpleShown(event: MessageEvent): boolean {
    return event.simple !== undefined && (this.chosen.get(event) ?? this.prefersSimple());
  }

  /** The message with the words that are to be read. */
  shown(event: MessageEvent): MessageEvent {
    return event.simple && this.simpleShown(event) ? { ...event, ...event.simple } : event;
  }

  change(event: MessageEvent): void {
    this.chosen.set(event, !this.simpleShown(event));
  }
}
