import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestProject, TestRunEndReason, TestSpecification, Vitest } from 'vitest/node';
import { rowsOf } from '../rows.ts';
import type { Outcome, TestOutcome } from './outcome.ts';
import { PROJECTS, resultsFile, type Project, type Run } from './results.ts';

/**
 * Writes what became of every test that proves rows, one file for each project. What an earlier run left goes when a run
 * begins, so that nothing from before a change is taken for proof; and a run of a part says that it was one.
 */
export default class ConformanceReporter implements Reporter {
  private vitest!: Vitest;
  private readonly ran = new Map<TestProject, Run['ran']>();

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    this.ran.clear();
    for (const project of new Set(specifications.map((one) => one.project))) {
      if (!isOurs(project.name)) continue;
      rmSync(resultsFile(project.config.root, project.name), { force: true });
      const files = specifications.filter((one) => one.project === project).map(({ moduleId }) => moduleId);
      this.ran.set(project, await this.extent(project, files));
    }
  }

  onTestRunEnd(modules: readonly TestModule[], _: unknown, reason: TestRunEndReason): void {
    for (const [project, ran] of this.ran) {
      const file = resultsFile(project.config.root, project.name as Project);
      const own = modules.filter((module) => module.project === project);
      const run = runOf(project.name as Project, reason === 'interrupted' ? ['was interrupted'] : ran, own);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(run, null, 1)}\n`);
    }
  }

  /** A run without filters is one of everything, also where somebody named every file there is. */
  private async extent(project: TestProject, files: readonly string[]): Promise<Run['ran']> {
    const { testNamePattern } = this.vitest.config;
    if (testNamePattern) return [`tests like ${String(testNamePattern)}`];
    const { testFiles } = await project.globTestFiles();
    if (testFiles.every((file) => files.includes(file))) return 'everything';
    return files.map((file) => relative(project.config.root, file)).sort();
  }
}

function runOf(project: Project, ran: Run['ran'], modules: readonly TestModule[]): Run {
  return {
    project,
    ran,
    broken: modules.filter(isBroken).map(({ relativeModuleId }) => fromRepository(relativeModuleId)).sort(),
    everyEnvironment: project === 'browser' && process.env['CONFORMANCE'] === 'full',
    tests: modules.flatMap((module) => [...module.children.allTests()].filter(({ name }) => rowsOf(name).length > 0).map(outcomeOf)),
  };
}

function outcomeOf(test: TestCase): TestOutcome {
  const suite = test.parent.type === 'suite' ? test.parent.fullName : '';
  const { state } = test.result();
  const outcome: Outcome = state === 'pending' ? 'failed' : state;
  return { file: fromRepository(test.module.relativeModuleId), suite, name: test.name, outcome };
}

function isBroken(module: TestModule): boolean {
  const state = module.state();
  return module.errors().length > 0 || state === 'queued' || state === 'pending';
}

function isOurs(name: string): name is Project {
  return (PROJECTS as readonly string[]).includes(name);
}

function fromRepository(file: string): string {
  return `accessibility/${file}`;
}
