import type { Page } from 'playwright-core';

/** From here on time passes on a page only as it is let, however slow the machine is. */
export async function holdTime(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
}
