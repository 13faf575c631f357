import { describe, it } from 'vitest';
import type { Stage } from '../setup.ts';
import { inWords, row } from './rows.ts';

/** A requirement of the rows, proved in a browser. It is a value, so that mutations can show that it is able to fail. */
export interface Gate<S = Stage> {
  /** Ids of the rows that it proves. */
  readonly rows: readonly string[];
  /** What holds, as a sentence; unique among all gates. */
  readonly holds: string;
  /** Whether it reaches a state through others first, which takes the time that it takes, spoilt or not. */
  readonly reaches?: boolean;
  /** Fails where it does not hold, with the element and what was expected. */
  run(on: S): Promise<void>;
}

/** Some gates visit twenty pages. */
export const GATE_TIMEOUT_MS = 180_000;

/** Runs gates as tests; the ids of their rows begin each test's name, and each failure says what the rows require. */
export function proves<S>(what: string, gates: readonly Gate<S>[], on: S): void {
  describe(what, () => {
    it.each(gates.map((gate) => [`${gate.rows.join(' ')} ${gate.holds}`, gate] as const))('%s', { timeout: GATE_TIMEOUT_MS }, (_, gate) => named(gate, () => gate.run(on)));
  });
}

/** What goes wrong says which rows it concerns. */
export async function named({ rows }: Pick<Gate, 'rows'>, run: () => Promise<void>): Promise<void> {
  rows.forEach(row);
  try {
    await run();
  } catch (error) {
    if (error instanceof Error) error.message = `${rows.map(inWords).join('\n')}\n${error.message}`;
    throw error;
  }
}
