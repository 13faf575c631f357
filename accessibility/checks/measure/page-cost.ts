import type { Browser, CDPSession, Page } from 'playwright-core';

/** What one visit costs the person and their device. Times are in milliseconds, sizes in bytes. */
export interface Cost {
  readonly lcp: number;
  readonly cls: number;
  /** What the long tasks take beyond 50 ms each. */
  readonly blocking: number;
  readonly longTasks: number;
  readonly longestTask: number;
  readonly requests: number;
  readonly scriptBytes: number;
  readonly heap: number;
  /** Of the main thread, slowed down as it is. */
  readonly cpu: number;
}

const SLOW_DOWN = 4;
/** What is still going on after this is not the loading of the page. */
const SETTLE_MS = 1_500;

/** Visits a page on a processor that is four times as slow, does something there, and tells what all of that cost. */
export async function visit(browser: Browser, address: string, act: (page: Page) => Promise<void>): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 } });
  await context.addInitScript(observe);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Time of the processor rather than of the clock: what else the machine does is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scripts = await countScripts(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  await act(page);
  const cpu = 1000 * (await metric(session, 'TaskDuration'));
  const seen = await page.evaluate(collect);
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric(session, 'JSHeapUsedSize');
  await context.close();
  return { ...seen, scriptBytes: scripts.bytes, heap, cpu };
}

/** The middle of several visits, each figure by itself. */
export function median(costs: readonly Cost[]): Cost {
  const names = Object.keys(costs[0]!) as (keyof Cost)[];
  return Object.fromEntries(names.map((name) => [name, middle(costs.map((cost) => cost[name]))])) as unknown as Cost;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

/** Adds up what scripts weigh on the wire, as it comes. */
async function countScripts(session: CDPSession): Promise<{ bytes: number }> {
  const scripts = { bytes: 0 };
  const known = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && known.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (known.has(requestId)) scripts.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return scripts;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? NaN;
}

declare global {
  interface Window {
    observed: { lcp: number; cls: number; tasks: number[] };
  }
}

function observe(): void {
  window.observed = { lcp: 0, cls: 0, tasks: [] };
  const on = (type: string, seen: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => (window.observed.lcp = entry.startTime));
  on('longtask', (entry) => window.observed.tasks.push(entry.duration));
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) window.observed.cls += value;
  });
}

function collect(): Omit<Cost, 'scriptBytes' | 'heap' | 'cpu'> {
  const { lcp, cls, tasks } = window.observed;
  const loaded = performance.getEntriesByType('resource');
  return {
    lcp,
    cls,
    blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    longTasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
    requests: loaded.length,
  };
}
