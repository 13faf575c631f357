// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { TestOutcome } from './outcome.ts';
import { flaws, merge, type Run } from './results.ts';

const test = (file: string, name: string): TestOutcome => ({ file, suite: '', name, outcome: 'passed' });
const run = (more: Partial<Run> = {}): Run => ({ project: 'browser', ran: 'everything', broken: [], everyEnvironment: false, tests: [], ...more });

describe('the results of a run', () => {
  it('are enough when everything ran to its end', () => {
    expect(flaws(run(), 'browser')).toEqual([]);
  });

  it('are missing before the first run', () => {
    expect(flaws(undefined, 'unit')).toEqual(['There are no results of the unit tests. Run `npm test`, without naming files or tests.']);
  });

  it('are not enough when only some files ran', () => {
    expect(flaws(run({ ran: ['checks/a.check.ts'] }), 'browser')).toEqual([
      'The browser tests were last run in part (checks/a.check.ts). Run `npm run check:browser`, without naming files or tests.',
    ]);
  });

  it('are not enough when a file could not be loaded', () => {
    expect(flaws(run({ broken: ['checks/a.check.ts'] }), 'browser')[0]).toContain('checks/a.check.ts did not run to its end');
  });

  it('come together in one order, whichever ran first', () => {
    const [a, b, c] = [test('a', 'S01 x'), test('b', 'S01 x'), test('b', 'S02 x')];
    const one = merge([run({ tests: [c, a] })], [b]);
    expect(one.tests).toEqual([a, b, c]);
    expect(merge([run({ tests: [b] }), run({ tests: [a] })], [c])).toEqual(one);
  });

  it('say so when every environment was looked at', () => {
    expect(merge([run(), run({ everyEnvironment: true })], []).everyEnvironment).toBe(true);
  });
});
