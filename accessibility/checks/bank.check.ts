import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { cutOff } from './layout.ts';
import { stage } from './setup.ts';

const on = stage();

const HOMES = ['pl', 'en', 'hu', 'ru', 'zh'].map((language) => `/bank/${language}/`);
/** Words differ from language to language, and with them what fits; colours and structure do not. */
const ENVIRONMENTS: readonly (readonly [string, BrowserContextOptions, readonly string[]])[] = [
  ['light', {}, [...HOMES, '/bank/en/fees']],
  ['dark', { colorScheme: 'dark' }, ['/bank/pl/', '/bank/ru/fees']],
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }, [...HOMES, '/bank/hu/fees']],
];

describe.each(ENVIRONMENTS)('the sample bank, %s', (_, options, pages) => {
  it.each(pages)('%s: axe finds nothing and nothing is cut off', async (path) => {
    const context = await on.browser.newContext(options);
    const page = await context.newPage();
    await page.goto(on.server.origin + path);
    await page.locator('.launcher').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });
});

describe('the sample bank’s first screen', () => {
  it.each(HOMES)('%s: on a small phone a low head, and nothing to press under the launcher', async (path) => {
    const context = await on.browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(on.server.origin + path);
    await page.locator('.launcher').waitFor();
    expect((await page.locator('header.top').boundingBox())!.height).toBeLessThan(200);
    const launcher = (await page.locator('.launcher').boundingBox())!;
    for (const button of await page.locator('.hero .button').all()) {
      const box = (await button.boundingBox())!;
      expect(box.x + box.width <= launcher.x || box.y + box.height <= launcher.y).toBe(true);
    }
    await page.locator('.to-topics').click();
    await expect.poll(() => page.locator('#topics').evaluate((topics) => document.activeElement === topics)).toBe(true);
  });

  it.each(HOMES)('%s: on a desk the launcher stands beside the cards', async (path) => {
    const page = await (await on.browser.newContext()).newPage();
    await page.goto(on.server.origin + path);
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const launcher = (await page.locator('.launcher').boundingBox())!;
      const cards = (await page.locator('.cards').boundingBox())!;
      expect(cards.x + cards.width).toBeLessThan(launcher.x);
    }
  });
});

describe('the sample bank', () => {
  it('has the window, in the page’s language', async () => {
    const page = await on.browser.newPage();
    await page.goto(`${on.server.origin}/bank/hu/cards`);
    await page.getByRole('button', { name: 'Írjon nekünk' }).click();
    await page.getByText('I am Okienko').first().waitFor();
  });

  it('gives the lines for one’s own page, with the address of this server', async () => {
    const context = await on.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${on.server.origin}/bank/en/`);
    await page.getByRole('button', { name: 'Copy the lines' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`<script src="${on.server.origin}/widget.js" async></script>`);
    expect(copied).toContain(`<okienko-chat server="${on.server.origin}" language="en">`);
  });

  it('changes its language to the same page', async () => {
    const page = await on.browser.newPage();
    await page.goto(`${on.server.origin}/bank/en/fees`);
    await page.getByRole('link', { name: 'Magyar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Díjak' }).waitFor();
  });
});
