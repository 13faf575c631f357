import type { ConversationEvent } from '../ui/api/events.ts';
import type { Announcer } from '../ui/parts/announcer.ts';
import { Chime } from './model/chime.ts';
import type { Conversation, Summary } from './model/conversation.ts';
import { windowOf, type DeskState } from './model/desk-state.ts';
import { DeskEvent, type DeskStore } from './model/desk-store.ts';
import type { Wording } from './wording.ts';

/** News of one kind about the queue, or the customer's window, come no more often than this. */
const PAUSE_MS = 30_000;
const TYPING_AFTER_MS = 2000;
const LOST_AFTER_MS = 2000;

/** Of the open conversation: what was last read out of the customer's window. Until then it counts as there. */
interface ToldWindow {
  readonly id?: string | undefined;
  readonly state?: 'there' | 'gone';
}

/**
 * Reads out what happens at the desk: what is said in the open conversation at once, what happens elsewhere in one
 * sentence now and then, and plays the sound for those who chose it.
 */
export class Herald {
  private readonly chime = new Chime();
  private saidLost = false;
  /** Of the open conversation: what was said of how to speak with the customer, and to whom. */
  private readonly toldNeeds = new Set<string>();
  private toldWindow: ToldWindow = {};
  /** Who came into the queue with an urgent matter, and was not told of yet. */
  private readonly urgent = new Set<string>();

  constructor(
    private readonly store: DeskStore,
    private readonly announcer: Announcer,
    private readonly wording: () => Wording,
  ) {}

  start(): void {
    this.store.addEventListener('change', this.changed);
    this.store.addEventListener('typing-ended', this.typingEnded);
    this.store.settings.addEventListener('change', this.chosen);
    this.chosen();
  }

  stop(): void {
    this.store.removeEventListener('change', this.changed);
    this.store.removeEventListener('typing-ended', this.typingEnded);
    this.store.settings.removeEventListener('change', this.chosen);
  }

  private readonly chosen = (): void => {
    this.announcer.enabled = this.store.settings.get('spoken');
  };

  private readonly changed = (happened: Event): void => {
    const { before, after, change } = happened as DeskEvent;
    switch (change.type) {
      case 'queue':
        this.customerWindow(after);
        return this.queue(before, after);
      case 'event':
        return change.conversationId === after.open?.conversationId
          ? this.inOpen(before, change.event)
          : this.elsewhere(before, after);
      case 'typing':
        return this.announcer.sayAfter(TYPING_AFTER_MS, 'typing', () => this.wording().t('log.typing'));
      case 'connection':
        return this.connection(before, after);
      case 'opened':
        this.customerWindow(after);
        return this.opened(before, change.conversation);
      case 'ready':
      case 'left':
        return this.customerWindow(after);
      case 'note':
        return;
    }
  };

  private readonly typingEnded = (): void => this.announcer.cancel('typing');

  private queue(before: DeskState, after: DeskState): void {
    const { t } = this.wording();
    const passed = joined(before.mine, after.mine).filter(({ conversationId }) => !this.store.hasClaimed(conversationId));
    if (before.known && passed.length > 0) {
      this.announcer.sayAtMostEvery(PAUSE_MS, 'passed', () => t('mine.passed', { count: passed.length }));
      this.sound();
    }
    this.waiting(before.waiting, after.waiting);
  }

  private waiting(before: readonly Summary[], after: readonly Summary[]): void {
    const urgent = joined(before.filter(isUrgent), after.filter(isUrgent));
    urgent.forEach(({ conversationId }) => this.urgent.add(conversationId));
    if (after.length === 0) this.announcer.cancel('waiting');
    if (urgent.length === 0 && joined(before, after).length === 0) return;
    this.announcer.sayAtMostEvery(PAUSE_MS, 'waiting', () => this.whoWaits());
    this.sound();
  }

  /** How many wait now, after the urgent matters that came since this was last said. */
  private whoWaits(): string {
    const { t } = this.wording();
    const { waiting } = this.store.state;
    const people = t('queue.waiting', { count: waiting.length });
    const urgent = waiting.some(({ conversationId }) => this.urgent.has(conversationId));
    this.urgent.clear();
    return urgent ? t('queue.urgent', { people }) : people;
  }

  /** How the customer needs to be spoken with: to whoever opens a conversation, and again to whoever takes it. */
  private opened(before: DeskState, conversation: Conversation): void {
    if (before.open?.conversationId !== conversation.conversationId) this.toldNeeds.clear();
    const needs = this.wording().needs(conversation);
    const told = `${this.store.isMine(conversation)} ${needs}`;
    if (needs === '' || conversation.state === 'closed' || this.toldNeeds.has(told)) return;
    this.toldNeeds.add(told);
    this.announcer.say(this.wording().t('needs.told', { needs }));
  }

  /**
   * Whether somebody will read it at once: to whoever comes to a conversation, and when it changes, of that one alone.
   * What waits to be read out is looked at again whenever there is news, so that nothing old or known is.
   */
  private customerWindow(after: DeskState): void {
    const id = after.open?.conversationId;
    if (this.toldWindow.id !== id) {
      this.toldWindow = { id };
      this.announcer.renew('window');
    }
    this.announcer.cancel('window');
    const state = windowOf(after, id);
    if (!state || state === (this.toldWindow.state ?? 'there')) return;
    this.announcer.sayAtMostEvery(PAUSE_MS, 'window', () => {
      this.toldWindow = { id, state };
      return this.wording().t(state === 'gone' ? 'window.gone' : 'window.back');
    });
  }

  /** What others say and do in the open conversation; what one did oneself one knows. */
  private inOpen(before: DeskState, event: ConversationEvent): void {
    if (before.open?.events.some(({ seq }) => seq === event.seq)) return;
    const wording = this.wording();
    if (event.type !== 'message') {
      if (!this.byMe(event)) this.announcer.say(wording.happening(event));
      return;
    }
    if (event.author.kind !== 'agent') {
      this.announcer.cancel('typing');
      this.announcer.say(wording.t('log.spoken', { sender: wording.sender(event.author), text: event.text }), event.language);
    }
    this.masked(event);
    if (event.author.kind === 'customer') this.sound();
  }

  /** One knows what one wrote, but not that it is not kept so. */
  private masked(event: ConversationEvent): void {
    const masked = this.wording().masked(event);
    if (masked) this.announcer.say(masked);
  }

  private elsewhere(before: DeskState, after: DeskState): void {
    if (total(after) <= total(before)) return;
    const { t } = this.wording();
    this.announcer.sayAtMostEvery(PAUSE_MS, 'mine', () => t('mine.news', { count: after.unread.size }));
    this.sound();
  }

  private connection(before: DeskState, after: DeskState): void {
    const { t } = this.wording();
    if (after.connection === 'live') {
      this.announcer.cancel('connection');
      if (this.saidLost) this.announcer.say(t('connection.back'));
      this.saidLost = false;
    } else if (before.connection === 'live') {
      // Without a line nobody knows; with it the queue comes anew.
      this.announcer.cancel('window');
      this.announcer.sayAfter(LOST_AFTER_MS, 'connection', () => {
        this.saidLost = true;
        return t('connection.lost');
      });
    }
  }

  private byMe(event: ConversationEvent): boolean {
    return 'agent' in event && event.agent === this.store.me.username;
  }

  private sound(): void {
    if (this.store.settings.get('sound')) this.chime.play();
  }
}

function isUrgent({ priority }: Summary): boolean {
  return priority === 'urgent';
}

function joined(before: readonly Summary[], after: readonly Summary[]): readonly Summary[] {
  const known = new Set(before.map(({ conversationId }) => conversationId));
  return after.filter(({ conversationId }) => !known.has(conversationId));
}

function total({ unread }: DeskState): number {
  return [...unread.values()].reduce((sum, count) => sum + count, 0);
}
