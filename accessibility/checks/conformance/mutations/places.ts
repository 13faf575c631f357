import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DeskStand } from '../../desk/desk-page.ts';
import { DESK_STATES } from '../../desk/desk-states.ts';
import { HelpStand } from '../../help/help-page.ts';
import { HELP_STATES, HELP_TOPICS } from '../../help/help-states.ts';
import type { Stand } from '../../setup.ts';
import { StudioStand } from '../../studio/studio-page.ts';
import { STUDIO_STATES } from '../../studio/studio-states.ts';
import { contextOptions, enlargeText, spaceText, USUAL, type Environment } from '../environments.ts';
import { roundAndBack, trailText, walkFlaws } from '../focus-walk.ts';
import type { Gate } from '../gate.ts';
import { PATIENCE_MS } from './mutate.ts';
import { reaching } from './mutation.ts';
import { stepsOf, type Step } from '../sequence.ts';
import { fileName, kept, timeless } from '../snapshot.ts';
import { surfaceFlaws } from '../surface.ts';
import { treeFlaws } from '../tree.ts';

/** A page of ours beside the chat window, as mutations look at it. */
export interface Place<S extends Stand> {
  /** Its folder below `kept`. */
  readonly folder: string;
  readonly start: (browser: Browser) => Promise<S>;
  readonly open: (stand: S, environment: Environment) => Promise<{ readonly page: Page; readonly steps: readonly Step[] }>;
}

export const DESK: Place<DeskStand> = {
  folder: 'desk',
  start: DeskStand.start,
  open: async (stand, environment) => {
    const opened = await stand.open(contextOptions(environment), environment);
    return { page: opened.page, steps: stepsOf(DESK_STATES, opened, stand.desk) };
  },
};

export const STUDIO: Place<StudioStand> = {
  folder: 'studio',
  start: (browser) => StudioStand.start(browser, 'cards'),
  open: async (stand, environment) => {
    const opened = await stand.open('#/', contextOptions(environment), environment);
    return { page: opened.page, steps: stepsOf(STUDIO_STATES, opened, stand.base) };
  },
};

export const HELP: Place<HelpStand> = {
  folder: 'help',
  start: (browser) => HelpStand.start(browser, ...HELP_TOPICS),
  open: async (stand, environment) => {
    const page = await stand.open('#/en', contextOptions(environment), environment);
    return { page, steps: stepsOf(HELP_STATES, page, stand.help) };
  },
};

/** A gate of a place, with a stand of its own in the browser that it is given. */
export function at<S extends Stand>({ start }: Place<S>, { run, ...gate }: Gate<S>): Gate {
  return {
    ...gate,
    run: async ({ browser }) => {
      const stand = await start(browser);
      try {
        await run(stand);
      } finally {
        await stand.stop();
      }
    },
  };
}

/** Nothing on the surface of a state breaks a row. */
export function surface<S extends Stand>(place: Place<S>, row: string, state: string, environment: Partial<Environment> = {}): Gate {
  const there = { ...USUAL, ...environment };
  return reached(place, row, `the surface of ${state}`, state, there, async (page) => {
    expect((await surfaceFlaws(page, there)).filter((flaw) => flaw.startsWith(row))).toEqual([]);
  });
}

/** Nothing on the way of the Tab key through a state, and nothing in its tree, breaks a row. */
export function walked<S extends Stand>(place: Place<S>, row: string, state: string): Gate {
  return reached(place, row, `the walk through ${state}`, state, USUAL, async (page) => {
    const flaws = [...(await treeFlaws(page)), ...walkFlaws(await roundAndBack(page))];
    expect(flaws.filter((flaw) => flaw.includes(row))).toEqual([]);
  });
}

/** The way of the Tab key through a state is the one that was reviewed. */
export function trail<S extends Stand>(place: Place<S>, row: string, state: string): Gate {
  return reached(place, row, `the trail of ${state}`, state, USUAL, async (page) => {
    expect(timeless(trailText(await roundAndBack(page)))).toBe(kept(`${place.folder}/${fileName(state)}.trail.txt`));
  });
}

function reached<S extends Stand>(
  place: Place<S>,
  row: string,
  holds: string,
  state: string,
  environment: Environment,
  look: (page: Page) => Promise<void>,
): Gate {
  return at(place, {
    rows: [row],
    holds,
    reaches: true,
    run: async (stand) => {
      const { page, steps } = await place.open(stand, environment);
      await enlargeText(page, environment);
      const last = steps.findIndex(({ name }) => name === state);
      if (last < 0) throw new Error(`there is no state “${state}”`);
      for (const { name, reach } of steps.slice(0, last + 1)) {
        await reaching(name, reach());
      }
      await spaceText(page, environment);
      page.setDefaultTimeout(PATIENCE_MS);
      await look(page);
    },
  });
}
