// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { RowReport, State } from '../../../statement/report.ts';
import { ROWS, type Row } from '../rows.ts';
import { conformance, EN301549, judgeEn301549, judgeWcag, unservedCriteria, WCAG } from './standards.ts';

const report = ({ id, kind, requirement }: Row, state: State): RowReport => ({ id, kind, requirement, state, tests: [], byHand: [] });
const proofs = (state: (row: Row) => State, excused: Record<string, string[]> = {}) => ({
  rows: ROWS,
  reports: ROWS.map((row) => report(row, state(row))),
  excused: new Map(Object.entries(excused)),
});
const usual = ({ kind }: Row): State => (kind === 'manual' ? 'not done' : 'proved');

describe('the tables of WCAG 2.2', () => {
  it('have every criterion once: 31 of A and one that is gone, 24 of AA, 31 of AAA', () => {
    expect(new Set(WCAG.map(({ number }) => number)).size).toBe(WCAG.length);
    const of = (level: string) => WCAG.filter((one) => one.level === level && !one.obsolete).length;
    expect([of('A'), of('AA'), of('AAA')]).toEqual([31, 24, 31]);
    expect(WCAG.filter(({ obsolete }) => obsolete).map(({ number }) => number)).toEqual(['4.1.1']);
  });

  it('number them as WCAG does, without gaps', () => {
    const guidelines = new Map<string, number[]>();
    for (const { number } of WCAG) {
      const [principle, guideline, criterion] = number.split('.');
      const key = `${principle}.${guideline}`;
      guidelines.set(key, [...(guidelines.get(key) ?? []), Number(criterion)].sort((a, b) => a - b));
    }
    expect([...guidelines.keys()].sort()).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3', '4.1']);
    for (const [guideline, criteria] of guidelines) expect(criteria, guideline).toEqual(criteria.map((_, index) => index + 1));
  });

  it('know every criterion that a row names', () => {
    const known = new Set(WCAG.map(({ number }) => number));
    expect(ROWS.flatMap(({ wcag }) => wcag).filter((number) => !known.has(number))).toEqual([]);
  });

  it('leave no criterion of A and AA without a row', () => {
    expect(unservedCriteria(judgeWcag(proofs(usual)))).toEqual([]);
  });

  it('tell of a criterion that no row serves', () => {
    const rows = ROWS.filter(({ id }) => id !== 'P03');
    const wcag = judgeWcag({ ...proofs(usual), rows });
    expect(unservedCriteria(wcag)).toEqual(['WCAG 2.5.2 Pointer Cancellation (A) is served by no row. Add its number to a row of rows.json that truly proves it.']);
    expect(wcag.find(({ number }) => number === '2.5.2')!.conformance).toBe('Does Not Support');
  });

  it('support a criterion whose rows are proved, though people have still to try it', () => {
    const status = judgeWcag(proofs(usual)).find(({ number }) => number === '4.1.3')!;
    expect(status.conformance).toBe('Supports');
    expect(status.remarks.at(-1)).toBe('Not yet done with people: Real screen readers speak it (L15).');
  });

  it('count what people found, once they have', () => {
    const heard = judgeWcag(proofs((row) => (row.id === 'L15' ? 'in part' : usual(row))));
    expect(heard.find(({ number }) => number === '4.1.3')!.conformance).toBe('Partially Supports');
  });

  it('say of criteria that do not apply why, and evaluate nothing without a row', () => {
    const wcag = judgeWcag(proofs((row) => (row.id === 'M01' ? 'not applicable' : usual(row)), { M01: ['1.2.7'] }));
    const level = (number: string) => wcag.find((one) => one.number === number)!.conformance;
    expect([level('1.2.1'), level('1.2.7'), level('2.4.8'), level('4.1.1')]).toEqual(['Not Applicable', 'Not Applicable', 'Not Evaluated', 'Not Applicable']);
  });
});

describe('the chapters of EN 301 549', () => {
  it('have every clause once, and rows that exist', () => {
    const clauses = EN301549.flatMap(({ clauses = [] }) => clauses);
    expect(new Set(clauses.map(({ number }) => number)).size).toBe(clauses.length);
    const known = new Set(ROWS.map(({ id }) => id));
    expect(clauses.flatMap(({ rows = [] }) => rows).filter((id) => !known.has(id))).toEqual([]);
  });

  it('have every clause that a row names', () => {
    const served = new Set(judgeEn301549(proofs(usual)).flatMap(({ clauses }) => clauses.flatMap(({ rows }) => rows)));
    expect(ROWS.filter(({ id, en301549 }) => en301549 && !served.has(id))).toEqual([]);
  });

  it('have rows or a reason for every clause', () => {
    const clauses = judgeEn301549(proofs(usual)).flatMap(({ clauses }) => clauses);
    expect(clauses.filter(({ rows, remarks }) => rows.length === 0 && remarks.length === 0)).toEqual([]);
    expect(clauses.filter(({ conformance, rows }) => conformance !== 'Not Applicable' && rows.length === 0)).toEqual([]);
  });

  it('claim a statement on how people fare in full only when people tried', () => {
    const of = (state: (row: Row) => State) => judgeEn301549(proofs(state))[0]!.clauses.find(({ number }) => number === '4.2.1')!.conformance;
    expect(of(usual)).toBe('Partially Supports');
    expect(of(() => 'proved')).toBe('Supports');
  });

  it('let what a row says of a clause hold for the clauses below it', () => {
    const rtt = judgeEn301549(proofs(usual)).flatMap(({ clauses }) => clauses).find(({ number }) => number === '6.2.2.1')!;
    expect(rtt.rows).toEqual(['M03']);
  });
});

describe('a level of conformance', () => {
  it.each([
    [['proved', 'proved'], 'AA', 'Supports'],
    [['proved', 'not applicable'], 'AA', 'Supports'],
    [['not applicable'], 'A', 'Not Applicable'],
    [['proved', 'fails'], 'AA', 'Partially Supports'],
    [['in part'], 'AA', 'Partially Supports'],
    [['fails', 'not proved'], 'AA', 'Does Not Support'],
    [['not proved'], 'AAA', 'Does Not Support'],
    [[], 'A', 'Does Not Support'],
    [[], 'AAA', 'Not Evaluated'],
  ] as const)('of %s at %s is %s', (states, level, expected) => {
    expect(conformance(states, level)).toBe(expected);
  });
});
