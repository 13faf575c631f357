import { ApiProblem } from '../../ui/api/problem.ts';
import type { DeskClientFrame, DeskServerFrame } from './frames.ts';

export type Connection = 'connecting' | 'live' | 'away';

export interface SocketListener {
  frame(frame: DeskServerFrame): void;
  connection(connection: Connection): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the given attempt to connect again, the first being 0: longer each time, never in step. */
export function waitBeforeAttempt(attempt: number, chance = Math.random()): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  return wait * (0.5 + chance / 2);
}

/**
 * The desk's line to the server. It connects again by itself, ever more slowly, and asks before each time whether the
 * person is still signed in; somebody who declines to sign in is left alone until `tryNow`.
 */
export class DeskSocket {
  private socket: WebSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private stopped = false;

  constructor(
    private readonly address: string,
    private readonly checkSession: () => Promise<void>,
    private readonly listener: SocketListener,
  ) {}

  start(): void {
    window.addEventListener('online', this.tryNow);
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener('online', this.tryNow);
    clearTimeout(this.timer);
    this.socket?.close();
  }

  /** Says it when the line is up; what the server must know after a pause is said again by whoever hears `ready`. */
  send(frame: DeskClientFrame): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  /** Does not wait for the next attempt. */
  readonly tryNow = (): void => {
    if (this.socket || this.stopped) return;
    clearTimeout(this.timer);
    void this.connectAgain();
  };

  private connect(): void {
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => this.send({ type: 'hello' });
    socket.onmessage = ({ data }: MessageEvent<string>) => this.received(JSON.parse(data) as DeskServerFrame);
    socket.onclose = () => this.closed();
  }

  private received(frame: DeskServerFrame): void {
    if (frame.type === 'ready') {
      this.attempt = 0;
      this.listener.connection('live');
    }
    this.listener.frame(frame);
  }

  private closed(): void {
    this.socket = undefined;
    if (this.stopped) return;
    this.listener.connection('away');
    this.connectLater();
  }

  private connectLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connectAgain(), waitBeforeAttempt(this.attempt++));
  }

  private async connectAgain(): Promise<void> {
    this.listener.connection('connecting');
    try {
      await this.checkSession();
      if (!this.stopped && !this.socket) this.connect();
    } catch (error) {
      this.listener.connection('away');
      if (!isSignedOut(error) && !this.stopped) this.connectLater();
    }
  }
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}
