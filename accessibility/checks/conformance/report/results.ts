import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestOutcome } from './outcome.ts';
import { readJavaTests } from './surefire.ts';

/** What one run of a project of Vitest left behind. */
export interface Run {
  readonly project: Project;
  /** Every file of the project ran, and every test in it; else what was run instead. */
  readonly ran: 'everything' | readonly string[];
  /** Files that could not be loaded or ended in the middle, so that nobody knows what is in them. */
  readonly broken: readonly string[];
  /** Whether every state was looked at in every environment that is asked for. */
  readonly everyEnvironment: boolean;
  readonly tests: readonly TestOutcome[];
}

/** The projects of Vitest whose tests prove rows. */
export const PROJECTS = ['unit', 'browser'] as const;

export type Project = (typeof PROJECTS)[number];

/** What everything that was run says about the rows. */
export interface Results {
  readonly everyEnvironment: boolean;
  readonly tests: readonly TestOutcome[];
}

/** Results are missing or do not come from whole runs, so that nothing can be said. */
export class IncompleteResults extends Error {}

const SCRIPTS: Readonly<Record<Project, string>> = { unit: 'npm test', browser: 'npm run check:browser' };

/** Where the results of a project are, below the folder of the web front. */
export function resultsFile(root: string, project: Project): string {
  return join(root, 'target/conformance', `${project}.json`);
}

/**
 * What the last runs say: those of Vitest and what Surefire wrote beside them, in an order of their own.
 *
 * @throws IncompleteResults where a project was not run, or only in part
 */
export function readResults(root: string): Results {
  const runs = PROJECTS.map((project) => readRun(root, project));
  const problems = runs.flatMap((run, index) => flaws(run, PROJECTS[index]!));
  if (problems.length > 0) throw new IncompleteResults(problems.join('\n'));
  return merge(runs as readonly Run[], readJavaTests(join(root, '..')));
}

/** All outcomes together, sorted by where they stand and what they are called. */
export function merge(runs: readonly Run[], java: readonly TestOutcome[]): Results {
  const tests = [...runs.flatMap((run) => run.tests), ...java];
  return { everyEnvironment: runs.some((run) => run.everyEnvironment), tests: tests.toSorted(byPlaceAndName) };
}

/** Why a run says too little, as sentences with what to do; empty for a whole run. */
export function flaws(run: Run | undefined, project: Project): string[] {
  const todo = `Run \`${SCRIPTS[project]}\`, without naming files or tests.`;
  if (!run) return [`There are no results of the ${project} tests. ${todo}`];
  if (run.ran !== 'everything') return [`The ${project} tests were last run in part (${run.ran.join(', ')}). ${todo}`];
  return run.broken.map((file) => `${file} did not run to its end, so that nobody knows what it proves. Mend it, then: ${todo}`);
}

function readRun(root: string, project: Project): Run | undefined {
  const file = resultsFile(root, project);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : undefined;
}

function byPlaceAndName(one: TestOutcome, other: TestOutcome): number {
  const key = ({ file, suite, name }: TestOutcome) => `${file}\n${suite}\n${name}`;
  return key(one) < key(other) ? -1 : 1;
}
