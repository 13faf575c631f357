import { describe, expect, it } from 'vitest';
import { stage } from '../../setup.ts';
import { USUAL } from '../environments.ts';
import { trailText, walkFlaws } from '../focus-walk.ts';
import { named } from '../gate.ts';
import { comesToMatchKept, fileName, matchesKept } from '../snapshot.ts';
import { treeFlaws } from '../tree.ts';
import { WIDGET_STATES, type WidgetState } from '../widget-states.ts';
import { expectTheUsual, isInTheOpen } from './constant.ts';
import { bothWays, reach } from './walks.ts';

const ROWS = ['K03', 'K04', 'K06', 'K07', 'K10', 'K13', 'P04', 'R02', 'R03', 'S02'];
/** In the states that nothing lies over. */
const OPEN_ROWS = ['U06', 'U07'];
const FORCED_ROWS = ['K03', 'K07', 'K10', 'K11', 'K13', 'R05'];

const rowsOf = (state: WidgetState) => [...ROWS, ...(isInTheOpen(state) ? OPEN_ROWS : [])];

const on = stage();

describe('through every state of the window by the Tab key', () => {
  it.each(WIDGET_STATES.map((state) => [rowsOf(state).join(' '), state.name, state] as const))(
    '%s %s: the trail and the tree are those that were reviewed',
    (_, __, state) =>
      named({ rows: rowsOf(state) }, async () => {
        const chat = await reach(on, state, USUAL);
        await comesToMatchKept(() => chat.page.locator('body').ariaSnapshot(), `widget/${fileName(state.name)}.aria.yml`);
        if (isInTheOpen(state)) await expectTheUsual(chat.page);
        expect(await treeFlaws(chat.page)).toEqual([]);
        const stops = await bothWays(chat);
        expect(walkFlaws(stops)).toEqual([]);
        await matchesKept(trailText(stops), `widget/${fileName(state.name)}.trail.txt`);
      }),
  );

  it.each(WIDGET_STATES)(`${FORCED_ROWS.join(' ')} $name: also on a phone in forced colours`, (state) =>
    named({ rows: FORCED_ROWS }, async () => {
      const chat = await reach(on, state, { ...USUAL, colours: 'forced dark', screen: 'phone', motion: 'reduced motion' });
      expect(walkFlaws(await bothWays(chat))).toEqual([]);
    }),
  );
});
