/** What `conformance/report.json` holds: what the last whole run proves, row by row and criterion by criterion. */
export interface Report {
  readonly product: { readonly name: string; readonly version: string };
  /** The day on which something in the report changed last, as `2026-11-26`. */
  readonly date: string;
  /** Whether every state was looked at in every environment, or in a cover of all pairs. */
  readonly everyEnvironment: boolean;
  readonly rows: readonly RowReport[];
  readonly wcag: readonly Criterion[];
  readonly en301549: readonly Chapter[];
}

/** How far something is supported, in the words of the VPAT. */
export const LEVELS = ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable', 'Not Evaluated'] as const;

export type Conformance = (typeof LEVELS)[number];

/**
 * `proved`: tests hold, and nobody found otherwise. `in part`: a person found that it holds in part. `fails`: a test fails,
 * or a person found that it does not hold. `not proved`: no test that ran proves it. `not done`: a procedure that needs
 * people waits for them.
 */
export type State = 'proved' | 'in part' | 'fails' | 'not proved' | 'not applicable' | 'not done';

export interface RowReport {
  readonly id: string;
  readonly kind: 'automated' | 'proxy' | 'manual';
  readonly requirement: string;
  readonly state: State;
  readonly tests: readonly Evidence[];
  /** What people found, oldest first. */
  readonly byHand: readonly Finding[];
  /** Why it does not apply to this product. */
  readonly reason?: string;
  /** The file with the steps, for what only people can find out. */
  readonly procedure?: string;
}

/** The tests of one file that prove a row. */
export interface Evidence {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What they are called; absent where they are many. */
  readonly names?: readonly string[];
}

/** What a person found on a day. */
export interface Finding {
  readonly date: string;
  /** With what it was looked at: the assistive technology, browser and system, with their versions. */
  readonly with: string;
  readonly result: 'holds' | 'holds in part' | 'does not hold';
  /** What was done and noticed, in a sentence or two. */
  readonly remarks: string;
}

/** A success criterion or clause, and how far it is supported. */
export interface Clause {
  readonly number: string;
  readonly name: string;
  readonly conformance: Conformance;
  /** The rows that prove it. */
  readonly rows: readonly string[];
  readonly remarks: readonly string[];
}

export interface Criterion extends Clause {
  readonly level: 'A' | 'AA' | 'AAA';
}

export interface Chapter {
  readonly number: string;
  readonly name: string;
  /** Said of the whole chapter, where there is something to say. */
  readonly about?: string;
  readonly clauses: readonly Clause[];
}

/** How many tests hold. */
export function passedTests({ tests }: Pick<RowReport, 'tests'>): number {
  return tests.reduce((sum, { passed }) => sum + passed, 0);
}

/** The criteria of A and AA that are not supported in full. */
export function openCriteria({ wcag }: Pick<Report, 'wcag'>): readonly Criterion[] {
  return wcag.filter(({ level, conformance }) => level !== 'AAA' && conformance !== 'Supports' && conformance !== 'Not Applicable');
}
