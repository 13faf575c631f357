import type { Author, ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import type { Place } from '../model/conversation.ts';
import type { TranslateWith } from '../texts.ts';
import { utterances } from '../utterances.ts';
import { authorName } from './author.ts';
import { typingText } from './wording.ts';

/** "Is writing" is worth an interruption only when it lasts. */
const TYPING_LASTS_MS = 2_000;
/** The place in the queue may change by the second; nobody wants to hear that. */
const QUEUE_EVERY_MS = 30_000;

/** The sentences for what does not happen in every conversation. */
export interface Words {
  occurrence(event: Exclude<ConversationEvent, MessageEvent>): string;
  queue(place: Place | undefined): string;
  /** What was hidden in what somebody wrote; empty where nothing was. */
  masked(event: ConversationEvent): string;
  /** The words of a message, in the version that is shown and without its markup. */
  spoken(event: MessageEvent): string;
}

export interface VoiceContext {
  readonly t: TranslateWith<'talk'>;
  readonly words: Words;
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
    const hidden = this.context().words.masked(event);
    if (hidden) this.announcer.tell(hidden);
  }

  /** The person asked for the other version of an answer: that is read, and nothing besides. */
  reread(event: MessageEvent): void {
    const { t, words } = this.context();
    this.announcer.tell(words.spoken(event), event.language === t.language ? undefined : event.language);
  }

  waiting(text: string): void {
    this.announcer.sayAtMostEvery(QUEUE_EVERY_MS, 'queue', () => text);
  }

  moved(queue: Place): void {
    this.waiting(this.queue(queue));
  }

  typing(by: Author): void {
    this.typingSince ??= Date.now();
    const text = () => typingText(by, this.context().t);
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
    if (event.type === 'handover-requested') return this.waiting(this.handover(event, queue));
    if (event.type === 'needs-stated') return this.announcer.say(this.occurrence(event));
    this.announcer.cancel('queue');
    if (event.type !== 'rated') this.announcer.say(this.occurrence(event) + this.hereafter(event));
  }

  private message(event: MessageEvent): void {
    if (event.author.kind === 'customer') return;
    const { t, words } = this.context();
    utterances(event, t, authorName(event.author, t), words.spoken(event)).forEach(({ text, language }) => this.announcer.say(text, language));
  }

  /** Only here is it said who gets what is written from now on; with each place in the queue it would be too much. */
  private handover(event: Exclude<ConversationEvent, MessageEvent>, queue: Place | undefined): string {
    return [this.occurrence(event), this.queue(queue), this.context().t('waiting.written')].join(' ');
  }

  /** What stands beside the field from now on, where nobody who is there already comes by. */
  private hereafter({ type }: ConversationEvent): string {
    return type === 'closed' ? ` ${this.context().t('composer.closed')}` : '';
  }

  private occurrence(event: Exclude<ConversationEvent, MessageEvent>): string {
    return this.context().words.occurrence(event);
  }

  private queue(place: Place | undefined): string {
    return this.context().words.queue(place);
  }
}
