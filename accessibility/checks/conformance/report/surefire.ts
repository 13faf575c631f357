import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, TestOutcome } from './outcome.ts';

/** `U03_…`, `u03_s04_…`: ids before the name of a method; and `U03 …`, as a display name has them. */
const IDS = /^((?:[SKPLTURMC]\d\d[_ ])+)(.*)$/i;

/**
 * Every test of Java whose method or display name begins with ids of rows, as Surefire reported it. Reports of tests that
 * are gone stay behind in a build that was not cleaned, and prove nothing any more.
 */
export function readJavaTests(repository: string): TestOutcome[] {
  const all = modules(repository).flatMap((module) => {
    const folder = join(repository, module, 'target/surefire-reports');
    return readdirSync(folder)
      .filter((name) => /^TEST-.*\.xml$/.test(name))
      .flatMap((name) => javaTests(readFileSync(join(folder, name), 'utf8'), module));
  });
  return all.filter(({ file }) => existsSync(join(repository, file)));
}

/** What programs wrote while they were tested may look like anything. */
const QUOTED = /<!\[CDATA\[[\s\S]*?\]\]>/g;

const TEST = /<testcase\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g;

/** The tests of one report that prove rows. Names of classes say nothing: they are numbered in another way. */
export function javaTests(report: string, module: string): TestOutcome[] {
  return [...report.replace(QUOTED, '').matchAll(TEST)].flatMap(([, attributes = '', inside = '']) => {
    const name = rowsFirst(attribute(attributes, 'name'));
    if (name === undefined) return [];
    const className = attribute(attributes, 'classname').replace(/\$.*/, '');
    const file = `${module}/src/test/java/${className.replaceAll('.', '/')}.java`;
    return [{ file, suite: '', name, outcome: outcome(inside) }];
  });
}

/** `u03_s04_every_answer()` as `U03 S04 every answer`, which is how the names of all other tests read. */
function rowsFirst(name: string): string | undefined {
  const [, ids, rest] = IDS.exec(name) ?? [];
  if (ids === undefined || rest === undefined) return undefined;
  const words = rest.replace(/^(\w+)\((?:[\w, .]*)\)/, '$1').replace(/^\w+/, inWords);
  return `${ids.toUpperCase().replaceAll('_', ' ')}${words}`;
}

function inWords(method: string): string {
  return method.replaceAll('_', ' ').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function outcome(inside: string): Outcome {
  if (/<(?:failure|error)\b/.test(inside)) return 'failed';
  return /<skipped\b/.test(inside) ? 'skipped' : 'passed';
}

function attribute(attributes: string, name: string): string {
  const [, value = ''] = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes) ?? [];
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity]!);
}

function modules(repository: string): string[] {
  return readdirSync(repository)
    .filter((name) => existsSync(join(repository, name, 'target/surefire-reports')))
    .sort();
}
