import type { Author, ConversationEvent, MessageEvent } from '../ui/api/events.ts';
import type { Formats } from '../ui/format/formats.ts';
import type { Announcer } from '../ui/parts/announcer.ts';
import type { Place } from './model/conversation.ts';
import type { Translate } from './texts.ts';
import { authorName, maskedText, occurrenceText, queueText } from './wording.ts';

/** "Is writing" is worth an interruption only when it lasts. */
const TYPING_LASTS_MS = 2_000;
/** The place in the queue may change by the second; nobody wants to hear that. */
const QUEUE_EVERY_MS = 30_000;

export interface VoiceContext {
  readonly t: Translate;
  readonly formats: Formats;
  /** The words of a message, in the version that is shown and without its markup. */
  readonly spoken: (event: MessageEvent) => string;
}

/** Tells people who do not see the window what happens in it: everything once, in order, and no more than is needed. */
export class Voice {
  private typingSince: number | undefined;
  private typingTold = false;

  constructor(
    private readonly announcer: Announcer,
    private readonly context: () => VoiceContext,
  ) {}

  heard(event: ConversationEvent, queue: Place | undefined): void {
    this.happened(event, queue);
    const hidden = maskedText(event, this.context().t);
    if (hidden) this.announcer.say(hidden);
  }

  /** The person asked for the other version of an answer: that is read, and nothing besides. */
  reread(event: MessageEvent): void {
    const { t, spoken } = this.context();
    this.announcer.say(spoken(event), event.language === t.language ? undefined : event.language);
  }

  waiting(text: string): void {
    this.announcer.sayAtMostEvery(QUEUE_EVERY_MS, 'queue', text);
  }

  moved(queue: Place): void {
    this.waiting(this.queue(queue));
  }

  /** The window is closed: how many messages wait inside. */
  unread(count: number): void {
    this.announcer.say(this.context().t('launcher.unread', { count }));
  }

  restored(count: number): void {
    if (count > 0) this.announcer.say(this.context().t('log.restored', { count }));
  }

  typing(by: Author): void {
    this.typingSince ??= Date.now();
    const text = () => this.context().t('typing', { name: typingName(by, this.context().t) });
    if (this.typingTold) return;
    if (by.kind === 'bot') {
      // The bot says it once and then answers; people say it again and again as they write.
      this.announcer.sayAfter(TYPING_LASTS_MS, 'typing', text);
    } else if (Date.now() - this.typingSince >= TYPING_LASTS_MS) {
      this.typingTold = true;
      this.announcer.say(text());
    }
  }

  typingEnded(): void {
    this.typingSince = undefined;
    this.typingTold = false;
    this.announcer.cancel('typing');
  }

  private happened(event: ConversationEvent, queue: Place | undefined): void {
    if (event.type === 'message') return this.message(event);
    if (event.type === 'handover-requested') return this.waiting(`${this.occurrence(event)} ${this.queue(queue)}`);
    this.announcer.cancel('queue');
    if (event.type !== 'rated') this.announcer.say(this.occurrence(event));
  }

  private message(event: MessageEvent): void {
    if (event.author.kind === 'customer') return;
    const { t, spoken } = this.context();
    const said = `${authorName(event.author, t)}: ${spoken(event)}`;
    this.announcer.say(said, event.language === t.language ? undefined : event.language);
    if (event.choices?.length) this.announcer.say(t('choices.count', { count: event.choices.length }));
  }

  private occurrence(event: Exclude<ConversationEvent, MessageEvent>): string {
    return occurrenceText(event, this.context().t);
  }

  private queue(queue: Place | undefined): string {
    const { t, formats } = this.context();
    return queueText(queue, t, formats);
  }
}

/** The short name that "is writing" goes with. */
export function typingName(by: Author, t: Translate): string {
  return by.kind === 'bot' ? t('title.bot') : (by.name ?? t('author.agent'));
}
