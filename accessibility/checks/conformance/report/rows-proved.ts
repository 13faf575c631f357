import type { Evidence, Finding, RowReport, State } from '../../../statement/report.ts';
import { row as rowById, rowsOf, type Row } from '../rows.ts';
import type { TestOutcome } from './outcome.ts';

/** What people say about rows, besides what tests show. */
export interface Said {
  /** What people found, by the id of the row. */
  readonly byHand: ReadonlyMap<string, readonly Finding[]>;
  /** Rows that do not apply to this product, with the reason. */
  readonly notApplicable: ReadonlyMap<string, { readonly reason: string }>;
}

/** Up to so many tests of a file are named; more are counted. */
const MOST_NAMES = 3;

/** Each row with its proof. Nothing is claimed of a row that people alone can prove. */
export function proveRows(rows: readonly Row[], tests: readonly TestOutcome[], said: Said): RowReport[] {
  return rows.map((row) => {
    const { id, kind, requirement } = row;
    const evidence = evidenceOf(tests.filter(({ name }) => rowsOf(name).includes(id)));
    const byHand = said.byHand.get(id) ?? [];
    const reason = said.notApplicable.get(id)?.reason;
    return {
      id,
      kind,
      requirement,
      state: stateOf(row, evidence, byHand, reason !== undefined),
      tests: evidence,
      byHand,
      ...(reason === undefined ? {} : { reason }),
      ...(kind === 'manual' ? { procedure: `accessibility/checks/conformance/procedures/${id}.md` } : {}),
    };
  });
}

/** What keeps a claim from being made, each as a sentence that says what to do; empty where all of them hold. */
export function brokenClaims(rows: readonly RowReport[]): string[] {
  return rows.filter(({ kind }) => kind !== 'manual').flatMap(brokenClaim);
}

/** Tests that name a row which does not exist. */
export function strayTests(tests: readonly TestOutcome[]): string[] {
  return tests.flatMap(({ file, name }) => rowsOf(name).filter((id) => !exists(id)).map((id) => `“${name}” in ${file} names a row ${id}, which rows.json does not have. Name another, or none.`));
}

function brokenClaim(row: RowReport): string[] {
  const claim = row.reason === undefined ? 'is claimed' : `is said not to apply (“${row.reason}”)`;
  const about = `${row.id} “${row.requirement}” ${claim}`;
  const failing = row.tests.filter(({ failed }) => failed > 0).map(({ file, failed, names }) => `${names?.map((name) => `“${name}”`).join(', ') ?? count(failed)} in ${file}`);
  if (failing.length > 0) return [`${about}, but not all of its tests pass: ${failing.join('; ')}. Mend what they found.`];
  if (row.state === 'fails') return [`${about}, but ${worst(row.byHand)}. Mend it, look again, and write down what you find in by-hand.json.`];
  if (row.state !== 'not proved') return [];
  const proof = row.reason === undefined ? 'no test that passes proves it' : 'no test that passes guards that';
  const otherwise = row.reason === undefined ? ', or say in not-applicable.json why it does not apply' : '';
  return [`${about}, but ${proof}. Begin the name of one with “${row.id} ” (in Java ${row.id.toLowerCase()}_…)${otherwise}.`];
}

function worst(findings: readonly Finding[]): string {
  const { date, with: tool, remarks } = latest(findings).find(({ result }) => result === 'does not hold')!;
  return `on ${date} it was found not to hold with ${tool}: ${remarks}`;
}

function stateOf({ kind }: Row, tests: readonly Evidence[], byHand: readonly Finding[], excused: boolean): State {
  const found = latest(byHand).map(({ result }) => result);
  if (tests.some(({ failed }) => failed > 0) || found.includes('does not hold')) return 'fails';
  if (kind === 'manual' && found.length === 0) return 'not done';
  if (kind !== 'manual' && !tests.some(({ passed }) => passed > 0)) return 'not proved';
  if (excused) return 'not applicable';
  return found.includes('holds in part') ? 'in part' : 'proved';
}

/** Of everything that it was looked at with, what was found last. */
function latest(findings: readonly Finding[]): Finding[] {
  const last = new Map<string, Finding>();
  for (const finding of findings.toSorted((one, other) => (one.date < other.date ? -1 : 1))) last.set(finding.with, finding);
  return [...last.values()];
}

function evidenceOf(tests: readonly TestOutcome[]): Evidence[] {
  return [...new Set(tests.map(({ file }) => file))].sort().map((file) => {
    const own = tests.filter((test) => test.file === file);
    const having = (outcome: TestOutcome['outcome']) => own.filter((test) => test.outcome === outcome);
    const counts = { passed: having('passed').length, failed: having('failed').length, skipped: having('skipped').length };
    const told = counts.failed > 0 ? having('failed') : own;
    return { file, ...counts, ...(told.length <= MOST_NAMES ? { names: told.map(nameOf).sort() } : {}) };
  });
}

function nameOf({ name, suite }: TestOutcome): string {
  const words = name.replace(/^(?:[SKPLTURMC]\d\d )+/, '');
  return suite === '' ? words : `${suite}: ${words}`;
}

function count(tests: number): string {
  return tests === 1 ? '1 test' : `${tests} tests`;
}

function exists(id: string): boolean {
  try {
    return rowById(id).id === id;
  } catch {
    return false;
  }
}
