import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../ui/i18n/languages.ts';
import { setDirection, USUAL, type Environment } from '../conformance/environments.ts';
import type { FakeServer } from '../fake-server.ts';
import { installRecorders } from '../recorders.ts';
import type { Stage } from '../setup.ts';

/** The page that the chat has to itself, as the server sends it: with what only the bank knows. */
export function servePage(server: FakeServer, language: Language = 'en'): string {
  const path = `/chat/${language}/`;
  const built = readFileSync(join(import.meta.dirname, `../../dist${path}index.html`), 'utf8');
  const html = built
    .replaceAll('<!--okienko:name-->', 'Aldera Bank')
    .replaceAll('<!--okienko:phone-->', '<a href="tel:+48225550100">+48 22 555 01 00</a>')
    .replaceAll('<!--okienko:emergency-->', '<a href="tel:+48225550111">+48 22 555 01 11</a>');
  server.pages.set(path, { html });
  return path;
}

interface Visit {
  readonly language?: Language;
  readonly environment?: Environment;
  /** Sees the page before anything is loaded. */
  readonly watch?: (page: Page) => unknown;
}

/** The page as somebody sees it who followed a link to it. */
export async function openPage(
  on: Stage,
  options: BrowserContextOptions = {},
  { language = 'en', environment = USUAL, watch = () => {} }: Visit = {},
): Promise<Page> {
  const context = await on.browser.newContext({ viewport: { width: 1100, height: 760 }, ...options });
  await installRecorders(context);
  await setDirection(context, environment);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await watch(page);
  await page.goto(on.server.origin + servePage(on.server, language));
  return page;
}

/** Waits until the window is there and has greeted. */
export async function greeted(page: Page): Promise<void> {
  await page.getByRole('log').getByText('I am Okienko').waitFor();
}

/** Puts the page's tab behind another one, or in front again. */
export async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden ? 'hidden' : 'visible');
}
