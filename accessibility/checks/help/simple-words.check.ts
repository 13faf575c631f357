import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { launchBrowser } from '../browser.ts';
import { focusedName } from '../keyboard.ts';
import { announcements, focusMoves, installRecorders } from '../recorders.ts';
import { outOfReach, smallTargets } from '../layout.ts';
import { Site } from '../staff/site.ts';
import { FakeHelp } from './fake-help.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const help = new FakeHelp('fees');
  help.add({
    articleId: 'waive.en',
    key: 'waive',
    language: 'en',
    question: 'Can the fee be waived?',
    topic: 'fees',
    html: '<p>Upon receipt of your salary the fee is waived.</p>',
    text: 'Upon receipt of your salary the fee is waived.',
    simple: { html: '<p>Your pay comes here? Then you pay no fee.</p>', text: 'Your pay comes here? Then you pay no fee.' },
  });
  site = await Site.start(help);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await site.stop();
});

async function open(width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 860 }, locale: 'en-GB' });
  await installRecorders(context);
  const page = await context.newPage();
  await page.goto(`${site.origin}/help/#/en/waive.en`);
  await page.getByRole('heading', { name: 'Can the fee be waived?' }).waitFor();
  return page;
}

describe('U03 an answer of the help centre in simpler words', () => {
  it('is one press away, keeps the focus, and is read out once', async () => {
    const page = await open();
    const toggle = page.getByRole('button', { name: 'In simpler words' });
    await toggle.focus();
    await focusMoves(page);
    await page.keyboard.press('Enter');
    await page.getByText('Then you pay no fee.').first().waitFor();
    expect(await page.getByText('Upon receipt').count()).toBe(0);
    expect(await focusedName(page)).toBe('The full answer');
    await expect
      .poll(async () => (await announcements(page)).filter((text) => text.includes('no fee')))
      .toEqual(['Your pay comes here? Then you pay no fee.']);
    await page.keyboard.press('Enter');
    await page.getByText('Upon receipt').first().waitFor();
    expect(await focusMoves(page)).not.toContain('body');
  });

  it('comes first for who told the chat window so', async () => {
    const page = await open();
    await page.evaluate(() => localStorage.setItem(`okienko:${location.origin}:settings`, '{"simpleWords":true}'));
    await page.reload();
    await page.getByText('Then you pay no fee.').waitFor();
    await page.getByRole('button', { name: 'The full answer' }).waitFor();
  });

  it.each([1280, 320])('passes axe and can be hit at %i px', async (width) => {
    const page = await open(width);
    await page.getByRole('button', { name: 'In simpler words' }).click();
    await page.getByText('Then you pay no fee.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await outOfReach(page)).toEqual([]);
  });
});
