// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { javaTests, readJavaTests } from './surefire.ts';

const REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="io.okienko.kb.ReadingTest" tests="6" failures="2">
  <properties><property name="java.class.path" value="a&gt;b"/></properties>
  <testcase name="u03_every_answer_reads_at_school_level" classname="io.okienko.kb.ReadingTest" time="0.1"/>
  <testcase name="U03_s04_everyAnswerNamesNoColour(String, int)[2]" classname="io.okienko.kb.ReadingTest$Colours" time="0.1"/>
  <testcase name="U18 two unknown questions &quot;in a row&quot;" classname="io.okienko.kb.K01_EditingTest" time="0.1">
    <system-out><![CDATA[<failure> <testcase name="u99_not_a_test" classname="x"/>]]></system-out>
  </testcase>
  <testcase name="m01_video_is_refused" classname="io.okienko.kb.ReadingTest" time="0.1">
    <failure message="expected &lt;video&gt; to be gone" type="x"><![CDATA[</testcase>]]></failure>
  </testcase>
  <testcase name="m02_voice_is_refused" classname="io.okienko.kb.ReadingTest" time="0.1"><skipped message="no"/></testcase>
  <testcase name="saves_a_draft" classname="io.okienko.kb.K01_EditingTest" time="0.1"><error/></testcase>
</testsuite>`;

describe('what Surefire reports', () => {
  const tests = javaTests(REPORT, 'knowledge-base');

  it('gives the tests whose names begin with rows, in the words of all other tests', () => {
    expect(tests.map(({ name }) => name)).toEqual([
      'U03 every answer reads at school level',
      'U03 S04 every answer names no colour[2]',
      'U18 two unknown questions "in a row"',
      'M01 video is refused',
      'M02 voice is refused',
    ]);
  });

  it('tells what became of them, whatever they wrote to the console', () => {
    expect(tests.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed', 'failed', 'skipped']);
  });

  it('names the file that a test stands in, and takes no row from the name of a class', () => {
    expect(tests.map(({ file }) => file)).toEqual([
      'knowledge-base/src/test/java/io/okienko/kb/ReadingTest.java',
      'knowledge-base/src/test/java/io/okienko/kb/ReadingTest.java',
      'knowledge-base/src/test/java/io/okienko/kb/K01_EditingTest.java',
      'knowledge-base/src/test/java/io/okienko/kb/ReadingTest.java',
      'knowledge-base/src/test/java/io/okienko/kb/ReadingTest.java',
    ]);
  });

  it('comes from all modules, and leaves out tests whose source is gone', () => {
    const repository = mkdtempSync(join(tmpdir(), 'okienko-java-'));
    try {
      for (const folder of ['kb/target/surefire-reports', 'kb/src/test/java/io/okienko/kb', 'docs']) mkdirSync(join(repository, folder), { recursive: true });
      writeFileSync(join(repository, 'kb/target/surefire-reports/TEST-io.okienko.kb.ReadingTest.xml'), REPORT);
      expect(readJavaTests(repository)).toEqual([]);
      writeFileSync(join(repository, 'kb/src/test/java/io/okienko/kb/ReadingTest.java'), '');
      expect(readJavaTests(repository)).toHaveLength(4);
    } finally {
      rmSync(repository, { recursive: true });
    }
  });
});
