import type { Chat } from '../model/chat.ts';
import type { LogScroll } from '../view/log-scroll.ts';

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

  constructor(private readonly window: SightWindow) {}

  /** Something may look different now. */
  drew(): void {
    this.tellUnseen();
    this.keepField();
  }

  /** The person goes to the first thing that they have not seen. */
  jump(): void {
    const { logScroll, renderRoot } = this.window;
    const messages = renderRoot.querySelectorAll<HTMLElement>('.message');
    renderRoot.querySelector<HTMLElement>('.log')!.focus();
    logScroll.show(messages[messages.length - logScroll.below], true);
    logScroll.count(0);
  }

  /** Shows a message from its beginning; what then lies below is new. */
  async showFrom(seq: number): Promise<void> {
    const { window } = this;
    await window.drawn;
    const log = window.renderRoot.querySelector('.log')!;
    log.querySelector(`[data-seq='${seq}']`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    const { bottom } = log.getBoundingClientRect();
    window.logScroll.below = [...log.querySelectorAll('.message')].filter((message) => message.getBoundingClientRect().top > bottom).length;
    window.requestUpdate();
  }

  /** What was pressed stays under the person's hand while the log changes above it. */
  async hold(pressed: Element): Promise<void> {
    const before = pressed.getBoundingClientRect().top;
    await this.window.drawn;
    const log = pressed.closest('.log');
    if (!log) return;
    log.scrollTop += pressed.getBoundingClientRect().top - before;
    // Read from its beginning, where that and the hand both have room.
    const message = pressed.closest('.message')!;
    if (message.getBoundingClientRect().top < log.getBoundingClientRect().top && message.clientHeight < log.clientHeight) {
      message.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  }

  /**
   * Tells the page, with `unread`, how much there is that the person has not had in sight. Both numbers count messages:
   * those that came since they last looked at the window, and those below the part of the log that they look at. An
   * adviser who has joined and not yet written is in the first alone, because an open window's heading tells of them.
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
