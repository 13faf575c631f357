// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../statement/report.ts';
import { ROWS } from '../rows.ts';
import type { TestOutcome } from './outcome.ts';
import type { Results } from './results.ts';
import { dated, judge, writeReport } from './write.ts';

const PRODUCT = { name: 'Okienko', version: '1.2.3' };
const NOTHING_SAID = { byHand: new Map(), notApplicable: new Map() };
const passed = (id: string): TestOutcome => ({ file: 'x.check.ts', suite: '', name: `${id} holds`, outcome: 'passed' });
const results = (but: readonly string[] = []): Results => ({
  everyEnvironment: false,
  tests: ROWS.filter(({ id, kind }) => kind !== 'manual' && !but.includes(id)).map(({ id }) => passed(id)),
});

describe('the report of a run', () => {
  it('holds when every claimed row has a test that passes', () => {
    const { report, problems } = judge(PRODUCT, ROWS, results(), NOTHING_SAID);
    expect(problems).toEqual([]);
    expect(report.rows).toHaveLength(ROWS.length);
    expect(report.wcag.filter(({ level, conformance }) => level !== 'AAA' && conformance !== 'Supports').map(({ number }) => number)).toEqual(['4.1.1']);
  });

  it('fails with the row and the requirement when one has none, and does not support what it served', () => {
    const { report, problems } = judge(PRODUCT, ROWS, results(['P03']), NOTHING_SAID);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^P03 “Action happens on release and can be cancelled” is claimed, but no test/);
    expect(report.wcag.find(({ number }) => number === '2.5.2')!.conformance).toBe('Does Not Support');
  });

  it('is the same for the same results, in whichever order they came', () => {
    const turned = { ...results(), tests: [...results().tests].reverse() };
    const text = (of: Results) => JSON.stringify(judge(PRODUCT, ROWS, of, NOTHING_SAID).report);
    expect(text(turned)).toBe(text(results()));
  });
});

describe('its date', () => {
  const { report } = judge(PRODUCT, ROWS, results(), NOTHING_SAID);
  const last = dated(report, undefined, '2026-10-01');

  it('is that of the last report where nothing else is different', () => {
    expect(dated(report, last, '2026-11-26')).toEqual(last);
  });

  it('is today where anything is', () => {
    const changed = judge({ ...PRODUCT, version: '1.2.4' }, ROWS, results(), NOTHING_SAID).report;
    expect(dated(changed, last, '2026-11-26').date).toBe('2026-11-26');
  });
});

describe('its files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'okienko-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are written once, and then again as they were', () => {
    const { report } = judge(PRODUCT, ROWS, results(), NOTHING_SAID);
    const write = (today: string) => {
      writeReport(folder, report, today);
      return ['report.json', 'report.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
    };
    const first = write('2026-10-01');
    expect(write('2026-11-26')).toEqual(first);
    expect((JSON.parse(first[0]!) as Report).date).toBe('2026-10-01');
    expect(first[1]).toContain('| Date of the report | 2026-10-01 |');
  });
});
