// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startVitest, type Vitest } from 'vitest/node';
import ConformanceReporter from './reporter.ts';
import type { Run } from './results.ts';

const TESTS = `
import { describe, expect, it } from 'vitest';
describe('the window', () => {
  it('K09 K10 has a ring', () => expect(1).toBe(1));
  it('K11 keeps it', () => expect(1).toBe(2));
  it.skip('K12 covers nothing', () => {});
  it('does something else', () => {});
});`;

describe('what a run leaves behind', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'okienko-run-'));
    writeFileSync(join(root, 'a.test.js'), TESTS);
    writeFileSync(join(root, 'b.test.js'), `import { it } from 'vitest';\nit('S01 has words', () => {});`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function run(filters: string[] = [], more: { testNamePattern?: string } = {}): Promise<Run> {
    const exitCode = process.exitCode;
    const vitest: Vitest = await startVitest('test', filters, {
      root,
      config: false,
      watch: false,
      environment: 'node',
      include: ['*.test.js'],
      reporters: [new ConformanceReporter()],
      name: 'unit',
      ...more,
    });
    await vitest.close();
    // The run inside has a test that fails on purpose.
    process.exitCode = exitCode;
    return JSON.parse(readFileSync(join(root, 'target/conformance/unit.json'), 'utf8')) as Run;
  }

  it('is every test that begins with rows, and that everything ran', async () => {
    const { ran, broken, tests } = await run();
    expect(ran).toBe('everything');
    expect(broken).toEqual([]);
    expect(tests.map(({ file, suite, name, outcome }) => `${file} ${suite}: ${name} ${outcome}`).sort()).toEqual([
      'accessibility/a.test.js the window: K09 K10 has a ring passed',
      'accessibility/a.test.js the window: K11 keeps it failed',
      'accessibility/a.test.js the window: K12 covers nothing skipped',
      'accessibility/b.test.js : S01 has words passed',
    ]);
  });

  it('is never taken for everything when it was some files or some tests', async () => {
    expect((await run()).ran).toBe('everything');
    expect((await run(['b.test'])).ran).toEqual(['b.test.js']);
    expect((await run([], { testNamePattern: 'K09' })).ran).toEqual(['tests like /K09/']);
  });

  it('names a file that cannot be loaded', async () => {
    writeFileSync(join(root, 'b.test.js'), `import './gone.js';`);
    expect((await run()).broken).toEqual(['accessibility/b.test.js']);
  });
});
