import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROWS } from '../rows.ts';
import { IncompleteResults, readResults, type Results } from './results.ts';
import { readSaid } from './said.ts';
import { judge, writeReport } from './write.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Writes the conformance report of the last run, and fails where something is claimed that it does not prove. */
export function main(): void {
  const today = new Date().toISOString().slice(0, 10);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const said = readSaid(join(ROOT, 'checks/conformance'), today);
  const { report, problems } = judge({ name: 'Okienko', version }, ROWS, wholeResults(), said);
  writeReport(join(ROOT, 'conformance'), report, today);
  if (problems.length > 0) fail(`The conformance report claims what the last run does not prove:\n\n${problems.join('\n\n')}`);
  console.log(`The conformance report holds: ${report.rows.length} rows, ${report.wcag.length} criteria. It is in accessibility/conformance.`);
}

function wholeResults(): Results {
  try {
    return readResults(ROOT);
  } catch (error) {
    if (error instanceof IncompleteResults) fail(`There can be no conformance report yet:\n\n${error.message}`);
    throw error;
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
