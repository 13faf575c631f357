import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { stage } from '../setup.ts';
import { median, visit, type Cost } from './page-cost.ts';

const RUNS = 9;
/** A page as a bank has it, with text, pictures and a script of its own. */
const PAGE = readFileSync(join(import.meta.dirname, '../../dist/bank/en/index.html'), 'utf8');
const WINDOW = /<script src="\/widget\.js" async><\/script>|<okienko-chat[\s\S]*?<\/okienko-chat>/g;

const on = stage();

async function open(page: Page): Promise<void> {
  await page.locator('.launcher').click();
  await page.waitForFunction(() => document.querySelector('okienko-chat')?.shadowRoot?.activeElement?.id === 'text');
}

/**
 * Brings the window to a page that has come to rest, and opens it there: what long tasks there are then are its own. All
 * of it happens within the page, because a click from outside brings scripts of the tool along.
 */
async function bringAndOpen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.observed.tasks = [];
    const chat = document.createElement('okienko-chat');
    chat.setAttribute('server', '');
    chat.setAttribute('language', 'en');
    const script = Object.assign(document.createElement('script'), { src: '/widget.js', async: true });
    document.body.append(chat, script);
    const frame = () => new Promise(requestAnimationFrame);
    const inside = <E extends HTMLElement>(selector: string) => chat.shadowRoot?.querySelector<E>(selector);
    while (!inside('.launcher')) await frame();
    // A finger comes down some frames before it lets go.
    inside('.launcher')!.dispatchEvent(new PointerEvent('pointerdown'));
    for (let frames = 0; frames < 3; frames++) await frame();
    inside('.launcher')!.click();
    while (chat.shadowRoot!.activeElement?.id !== 'text') await frame();
  });
  await page.waitForTimeout(500);
}

it('what the chat window costs a page', async () => {
  on.server.pages.set('/without', { html: PAGE.replace(WINDOW, '') });
  on.server.pages.set('/with', { html: PAGE });
  const visits: Record<string, () => Promise<Cost>> = {
    'without the window': () => visit(on.browser, `${on.server.origin}/without`, async () => {}),
    'with it, closed': () => visit(on.browser, `${on.server.origin}/with`, async () => {}),
    'with it, until one can write': () => visit(on.browser, `${on.server.origin}/with`, open),
    'brought to a page at rest': () => visit(on.browser, `${on.server.origin}/without`, bringAndOpen),
  };
  const costs = Object.fromEntries(Object.keys(visits).map((name) => [name, [] as Cost[]]));
  // In turns, so that what else the machine does falls on all of them.
  for (let run = 0; run < RUNS; run++) for (const [name, go] of Object.entries(visits)) costs[name]!.push(await go());
  console.log(`\n${table(costs)}\n\nMedians of ${RUNS} visits, processor slowed down 4 times.\n`);
});

function table(costs: Readonly<Record<string, readonly Cost[]>>): string {
  const head = ['', 'LCP', 'CLS', 'blocking', 'long tasks', 'longest', 'requests', 'scripts', 'heap', 'main thread'];
  const rows = Object.entries(costs).map(([name, visits]) => [name, ...figures(median(visits))]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function figures(cost: Cost): string[] {
  const ms = (value: number) => `${Math.round(value)} ms`;
  const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`;
  return [
    ms(cost.lcp),
    cost.cls.toFixed(3),
    ms(cost.blocking),
    `${cost.longTasks}`,
    ms(cost.longestTask),
    `${cost.requests}`,
    kb(cost.scriptBytes),
    kb(cost.heap),
    ms(cost.cpu),
  ];
}
