import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares with a file that is kept beside the checks and that a reviewer can read; `vitest -u` writes it anew. What
 * differs from day to day is left out.
 */
export async function matchesKept(text: string, file: string): Promise<void> {
  await expect(timeless(text)).toMatchFileSnapshot(join(import.meta.dirname, 'kept', file));
}

function timeless(text: string): string {
  return text
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, '<server>')
    .replace(/\d{1,2}:\d{2}/g, '<time>')
    .replace(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} \w+( \d{4})?/g, '<date>')
    .replace(/\b\d{1,2} (Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*( \d{4})?/g, '<date>')
    .replace(/\b(yesterday|last (week|month|year)|\d+ (min|hour|day|week|month|year)s? ago)\b/g, '<ago>')
    .replace(/\b\d+ mins?\b/g, '<minutes>');
}

/** The name of a state as a file's name. */
export function fileName(state: string): string {
  return state.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
