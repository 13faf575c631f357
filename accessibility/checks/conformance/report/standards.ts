import type { Chapter, Clause, Conformance, Criterion, RowReport, State } from '../../../statement/report.ts';
import { passedTests } from '../../../statement/report.ts';
import type { Row } from '../rows.ts';
import chapters from './en301549.json' with { type: 'json' };
import criteria from './wcag22.json' with { type: 'json' };

/** A success criterion of WCAG 2.2, by its official number, name and level. */
interface KnownCriterion {
  readonly number: string;
  readonly name: string;
  readonly level: Criterion['level'];
  /** What to say of one that WCAG 2.2 has no more. */
  readonly obsolete?: string;
  readonly note?: string;
}

/** A clause of EN 301 549. */
interface KnownClause {
  readonly number: string;
  readonly name: string;
  /** The rows that serve it besides those that name it; functional performance takes procedures with people in. */
  readonly rows?: readonly string[];
  readonly notApplicable?: string;
  /** What is known not to be met. */
  readonly limit?: string;
  readonly note?: string;
}

interface KnownChapter {
  readonly number: string;
  readonly name: string;
  readonly notApplicable?: string;
  readonly seeWcag?: string;
  readonly clauses?: readonly KnownClause[];
}

/** Every criterion of WCAG 2.2 and the one that it has no more, in the order of the VPAT. */
export const WCAG: readonly KnownCriterion[] = criteria as readonly KnownCriterion[];

export const EN301549: readonly KnownChapter[] = chapters as readonly KnownChapter[];

/** What is known about the rows, to be looked up for a criterion or clause. */
export interface Proofs {
  readonly rows: readonly Row[];
  readonly reports: readonly RowReport[];
  /** Criteria that a row which does not apply answers too, by the id of that row. */
  readonly excused: ReadonlyMap<string, readonly string[]>;
}

/** Every criterion with its level of conformance, worked out from the rows that serve it. */
export function judgeWcag(proofs: Proofs): Criterion[] {
  return WCAG.map(({ number, name, level, obsolete, note }) => {
    if (obsolete !== undefined) return { number, name, level, conformance: 'Not Applicable', rows: [], remarks: [obsolete] };
    const serving = proofs.rows.filter(({ id, wcag }) => wcag.includes(number) || proofs.excused.get(id)?.includes(number)).map(({ id }) => id);
    const reports = serving.map((id) => reportOf(proofs, id));
    return {
      number,
      name,
      level,
      // What screen readers make of it is more than a criterion asks; a bad finding counts all the same.
      conformance: conformance(reports.map(({ state }) => state).filter((state) => state !== 'not done'), level),
      rows: serving,
      remarks: remarks(reports, note),
    };
  });
}

/** Every clause of EN 301 549 that there is something to say about. */
export function judgeEn301549(proofs: Proofs): Chapter[] {
  return EN301549.map(({ number, name, notApplicable, seeWcag, clauses = [] }) => {
    const about = seeWcag ?? (notApplicable === undefined ? undefined : `Not applicable: ${notApplicable}`);
    return { number, name, ...(about === undefined ? {} : { about }), clauses: clauses.map((clause) => judgeClause(clause, proofs)) };
  });
}

function judgeClause({ number, name, rows = [], notApplicable, limit, note }: KnownClause, proofs: Proofs): Clause {
  if (notApplicable !== undefined) return { number, name, conformance: 'Not Applicable', rows: [], remarks: [notApplicable] };
  const serving = proofs.rows.filter(({ id, en301549 = [] }) => rows.includes(id) || en301549.some((clause) => holds(clause, number))).map(({ id }) => id);
  const reports = serving.map((id) => reportOf(proofs, id));
  const states = reports.map(({ state }) => state);
  return {
    number,
    name,
    conformance: conformance(limit === undefined ? states : [...states, 'in part'], 'AA'),
    rows: serving,
    remarks: [...(limit === undefined ? [] : [limit]), ...remarks(reports, note)],
  };
}

/** Clause 6.2.2 holds 6.2.2.1. */
function holds(clause: string, number: string): boolean {
  return number === clause || number.startsWith(`${clause}.`);
}

/** Criteria of A and AA that nothing could prove, because no row serves them. */
export function unservedCriteria(wcag: readonly Criterion[]): string[] {
  return wcag
    .filter(({ number, level, rows }) => level !== 'AAA' && rows.length === 0 && !WCAG.some((known) => known.number === number && known.obsolete !== undefined))
    .map(({ number, name, level }) => `WCAG ${number} ${name} (${level}) is served by no row. Add its number to a row of rows.json that truly proves it.`);
}

/** How far something is supported whose rows are in these states. */
export function conformance(states: readonly State[], level: Criterion['level']): Conformance {
  const applying = states.filter((state) => state !== 'not applicable');
  if (applying.length === 0 && states.length > 0) return 'Not Applicable';
  if (applying.length === 0) return level === 'AAA' ? 'Not Evaluated' : 'Does Not Support';
  if (applying.every((state) => state === 'proved')) return 'Supports';
  return applying.some((state) => state === 'proved' || state === 'in part') ? 'Partially Supports' : 'Does Not Support';
}

/** Beyond so many rows, those that are proved are named together. */
const MOST_SENTENCES = 5;

function remarks(reports: readonly RowReport[], note: string | undefined): string[] {
  const own = reports.length === 0 && note === undefined ? ['No row serves it, so nothing is claimed.'] : inSentences(reports);
  return note === undefined ? own : [...own, note];
}

function inSentences(reports: readonly RowReport[]): string[] {
  if (reports.length <= MOST_SENTENCES) return reports.map(remark);
  const proved = reports.filter(({ state }) => state === 'proved');
  const unconfirmed = proved.filter(({ kind, byHand }) => kind === 'proxy' && byHand.length === 0);
  const named = (rows: readonly RowReport[]) => rows.map(({ id }) => id).join(', ');
  return [
    ...(proved.length === 0 ? [] : [`Proved: ${named(proved)}. The last table says what they are.`]),
    ...(unconfirmed.length === 0 ? [] : [`A person has still to confirm how good it is: ${named(unconfirmed)}.`]),
    ...reports.filter(({ state }) => state !== 'proved').map(remark),
  ];
}

function remark(row: RowReport): string {
  const tests = passedTests(row);
  const proof = `${row.id}, ${tests === 1 ? '1 test' : `${tests} tests`}`;
  switch (row.state) {
    case 'proved':
      return `${row.requirement} (${row.kind === 'manual' ? row.id : proof}).${confirmation(row)}`;
    case 'in part':
      return `In part: ${row.requirement} (${proof}). ${row.byHand.at(-1)?.remarks ?? ''}`;
    case 'fails':
      return `Does not hold now: ${row.requirement} (${row.id}).`;
    case 'not proved':
      return `No test proves it yet: ${row.requirement} (${row.id}).`;
    case 'not applicable':
      return `${row.reason ?? ''} (${proof})`;
    case 'not done':
      return `Not yet done with people: ${row.requirement} (${row.id}).`;
  }
}

/** Presence is proved by tests; how good something is, people say. */
function confirmation({ kind, byHand }: RowReport): string {
  if (kind !== 'proxy') return '';
  const last = byHand.at(-1);
  return last ? ` Confirmed by a person on ${last.date}.` : ' A person has still to confirm how good it is.';
}

function reportOf({ reports }: Proofs, id: string): RowReport {
  const found = reports.find((report) => report.id === id);
  if (!found) throw new Error(`en301549.json names a row ${id}, which rows.json does not have`);
  return found;
}
