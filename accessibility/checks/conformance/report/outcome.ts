export type Outcome = 'passed' | 'failed' | 'skipped';

/** What became of one test whose name begins with ids of rows. */
export interface TestOutcome {
  /** Where it is written, from the repository's root. */
  readonly file: string;
  /** What it stands in; empty where that has no name. */
  readonly suite: string;
  readonly name: string;
  readonly outcome: Outcome;
}
