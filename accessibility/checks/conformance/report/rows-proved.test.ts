// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../statement/report.ts';
import type { Row } from '../rows.ts';
import type { Outcome, TestOutcome } from './outcome.ts';
import { brokenClaims, proveRows, strayTests, type Said } from './rows-proved.ts';

const AUTOMATED: Row = { id: 'K10', kind: 'automated', requirement: 'Focus is seen', wcag: ['2.4.13'] };
const PROXY: Row = { id: 'S01', kind: 'proxy', requirement: 'Images have words', wcag: ['1.1.1'] };
const MANUAL: Row = { id: 'L15', kind: 'manual', requirement: 'Screen readers speak it', wcag: ['4.1.3'] };

const test = (name: string, outcome: Outcome = 'passed', file = 'a.check.ts'): TestOutcome => ({ file, suite: 'the window', name, outcome });
const said = (more: { byHand?: Record<string, Finding[]>; notApplicable?: Record<string, { reason: string }> } = {}): Said => ({
  byHand: new Map(Object.entries(more.byHand ?? {})),
  notApplicable: new Map(Object.entries(more.notApplicable ?? {})),
});
const found = (result: Finding['result'], date = '2026-10-01', tool = 'NVDA'): Finding => ({ date, with: tool, result, remarks: 'Read it all.' });
const state = (row: Row, tests: readonly TestOutcome[], what = said()) => proveRows([row], tests, what)[0]!.state;

describe('a claim', () => {
  it('holds with a test that passes', () => {
    const rows = proveRows([AUTOMATED], [test('K09 K10 a ring')], said());
    expect(rows[0]!.state).toBe('proved');
    expect(brokenClaims(rows)).toEqual([]);
  });

  it('fails without a test, and says what to do', () => {
    expect(brokenClaims(proveRows([AUTOMATED], [test('K09 a ring')], said()))).toEqual([
      'K10 “Focus is seen” is claimed, but no test that passes proves it. Begin the name of one with “K10 ” (in Java k10_…), or say in not-applicable.json why it does not apply.',
    ]);
  });

  it('fails with a test that was skipped', () => {
    expect(brokenClaims(proveRows([AUTOMATED], [test('K10 a ring', 'skipped')], said()))).toHaveLength(1);
  });

  it('fails with a test that fails, whatever else passes', () => {
    const rows = proveRows([AUTOMATED], [test('K10 a ring'), test('K10 a gap', 'failed', 'b.check.ts')], said());
    expect(rows[0]!.state).toBe('fails');
    expect(brokenClaims(rows)).toEqual(['K10 “Focus is seen” is claimed, but not all of its tests pass: “the window: a gap” in b.check.ts. Mend what they found.']);
  });

  it('of a proxy fails without a test too, also when a person confirmed it', () => {
    expect(brokenClaims(proveRows([PROXY], [], said({ byHand: { S01: [found('holds')] } })))).toHaveLength(1);
  });

  it('of a proxy fails when a person found that it does not hold', () => {
    const rows = proveRows([PROXY], [test('S01 words')], said({ byHand: { S01: [found('does not hold')] } }));
    expect(brokenClaims(rows)[0]).toContain('on 2026-10-01 it was found not to hold with NVDA: Read it all.');
  });

  it('is never made of what people alone can find out', () => {
    expect(brokenClaims(proveRows([MANUAL], [], said()))).toEqual([]);
    expect(state(MANUAL, [])).toBe('not done');
    expect(state(MANUAL, [], said({ byHand: { L15: [found('holds')] } }))).toBe('proved');
  });
});

describe('a row that does not apply', () => {
  const what = said({ notApplicable: { K10: { reason: 'Nothing has focus.' } } });

  it('needs a test that guards that', () => {
    const rows = proveRows([AUTOMATED], [], what);
    expect(rows[0]!.state).toBe('not proved');
    expect(brokenClaims(rows)).toEqual([
      'K10 “Focus is seen” is said not to apply (“Nothing has focus.”), but no test that passes guards that. Begin the name of one with “K10 ” (in Java k10_…).',
    ]);
  });

  it('fails when its guard fails', () => {
    expect(brokenClaims(proveRows([AUTOMATED], [test('K10 nothing has focus', 'failed')], what))).toHaveLength(1);
  });

  it('does not apply with a guard that passes', () => {
    expect(state(AUTOMATED, [test('K10 nothing has focus')], what)).toBe('not applicable');
  });
});

describe('what a person found', () => {
  it('makes it hold in part', () => {
    expect(state(PROXY, [test('S01 words')], said({ byHand: { S01: [found('holds in part')] } }))).toBe('in part');
  });

  it('counts until it is looked at again with the same', () => {
    const first = found('does not hold', '2026-10-01');
    expect(state(PROXY, [test('S01 words')], said({ byHand: { S01: [found('holds', '2026-10-02'), first] } }))).toBe('proved');
    expect(state(PROXY, [test('S01 words')], said({ byHand: { S01: [first, found('holds', '2026-10-02', 'JAWS')] } }))).toBe('fails');
  });
});

describe('tests', () => {
  it('are named where they are few, and counted where they are many', () => {
    const few = proveRows([AUTOMATED], [test('K10 b'), test('K09 K10 a')], said())[0]!.tests;
    expect(few).toEqual([{ file: 'a.check.ts', passed: 2, failed: 0, skipped: 0, names: ['the window: a', 'the window: b'] }]);
    const many = proveRows([AUTOMATED], ['a', 'b', 'c', 'd'].map((name) => test(`K10 ${name}`)), said())[0]!.tests;
    expect(many).toEqual([{ file: 'a.check.ts', passed: 4, failed: 0, skipped: 0 }]);
  });

  it('may not name a row that does not exist', () => {
    expect(strayTests([test('K10 a'), test('K99 b')])).toEqual([
      '“K99 b” in a.check.ts names a row K99, which rows.json does not have. Name another, or none.',
    ]);
  });
});
