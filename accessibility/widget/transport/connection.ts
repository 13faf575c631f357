import type { ServerFrame } from '../../ui/api/events.ts';
import { backoff } from './backoff.ts';
import type { Channel, ChannelListener, Loss, OpenChannel } from './channel.ts';

export type Link = 'connecting' | 'online' | 'offline';

export interface ConnectionListener {
  /** Where listening starts: the last number that is already there. */
  after(): number;
  linked(link: Link, last?: number): void;
  frame(frame: Exclude<ServerFrame, { type: 'ready' }>): void;
  gone(): void;
}

/** Every third attempt is a poll: it gets through where sockets do not, and it learns why a conversation is closed to us. */
const POLL_EVERY = 3;
/** What may give a line a chance, or end it. */
const NEWS = ['online', 'offline', 'visibilitychange'] as const;
/** Within so long all whom a stopping server sent away come back, so that they do not come in the same instant. */
const MOVE_WITHIN_MS = 1_500;

/**
 * Keeps listening to a conversation as long as it is wanted: over a socket, over long polls where sockets fail, again
 * after every loss, each time from the last number that came.
 */
export class Connection {
  private channel: Channel | undefined;
  private failures = 0;
  /** Between a server that goes and the next one: nothing that a person has to know. */
  private moving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly openSocket: OpenChannel,
    private readonly openPoll: OpenChannel,
    private readonly listener: ConnectionListener,
  ) {}

  /** Connects now, also if it was waiting for its next attempt or if a channel is open that seems to be dead. */
  start(): void {
    this.drop();
    NEWS.forEach((type) => addEventListener(type, this));
    this.connect();
  }

  stop(): void {
    this.drop();
    NEWS.forEach((type) => removeEventListener(type, this));
  }

  tell(frame: Parameters<Channel['tell']>[0]): void {
    this.channel?.tell(frame);
  }

  private connect(): void {
    if (!this.moving) this.listener.linked(this.failures === 0 ? 'connecting' : 'offline');
    const open = this.failures % POLL_EVERY === POLL_EVERY - 1 ? this.openPoll : this.openSocket;
    this.channel = open(this.listener.after(), this.channelListener());
  }

  private channelListener(): ChannelListener {
    return {
      ready: (last) => {
        this.failures = 0;
        this.moving = false;
        this.listener.linked('online', last);
      },
      frame: (frame) => this.listener.frame(frame),
      lost: (why) => this.lost(why),
    };
  }

  private lost(why: Loss): void {
    this.channel = undefined;
    if (why === 'gone') {
      this.stop();
      this.listener.gone();
      return;
    }
    if (why === 'moved' && this.failures === 0 && !this.moving) {
      this.moving = true;
      this.timer = setTimeout(() => this.connect(), Math.random() * MOVE_WITHIN_MS);
      return;
    }
    this.moving = false;
    this.failures += 1;
    this.listener.linked('offline');
    this.timer = setTimeout(() => this.connect(), backoff(this.failures));
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.channel?.close();
    this.channel = undefined;
    this.moving = false;
  }

  /** The network went or came back, or the page was turned to. */
  handleEvent({ type, target }: Event): void {
    // What an element of the bank's page calls so is another thing.
    if (target instanceof Element) return;
    if (type === 'online' || (type === 'visibilitychange' && this.waitsInSight())) this.start();
    if (type === 'offline') this.networkAway();
  }

  private waitsInSight(): boolean {
    return document.visibilityState === 'visible' && this.timer !== undefined && !this.channel;
  }

  private networkAway(): void {
    this.drop();
    this.failures = Math.max(1, this.failures);
    this.listener.linked('offline');
  }
}
