import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../statement/report.ts';
import { row } from '../rows.ts';
import type { Said } from './rows-proved.ts';

/** Why a row does not apply, and the criteria beside its own that do not apply either. */
export interface Excuse {
  readonly reason: string;
  readonly wcag?: readonly string[];
}

const RESULTS: readonly string[] = ['holds', 'holds in part', 'does not hold'] satisfies readonly Finding['result'][];
const FINDING = ['row', 'date', 'with', 'result', 'remarks'] as const;

/**
 * What people wrote down by hand.
 *
 * @param today as `2026-11-26`: nobody has looked at anything later
 * @throws Error for what is not written as the schema says
 */
export function readSaid(folder: string, today: string): Said & { readonly notApplicable: ReadonlyMap<string, Excuse> } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { byHand: findings(read('by-hand.json'), today), notApplicable: excuses(read('not-applicable.json')) };
}

export function findings(content: unknown, today: string): Map<string, Finding[]> {
  const { entries } = content as { entries?: unknown };
  if (!Array.isArray(entries)) throw new Error('by-hand.json has no list of entries');
  const found = new Map<string, Finding[]>();
  entries.forEach((entry: Record<string, unknown>, index) => {
    const problem = flaw(entry, today);
    if (problem) throw new Error(`by-hand.json, entry ${index + 1}: ${problem}`);
    const { row: id, ...finding } = entry as unknown as Finding & { row: string };
    found.set(id, [...(found.get(id) ?? []), finding].sort((one, other) => (one.date < other.date ? -1 : 1)));
  });
  return found;
}

export function excuses(content: unknown): Map<string, Excuse> {
  const all = Object.entries(content as Record<string, Excuse>);
  for (const [id, { reason, wcag = [] }] of all) {
    if (row(id).kind === 'manual') throw new Error(`not-applicable.json: ${id} is for people to find out, and nothing can guard that it does not apply`);
    if (typeof reason !== 'string' || reason.trim() === '') throw new Error(`not-applicable.json: ${id} needs a reason`);
    if (!Array.isArray(wcag)) throw new Error(`not-applicable.json: wcag of ${id} is a list of numbers`);
  }
  return new Map(all);
}

function flaw(entry: Record<string, unknown>, today: string): string | undefined {
  const missing = FINDING.filter((name) => typeof entry[name] !== 'string' || entry[name].trim() === '');
  if (missing.length > 0) return `${missing.join(', ')} missing`;
  const foreign = Object.keys(entry).filter((name) => !(FINDING as readonly string[]).includes(name));
  if (foreign.length > 0) return `${foreign.join(', ')} means nothing here`;
  const { row: id, date, result } = entry as Record<(typeof FINDING)[number], string>;
  if (row(id).kind === 'automated') return `${id} is proved by tests alone`;
  if (!isDay(date) || date > today) return `${date} is no day that has been`;
  return RESULTS.includes(result) ? undefined : `the result is one of ${RESULTS.join(', ')}, not ${result}`;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;
}
