import { describe, it } from 'vitest';
import { stage } from '../../setup.ts';
import { named } from '../gate.ts';
import { row } from '../rows.ts';
import { spoilt } from './mutate.ts';
import { MUTATIONS } from './widget-mutations.ts';

const on = stage();

/** Each gate is able to fail: it notices the mistake that it is there for. */
describe('a mistake is noticed', () => {
  it.each(MUTATIONS)('$row: $what', async ({ row: id, what, gate, change }) => {
    row(id);
    let noticed = false;
    try {
      await named(gate, () => gate.run(spoilt(on, change)));
    } catch {
      noticed = true;
    }
    if (!noticed) throw new Error(`nobody noticed that ${what}: the gate “${gate.holds}” holds all the same`);
  });
});
