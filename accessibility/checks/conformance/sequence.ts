import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { unlistedPairs } from '../pairs.ts';
import { enlargeText, lengthenTexts, spaceText, type Environment } from './environments.ts';
import { roundAndBack, trailText, walkFlaws } from './focus-walk.ts';
import { named } from './gate.ts';
import { comesToMatchKept, fileName, matchesKept } from './snapshot.ts';
import { settle, SURFACE_ROWS, surfaceFlaws } from './surface.ts';
import { treeFlaws, treeText } from './tree.ts';

/** A state of a page that is reached from the one before it; `behind` is the server that the page talks to. */
export interface State<P, B> {
  readonly name: string;
  readonly reach: (page: P, behind: B) => Promise<unknown>;
}

/** A state of the page that is open. */
export interface Step {
  readonly name: string;
  readonly reach: () => Promise<unknown>;
}

/** The rows that {@link walkThroughAll} looks at. */
export const WALK_ROWS = ['K03', 'K06', 'K07', 'K10', 'K13', 'P04', 'R02', 'S01'] as const;

export function stepsOf<P, B>(states: readonly State<P, B>[], page: P, behind: B): readonly Step[] {
  return states.map(({ name, reach }) => ({ name, reach: () => reach(page, behind) }));
}

/**
 * Walks through states that follow from each other and looks at the surface of each; tells all flaws at its end.
 *
 * @param host the element whose colours have to be pairs of the palette; absent where other colours are drawn too
 */
export function lookAtAll(page: Page, environment: Environment, steps: readonly Step[], host?: string): Promise<void> {
  return named({ rows: SURFACE_ROWS }, async () => {
    await enlargeText(page, environment);
    const flaws: string[] = [];
    for (const { name, reach } of steps) {
      await reach();
      await spaceText(page, environment);
      const giveBack = await lengthenTexts(page, environment);
      const where = await page.evaluate(() => document.scrollingElement!.scrollTop);
      flaws.push(...(await surfaceFlaws(page, environment)).map((flaw) => `${name}: ${flaw}`));
      if (host && !isForced(environment)) flaws.push(...(await restingPairs(page, host)).map((pair) => `${name}: S11 ${pair}`));
      await page.evaluate((top) => document.scrollingElement!.scrollTo(0, top), where);
      await giveBack();
    }
    expect(flaws).toEqual([]);
  });
}

/**
 * Walks through states that follow from each other; in each of them the way of the Tab key and the accessibility tree
 * are those that were reviewed, and nothing is wrong with them.
 *
 * @param folder below `kept`
 */
export function walkThroughAll(page: Page, steps: readonly Step[], folder: string): Promise<void> {
  return named({ rows: WALK_ROWS }, async () => {
    const flaws: string[] = [];
    for (const { name, reach } of steps) {
      await reach();
      await settle(page);
      const file = `${folder}/${fileName(name)}`;
      await comesToMatchKept(() => treeText(page), `${file}.aria.yml`);
      const stops = await roundAndBack(page);
      await matchesKept(trailText(stops), `${file}.trail.txt`);
      flaws.push(...[...(await treeFlaws(page)), ...walkFlaws(stops)].map((flaw) => `${name}: ${flaw}`));
    }
    expect(flaws).toEqual([]);
  });
}

/** Colours that the device forces are its own. */
function isForced({ colours }: Environment): boolean {
  return colours.startsWith('forced');
}

/** Scrolling may have brought the pointer over something that now glides into another colour: it is taken away first. */
async function restingPairs(page: Page, host: string): Promise<string[]> {
  await page.mouse.move(0, 0);
  // What the pointer leaves begins to glide with the next frame only.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await settle(page);
  return unlistedPairs(page, host);
}
