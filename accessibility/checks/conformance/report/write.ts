import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acr } from '../../../statement/acr.ts';
import { markdown } from '../../../statement/markdown.ts';
import type { Report } from '../../../statement/report.ts';
import type { Row } from '../rows.ts';
import type { Results } from './results.ts';
import { brokenClaims, proveRows, strayTests } from './rows-proved.ts';
import type { readSaid } from './said.ts';
import { judgeEn301549, judgeWcag, unservedCriteria } from './standards.ts';

/** A report, and what keeps it from being claimed. */
export interface Judgement {
  readonly report: Omit<Report, 'date'>;
  /** Sentences that each say what to do; with one of them the build fails. */
  readonly problems: readonly string[];
}

/** What the results prove about the product; the same results give the same report. */
export function judge(product: Report['product'], rows: readonly Row[], results: Results, said: ReturnType<typeof readSaid>): Judgement {
  const reports = proveRows(rows, results.tests, said);
  const excused = new Map([...said.notApplicable].map(([id, { wcag = [] }]) => [id, wcag]));
  const proofs = { rows, reports, excused };
  const wcag = judgeWcag(proofs);
  return {
    report: { product, everyEnvironment: results.everyEnvironment, rows: reports, wcag, en301549: judgeEn301549(proofs) },
    problems: [...strayTests(results.tests), ...brokenClaims(reports), ...unservedCriteria(wcag)],
  };
}

/** The report with its date: that of the last one, unless something else is different. */
export function dated(report: Omit<Report, 'date'>, last: Report | undefined, today: string): Report {
  const { product, ...rest } = report;
  const on = (date: string): Report => ({ product, date, ...rest });
  return last !== undefined && JSON.stringify(on(last.date)) === JSON.stringify(last) ? last : on(today);
}

/** Writes `report.json` and `report.md`, where they are not so already. */
export function writeReport(folder: string, report: Omit<Report, 'date'>, today: string): void {
  const file = join(folder, 'report.json');
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
  const whole = dated(report, last, today);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
  writeFileSync(join(folder, 'report.md'), markdown(acr(whole)));
}
