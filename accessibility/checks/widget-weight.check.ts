import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { brotli } from '../build/compressed.ts';
import { LANGUAGES } from '../ui/i18n/languages.ts';
import { ChatPage, hostPage } from './chat-page.ts';
import { stage } from './setup.ts';

const DIST = join(import.meta.dirname, '../dist');
/** Until one can write: the loader and the window, in bytes as brotli packs them. */
const MOST_AT_FIRST = 20_000;
/** Everything that one person in one language may ever load. */
const MOST_EVER = 45_000;

const on = stage();

function weight(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + brotli(readFileSync(join(DIST, path))).length, 0);
}

/** What a page loads besides itself and the calls of the API. */
function watch(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (!/\/api\/v1\//.test(request.url()) && request.resourceType() !== 'document') requests.push(request);
  });
  return requests;
}

function paths(requests: readonly Request[]): string[] {
  return requests.map((request) => new URL(request.url()).pathname);
}

async function page(language: string): Promise<Page> {
  on.server.pages.set('/host', { html: hostPage('', language) });
  return on.browser.newPage();
}

describe('what the window weighs', () => {
  it.each(LANGUAGES)('until one can write, in %s', async (language) => {
    const host = await page(language);
    const requests = watch(host);
    await host.goto(`${on.server.origin}/host`);
    await host.locator('.launcher').click();
    const composer = host.locator('#text');
    await composer.fill('x');
    await host.getByRole('log').getByText('I am Okienko').waitFor();
    await host.waitForLoadState('networkidle');
    expect(await composer.inputValue()).toBe('x');
    expect(paths(requests)).toEqual(['/widget.js', expect.stringMatching(new RegExp(`^/widget/${language}-[\\w-]+\\.js$`))]);
    expect(weight(paths(requests))).toBeLessThanOrEqual(MOST_AT_FIRST);
  });

  it.each(LANGUAGES)('with everything that there is, in %s', (language) => {
    const parts = readdirSync(join(DIST, 'widget')).filter((name) => name.startsWith(`${language}-`) && name.endsWith('.js'));
    expect(parts.length).toBeGreaterThan(1);
    expect(weight(['widget.js', ...parts.map((name) => `widget/${name}`)])).toBeLessThanOrEqual(MOST_EVER);
  });
});

it('loads scripts of its own server alone, each once, whatever one does', async () => {
  const host = await page('en');
  const requests = watch(host);
  await host.goto(`${on.server.origin}/host`);
  await host.locator('.launcher').click();
  await host.locator('#text').fill('I lost my card');
  await host.keyboard.press('Enter');
  await host.getByRole('log').getByText('Sent', { exact: true }).waitFor();
  on.server.bot('x', { html: '<p>See <a href="/cards">our cards</a></p>' });
  await host.getByRole('log').getByText('verified link').waitFor();
  on.server.emit({ type: 'closed', by: 'agent' });
  await host.getByRole('button', { name: 'Send rating' }).waitFor();
  for (const name of ['Settings', 'Help']) {
    await host.getByRole('button', { name }).click();
    await host.getByRole('heading', { name }).waitFor();
    await host.keyboard.press('Escape');
  }
  expect(requests.every((request) => request.url().startsWith(`${on.server.origin}/widget`))).toBe(true);
  expect(requests.every((request) => request.resourceType() === 'script')).toBe(true);
  expect(new Set(paths(requests)).size).toBe(requests.length);
  expect(requests.length).toBe(4);
});

it('comes packed, and is not asked for twice', async () => {
  const chat = await ChatPage.visit(on.browser, on.server);
  const requests = watch(chat.page);
  const script = chat.page.waitForResponse(/\/widget\.js$/);
  await chat.page.reload();
  expect((await script).headers()['content-encoding']).toBe('br');
  await chat.launcher.waitFor();
  const served = await Promise.all(requests.map(async (request) => (await request.response())?.fromServiceWorker()));
  expect(served.length).toBeGreaterThan(0);
  const transferred = await chat.page.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('/widget/')).map((entry) => (entry as PerformanceResourceTiming).transferSize),
  );
  expect(transferred).toEqual([0]);
});
