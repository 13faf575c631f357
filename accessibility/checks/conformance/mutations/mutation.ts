import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { stage } from '../../setup.ts';
import { GATE_TIMEOUT_MS, named, type Gate } from '../gate.ts';
import { row } from '../rows.ts';
import { PATIENCE_MS, spoilt, type Change } from './mutate.ts';

/** A mistake that somebody may make, and the gate that has to notice. */
export interface Mutation {
  readonly what: string;
  readonly row: string;
  readonly gate: Gate;
  readonly change: Change;
}

/** The state that a mistake is looked for in could not be reached: nothing is known of the mistake then. */
export class Unreachable extends Error {}

/** What comes of reaching a state. */
export function reaching<T>(what: string, arrival: Promise<T>): Promise<T> {
  return arrival.catch((error: unknown) => {
    throw new Unreachable(`“${what}” could not be reached: ${String(error)}`);
  });
}

/** Finds the gate whose sentence has some words. */
export function oneOf<S>(gates: readonly Gate<S>[]): (words: string) => Gate<S> {
  return (words) => {
    const found = gates.filter(({ holds }) => holds.includes(words));
    if (found.length !== 1) throw new Error(`${found.length} gates have the words “${words}”, expected one`);
    return found[0]!;
  };
}

/** Each gate is able to fail: it notices the mistake that it is there for. */
export function areNoticed(where: string, mutations: readonly Mutation[]): void {
  const on = stage();
  beforeAll(() => void vi.setConfig({ expect: { poll: { timeout: PATIENCE_MS } } }));
  afterAll(() => void vi.resetConfig());
  describe(`a mistake in ${where} is noticed`, () => {
    it.each(mutations)('$row: $what', { timeout: GATE_TIMEOUT_MS }, async ({ row: id, what, gate, change }) => {
      row(id);
      let noticed = false;
      try {
        await named(gate, () => gate.run(spoilt(on, change, gate.reaches === true)));
      } catch (error) {
        if (error instanceof Unreachable) throw error;
        noticed = true;
      }
      if (!noticed) throw new Error(`nobody noticed that ${what}: the gate “${gate.holds}” holds all the same`);
    });
  });
}
