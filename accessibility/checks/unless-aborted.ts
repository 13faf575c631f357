import type { IncomingMessage } from 'node:http';

/**
 * What a server of the checks does with a failure: a page that was closed while it still sent has nobody left to
 * answer, anything else is a mistake and fails the check.
 */
export function unlessAborted(request: IncomingMessage): (error: unknown) => void {
  return (error) => {
    if (request.complete || !request.destroyed) throw error;
  };
}
