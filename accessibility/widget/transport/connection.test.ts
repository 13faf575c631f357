import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoff } from './backoff.ts';
import type { ChannelListener, OpenChannel } from './channel.ts';
import { Connection, type Link } from './connection.ts';

/** A channel that does what the test says. */
interface Opened {
  readonly kind: 'socket' | 'poll';
  readonly after: number;
  readonly listener: ChannelListener;
  closed: boolean;
}

describe('the connection', () => {
  let opened: Opened[];
  let links: Link[];
  let gone: number;
  let last: number;
  let connection: Connection;

  const open =
    (kind: Opened['kind']): OpenChannel =>
    (after, listener) => {
      const channel: Opened = { kind, after, listener, closed: false };
      opened.push(channel);
      return { tell: () => true, close: () => (channel.closed = true) };
    };
  const newest = () => opened.at(-1)!;
  const lose = () => {
    newest().listener.lost('away');
    vi.advanceTimersByTime(30_000);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    [opened, links, gone, last] = [[], [], 0, 0];
    connection = new Connection(open('socket'), open('poll'), {
      after: () => last,
      linked: (link) => links.push(link),
      frame: () => {},
      gone: () => (gone += 1),
    });
    connection.start();
  });

  afterEach(() => {
    connection.stop();
    vi.useRealTimers();
  });

  it('goes on after the last event it has', () => {
    newest().listener.ready(7);
    last = 7;
    lose();
    expect(opened.map(({ kind, after }) => [kind, after])).toEqual([['socket', 0], ['socket', 7]]);
    expect(links).toEqual(['connecting', 'online', 'offline', 'offline']);
  });

  it('polls where sockets do not get through', () => {
    lose();
    lose();
    expect(opened.map(({ kind }) => kind)).toEqual(['socket', 'socket', 'poll']);
    newest().listener.ready(0);
    expect(links.at(-1)).toBe('online');
  });

  it('waits longer after every failure', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => backoff(failures, () => 1));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(backoff(4, () => 0)).toBe(4000);
  });

  it('does not come back at the same instant as all others', () => {
    newest().listener.lost('away');
    vi.advanceTimersByTime(499);
    expect(opened).toHaveLength(1);
    vi.advanceTimersByTime(501);
    expect(opened).toHaveLength(2);
  });

  it('goes to the next server when one stops, and nobody notices', () => {
    newest().listener.ready(7);
    last = 7;
    newest().listener.lost('moved');
    vi.advanceTimersByTime(1_500);
    expect(opened.map(({ after }) => after)).toEqual([0, 7]);
    newest().listener.ready(7);
    expect(links).toEqual(['connecting', 'online', 'online']);
  });

  it('says so when there is no next server', () => {
    newest().listener.ready(0);
    newest().listener.lost('moved');
    vi.advanceTimersByTime(1_500);
    newest().listener.lost('moved');
    expect(links).toEqual(['connecting', 'online', 'offline']);
  });

  it('comes back at once with the network', () => {
    newest().listener.lost('away');
    dispatchEvent(new Event('online'));
    expect(opened).toHaveLength(2);
  });

  it('comes back at once when the page is turned to', () => {
    newest().listener.lost('away');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(opened).toHaveLength(2);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(opened).toHaveLength(2);
  });

  it('takes nothing of the page for the network', () => {
    newest().listener.ready(0);
    document.body.dispatchEvent(new Event('offline', { bubbles: true }));
    expect(newest().closed).toBe(false);
    expect(links.at(-1)).toBe('online');
  });

  it('tells that the network is away, and closes what is dead', () => {
    newest().listener.ready(0);
    dispatchEvent(new Event('offline'));
    expect(newest().closed).toBe(true);
    expect(links.at(-1)).toBe('offline');
  });

  it('ends when the conversation is gone', () => {
    newest().listener.lost('gone');
    vi.advanceTimersByTime(120_000);
    expect(gone).toBe(1);
    expect(opened).toHaveLength(1);
  });

  it('is silent once it is stopped', () => {
    connection.stop();
    expect(newest().closed).toBe(true);
    vi.advanceTimersByTime(120_000);
    dispatchEvent(new Event('online'));
    expect(opened).toHaveLength(1);
  });
});
