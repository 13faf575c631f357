import type { CustomerApi } from './customer-api.ts';
import { ApiProblem } from '../../ui/api/problem.ts';
import type { ChannelListener, OpenChannel } from './channel.ts';

/** How long the server may hold a poll, in seconds. */
const WAIT_SECONDS = 25;

/** Listens with long polls, where something in between does not let sockets through. */
export function pollChannel(api: CustomerApi): OpenChannel {
  return (after, listener) => {
    const stop = new AbortController();
    void poll(api, after, listener, stop.signal);
    return { tell: () => false, close: () => stop.abort() };
  };
}

async function poll(api: CustomerApi, after: number, listener: ChannelListener, signal: AbortSignal): Promise<void> {
  try {
    let last = await pollOnce(api, after, 0, listener, signal);
    while (!signal.aborted) last = await pollOnce(api, last, WAIT_SECONDS, listener, signal);
  } catch (error) {
    if (!signal.aborted) listener.lost(isGone(error) ? 'gone' : 'away');
  }
}

async function pollOnce(
  api: CustomerApi,
  after: number,
  waitSeconds: number,
  listener: ChannelListener,
  signal: AbortSignal,
): Promise<number> {
  const { events, last, queue } = await api.events(after, waitSeconds, signal);
  if (waitSeconds === 0) listener.ready(last);
  events.forEach((event) => listener.frame({ type: 'event', event }));
  if (queue) listener.frame({ type: 'queue', ...queue });
  return last;
}

/** Whether the server says that the conversation, or the right to it, does not exist any more. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 401 || error.status === 404);
}
