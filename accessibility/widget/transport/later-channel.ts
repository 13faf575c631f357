import type { Channel, OpenChannel } from './channel.ts';

/** A way of listening whose code is loaded when it is needed first; where that fails, the line is lost like any other. */
export function laterChannel(load: () => Promise<OpenChannel>): OpenChannel {
  return (after, listener) => {
    let channel: Channel | undefined;
    let closed = false;
    load().then(
      (open) => {
        if (!closed) channel = open(after, listener);
      },
      () => closed || listener.lost('away'),
    );
    return {
      tell: (frame) => channel?.tell(frame) ?? false,
      close: () => {
        closed = true;
        channel?.close();
      },
    };
  };
}
