import { expect } from 'vitest';

/** Longer than a page waits before it asks again, or between two calls of which one needs the other. */
const QUIET_MS = 500;

/**
 * Waits until nothing more comes to a check's server: what a page loads of its own accord is none of what is done next.
 *
 * @returns how many calls have come
 */
export async function atRest(calls: readonly string[]): Promise<number> {
  let before = -1;
  const rests = () => {
    const same = calls.length === before;
    before = calls.length;
    return same;
  };
  await expect.poll(rests, { interval: QUIET_MS }).toBe(true);
  return before;
}
