import type { ChannelListener, OpenChannel } from './channel.ts';
import type { ConversationCalls, EventPage } from './conversation-calls.ts';
import { isGone } from './gone.ts';

/** How long the server may hold a poll, in seconds. */
const WAIT_SECONDS = 25;

/**
 * Listens with long polls, where something in between does not let sockets through.
 *
 * @param current asked each time, because a token is renewed now and then
 */
export function pollChannel(current: () => ConversationCalls): OpenChannel {
  return (after, listener) => {
    const stop = new AbortController();
    void poll(current(), after, listener, stop.signal);
    return { tell: () => false, close: () => stop.abort() };
  };
}

async function poll(calls: ConversationCalls, after: number, listener: ChannelListener, signal: AbortSignal): Promise<void> {
  try {
    let last = await catchUp(calls, after, listener, signal);
    while (!signal.aborted) last = deliver(await calls.events(last, WAIT_SECONDS, signal), listener);
  } catch (error) {
    if (!signal.aborted) listener.lost(isGone(error) ? 'gone' : 'away');
  }
}

/** Reads a long log page by page; the line is up once all of it is here. */
async function catchUp(calls: ConversationCalls, after: number, listener: ChannelListener, signal: AbortSignal): Promise<number> {
  const pages = [await calls.events(after, 0, signal)];
  while (pages.at(-1)!.more) pages.push(await calls.events(pages.at(-1)!.last, 0, signal));
  const { last } = pages.at(-1)!;
  listener.ready(last);
  pages.forEach((page) => deliver(page, listener));
  return last;
}

function deliver({ events, last, queue }: EventPage, listener: ChannelListener): number {
  events.forEach((event) => listener.frame({ type: 'event', event }));
  if (queue) listener.frame({ type: 'queue', ...queue });
  return last;
}
