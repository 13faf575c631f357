import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Report } from '../../../statement/report.ts';
import { LANGUAGES } from '../../../ui/i18n/languages.ts';
import { axeFindings } from '../../axe.ts';
import { contextOptions, enlargeText, inWords, spaceText, USUAL, type Environment } from '../environments.ts';
import type { Gate } from '../gate.ts';
import { surfaceFlaws } from '../surface.ts';

const FOLDER = '/accessibility/';
const REPORT = `${FOLDER}report/`;

/** Words differ from language to language, and with them what fits. */
const ENVIRONMENTS: readonly Environment[] = [
  USUAL,
  { ...USUAL, colours: 'dark', screen: 'phone' },
  { ...USUAL, colours: 'forced dark', screen: 'zoomed to 200 %', text: 'twice as large' },
  { ...USUAL, colours: 'more contrast', screen: 'zoomed to 400 %', text: 'widely spaced', motion: 'reduced motion' },
];

/** What is said about accessibility is accessible itself, and is what the last run of the tests says. */
export const STATEMENT: readonly Gate[] = [
  ...ENVIRONMENTS.map(
    (environment): Gate => ({
      rows: ['C03'],
      holds: `the statement is accessible in every language: ${inWords(environment)}`,
      run: async ({ browser, server }) => {
        for (const path of ['', ...LANGUAGES.map((language) => `${language}/`)]) {
          const context = await browser.newContext(contextOptions(environment));
          const page = await context.newPage();
          await enlargeText(page, environment);
          await page.goto(`${server.origin}${FOLDER}${path}`);
          await spaceText(page, environment);
          expect(await surfaceFlaws(page, environment, 'main'), path).toEqual([]);
          await context.close();
        }
      },
    }),
  ),
  {
    rows: ['C03'],
    holds: 'the statement leads to every language and to the report without any script',
    run: async ({ browser, server }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${server.origin}${FOLDER}`);
      expect(await hrefs(page)).toEqual([...LANGUAGES.map((language) => `${FOLDER}${language}/`), REPORT]);
      for (const language of LANGUAGES) {
        await page.goto(`${server.origin}${FOLDER}${language}/`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('h2').count(), `sections in ${language}`).toBe(6);
        expect(await hrefs(page)).toEqual([`/chat/${language}/`, ...LANGUAGES.map((other) => `${FOLDER}${other}/`), REPORT]);
      }
      await page.locator(`a[href="${REPORT}"]`).click();
      await page.getByRole('heading', { level: 1, name: 'Accessibility conformance report' }).waitFor();
    },
  },
  ...ENVIRONMENTS.slice(0, 3).map(
    (environment): Gate => ({
      rows: ['C03'],
      holds: `the report is accessible, and its tables scroll alone where they are too wide: ${inWords(environment)}`,
      run: async ({ browser, server }) => {
        const page = await openReport(browser, server.origin, { ...contextOptions(environment), viewport: { width: 320, height: 640 } });
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        expect(await page.locator('table:not(:has(caption):has(thead th[scope=col]):has(tbody th[scope=row]))').count()).toBe(0);
        const scroller = page.getByRole('region', { name: 'Every row, and what proves it' });
        await scroller.focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => scroller.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
      },
    }),
  ),
  {
    rows: ['C03'],
    holds: 'the report on the page says of every criterion and row what report.json says',
    run: async ({ browser, server }) => {
      const report = JSON.parse(readFileSync(join(import.meta.dirname, '../../../conformance/report.json'), 'utf8')) as Report;
      const page = await openReport(browser, server.origin);
      const criteria = [...(await cells(page, 'Table 1:')), ...(await cells(page, 'Table 2:')), ...(await cells(page, 'Table 3:'))];
      expect(criteria.map(([name, level]) => [name, level])).toEqual(report.wcag.map(({ number, name, conformance }) => [`${number} ${name}`, conformance]));
      const rows = await cells(page, 'Every row');
      expect(rows.map(([id, requirement]) => [id, requirement])).toEqual(report.rows.map(({ id, requirement }) => [id, requirement]));
      for (const [index, { tests }] of report.rows.entries()) {
        for (const { file, passed } of tests) expect(rows[index]?.[3]).toContain(`${file}: ${passed} passed`);
      }
      await page.getByText(report.date, { exact: true }).waitFor();
    },
  },
];

async function openReport(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${origin}${REPORT}`);
  return page;
}

function hrefs(page: Page): Promise<(string | null)[]> {
  return page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

/** The words of each cell, row by row, of the table whose caption begins so. */
function cells(page: Page, caption: string): Promise<string[][]> {
  return page
    .locator('table')
    .filter({ has: page.locator('caption', { hasText: caption }) })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')));
}
