import type { ClientFrame, ServerFrame } from '../../ui/api/events.ts';
import type { ChannelListener, Loss, OpenChannel } from './channel.ts';
import type { CustomerApi } from './customer-api.ts';

/** The server's close code for a token that does not open the conversation. */
const NOT_ALLOWED = 4401;
/** The server's close code when it stops (RFC 6455): another one, or itself, is there again soon. */
const GOING_AWAY = 1001;
const LOSSES: Readonly<Record<number, Loss>> = { [NOT_ALLOWED]: 'gone', [GOING_AWAY]: 'moved' };
/** A socket that has not said `ready` by then is given up. */
const READY_WITHIN_MS = 8_000;

/**
 * Listens over a WebSocket: says hello with the last number it has and gets everything after it.
 *
 * @param current asked each time, because a token is renewed now and then
 */
export function socketChannel(current: () => CustomerApi): OpenChannel {
  return (after, listener) => {
    const { socketAddress, credentials } = current();
    const socket = new WebSocket(socketAddress.replace(/^http/, 'ws'));
    const tell = (frame: ClientFrame) => socket.send(JSON.stringify(frame));
    const tooLate = setTimeout(() => socket.close(), READY_WITHIN_MS);
    socket.onopen = () => tell({ type: 'hello', token: credentials.token, after });
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(String(data)) as ServerFrame;
      if (frame.type === 'ready') clearTimeout(tooLate);
      deliver(frame, listener);
    };
    socket.onclose = ({ code }) => {
      clearTimeout(tooLate);
      listener.lost(LOSSES[code] ?? 'away');
    };
    return {
      tell: (frame) => {
        if (socket.readyState !== WebSocket.OPEN) return false;
        tell(frame);
        return true;
      },
      close: () => {
        clearTimeout(tooLate);
        socket.onclose = socket.onmessage = socket.onopen = null;
        socket.close();
      },
    };
  };
}

function deliver(frame: ServerFrame, listener: ChannelListener): void {
  if (frame.type === 'ready') listener.ready(frame.last);
  else listener.frame(frame);
}
