import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

const KEPT = join(import.meta.dirname, 'kept');

const PATIENCE_MS = 15_000;

/**
 * Compares with a file that is kept beside the checks and that a reviewer can read; `vitest -u` writes it anew. What
 * differs from day to day is left out.
 */
export async function matchesKept(text: string, file: string): Promise<void> {
  await expect(timeless(text)).toMatchFileSnapshot(join(KEPT, file));
}

/** Looks until what is there is what is kept: some of it comes a moment later, such as an answer of the server. */
export async function comesToMatchKept(look: () => Promise<string>, file: string): Promise<void> {
  let text = await look();
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !isKept(text, file); text = await look()) await setTimeout(100);
  await matchesKept(text, file);
}

function isKept(text: string, file: string): boolean {
  return existsSync(join(KEPT, file)) && timeless(text) === kept(file);
}

/** What is kept, for who must not write it anew. */
export function kept(file: string): string {
  return readFileSync(join(KEPT, file), 'utf8');
}

export function timeless(text: string): string {
  return text
    .replace(/http:\/\/(127\.0\.0\.1|localhost):\d+/g, '<server>')
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
