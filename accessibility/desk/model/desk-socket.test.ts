import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, ServerAway } from '../../ui/api/problem.ts';
import { DeskSocket, waitBeforeAttempt, type Connection } from './desk-socket.ts';
import type { DeskServerFrame } from './frames.ts';

class Line {
  static readonly OPEN = 1;
  static opened: Line[] = [];
  readyState = 0;
  readonly said: string[] = [];
  onopen?: () => void;
  onclose?: () => void;
  onmessage?: (event: { data: string }) => void;

  constructor(readonly address: string) {
    Line.opened.push(this);
  }

  send(text: string): void {
    this.said.push(text);
  }

  close(): void {
    this.onclose?.();
  }

  comesUp(): void {
    this.readyState = Line.OPEN;
    this.onopen?.();
    this.onmessage?.({ data: JSON.stringify({ type: 'ready', waiting: [], mine: [] }) });
  }
}

describe('the line to the server', () => {
  let states: Connection[];
  let frames: DeskServerFrame[];
  let checkSession: () => Promise<void>;
  let socket: DeskSocket;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', Line);
    Line.opened = [];
    states = [];
    frames = [];
    checkSession = () => Promise.resolve();
    socket = new DeskSocket('ws://desk', () => checkSession(), {
      frame: (frame) => frames.push(frame),
      connection: (connection) => states.push(connection),
    });
    socket.start();
  });

  afterEach(() => {
    socket.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('greets, and is up once the server is ready', () => {
    Line.opened[0]!.comesUp();
    expect(Line.opened[0]!.said).toEqual(['{"type":"hello"}']);
    expect(states).toEqual(['live']);
    expect(frames).toHaveLength(1);
  });

  it('comes back by itself', async () => {
    Line.opened[0]!.comesUp();
    Line.opened[0]!.close();
    await vi.advanceTimersByTimeAsync(500);
    expect(Line.opened).toHaveLength(2);
    Line.opened[1]!.comesUp();
    expect(states).toEqual(['live', 'away', 'connecting', 'live']);
  });

  it('asks first whether the person is still signed in, and tries on while the server is away', async () => {
    checkSession = () => Promise.reject(new ServerAway('away'));
    Line.opened[0]!.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(Line.opened).toHaveLength(1);
    checkSession = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(Line.opened).toHaveLength(2);
  });

  it('leaves somebody alone who does not want to sign in again, until they ask', async () => {
    checkSession = () => Promise.reject(new ApiProblem(401, 'no-token', ''));
    Line.opened[0]!.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(states).toEqual(['away', 'connecting', 'away']);
    checkSession = () => Promise.resolve();
    socket.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(Line.opened).toHaveLength(2);
  });

  it('ends for good when it is stopped', async () => {
    socket.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(Line.opened).toHaveLength(1);
  });
});

describe('the wait before an attempt', () => {
  it('doubles up to half a minute, and differs from desk to desk', () => {
    expect([0, 1, 2, 20].map((attempt) => waitBeforeAttempt(attempt, 1))).toEqual([500, 1000, 2000, 30_000]);
    expect(waitBeforeAttempt(3, 0)).toBe(2000);
  });
});
