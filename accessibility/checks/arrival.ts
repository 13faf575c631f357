import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * How much later than at once what is sent arrives at a server of the checks, in milliseconds: usually not at all.
 * `OKIENKO_CHECKS_LATENCY=150 npm run check:browser` finds checks that pass only where everything is there at once.
 */
const LATENCY_MS = Number(process.env['OKIENKO_CHECKS_LATENCY'] ?? 0);
if (!(LATENCY_MS >= 0)) throw new Error('OKIENKO_CHECKS_LATENCY is a number of milliseconds, such as 150');

/** Does what comes of something that was sent, once it has arrived. */
export function afterLatency(then: () => void): void {
  if (LATENCY_MS > 0) void setTimeout(LATENCY_MS).then(then);
  else then();
}

/**
 * Serves requests as they arrive. One whose page is closed meanwhile has nobody left to answer; any other failure is a
 * mistake and fails the check.
 */
export function onArrival(http: Server, serve: Serve): void {
  http.on('request', (request, response) => {
    const isLeft = () => request.socket.destroyed || !http.listening;
    const fail = (error: unknown) => {
      if (!isLeft()) throw error;
    };
    afterLatency(() => (isLeft() ? undefined : void serve(request, response).catch(fail)));
  });
}
