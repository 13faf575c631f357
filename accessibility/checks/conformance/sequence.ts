import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { enlargeText, lengthenTexts, spaceText, type Environment } from './environments.ts';
import { unlistedPairs } from '../pairs.ts';
import { named } from './gate.ts';
import { settle, SURFACE_ROWS, surfaceFlaws } from './surface.ts';

/** A state that is reached from the one before it. */
interface Step {
  readonly name: string;
  readonly reach: () => Promise<unknown>;
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
