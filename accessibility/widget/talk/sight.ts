import type { Chat } from '../model/chat.ts';
import type { LogScroll } from '../view/log-scroll.ts';
import { ReadingPlace } from './reading-place.ts';

/** So much of an entry, in pixels, has to be in sight for anybody to notice it. */
const FIRST_LINE = 32;

/** The window, as far as something is in sight in it or not. */
export interface SightWindow {
  readonly chat: Chat;
  readonly logScroll: LogScroll;
  readonly renderRoot: ShadowRoot;
  readonly open: boolean;
  /** There when what was asked for last is drawn. */
  readonly drawn: Promise<void>;
  requestUpdate(): void;
}

/** What the person has in sight: what is new beyond it is counted, and what they look at stays where it is. */
export class Sight {
  /** Of all that the window holds, when it was last drawn. */
  private height = 0;
  /** As the page was told last. */
  private unseen = 0;
  /** How much was drawn that counts as new where it is out of sight. */
  private drawn: number;

  constructor(private readonly window: SightWindow) {
    this.drawn = this.news().length;
    window.logScroll.place = new ReadingPlace();
  }

  /** Something may look different now. */
  drew(): void {
    this.countBelow();
    this.tellUnseen();
    this.keepField();
  }

  /** The person goes to the first thing that they have not seen. */
  jump(): void {
    const { logScroll, renderRoot } = this.window;
    renderRoot.querySelector<HTMLElement>('.log')!.focus();
    logScroll.show(this.news().at(-logScroll.below), true);
    logScroll.count(0);
  }

  /** Shows a message from its beginning; what then lies below is new. */
  async showFrom(seq: number): Promise<void> {
    const { window } = this;
    await window.drawn;
    const log = window.renderRoot.querySelector<HTMLElement>('.log')!;
    log.querySelector(`[data-seq='${seq}']`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    window.logScroll.settle(log);
    window.logScroll.count(this.below(this.news()));
  }

  /** What was pressed stays under the person's hand while the log changes above it. */
  async hold(pressed: Element): Promise<void> {
    const before = pressed.getBoundingClientRect().top;
    await this.window.drawn;
    const log = pressed.closest<HTMLElement>('.log');
    if (!log) return;
    log.scrollTop += pressed.getBoundingClientRect().top - before;
    // Read from its beginning, where that and the hand both have room.
    const message = pressed.closest('.message')!;
    if (message.getBoundingClientRect().top < log.getBoundingClientRect().top && message.clientHeight < log.clientHeight) {
      message.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
    this.window.logScroll.settle(log);
  }

  /**
   * What comes while a long message is held at its beginning may be out of sight, though the person has not scrolled
   * away from the end.
   */
  private countBelow(): void {
    const news = this.news();
    const came = news.slice(this.drawn);
    this.drawn = news.length;
    const { logScroll, open } = this.window;
    if (open && came.length > 0 && logScroll.below === 0) logScroll.count(this.below(came));
  }

  private news(): readonly HTMLElement[] {
    return [...this.window.renderRoot.querySelectorAll<HTMLElement>('.message, .news')];
  }

  /** How many of these begin below what is in sight of the log, or with no more than a margin in it. */
  private below(entries: readonly HTMLElement[]): number {
    const { bottom } = this.window.renderRoot.querySelector('.log')!.getBoundingClientRect();
    return entries.filter((entry) => entry.getBoundingClientRect().top > bottom - FIRST_LINE).length;
  }

  /**
   * Tells the page, with `unread`, how much there is that the person has not had in sight: what came since they last
   * looked at the window, and what came below the part of the log that they look at.
   */
  private tellUnseen(): void {
    const { chat, open, logScroll, renderRoot } = this.window;
    const count = open ? Math.max(chat.unread, logScroll.below) : chat.unread;
    if (count === this.unseen) return;
    this.unseen = count;
    renderRoot.host.dispatchEvent(new CustomEvent('unread', { detail: count }));
  }

  /** What comes above where one writes, such as the place in the queue, may not push that out of a low window. */
  private keepField(): void {
    const { renderRoot, open } = this.window;
    const height = open ? renderRoot.querySelector('.panel')!.scrollHeight : 0;
    if (height === this.height) return;
    this.height = height;
    const { activeElement } = renderRoot;
    if (activeElement?.id === 'text') activeElement.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
