import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FakeServer } from './fake-server.ts';

/** What one check has to itself, such as a server; it ends with the check. */
export interface Stand {
  stop(): Promise<void>;
}

/** The browser and the server of one file of checks; each check has a server of its own. */
export interface Stage {
  readonly browser: Browser;
  readonly server: FakeServer;
}

export function stage(): Stage {
  return eachOn(async (browser) => {
    const server = await FakeServer.start();
    return { browser, server, stop: () => server.stop() };
  });
}

/** One browser for a file of checks, and for each check a stand of its own: what is returned is the one of the check that runs. */
export function eachOn<S extends Stand>(start: (browser: Browser) => Promise<S>): S {
  let browser: Browser;
  let stand: S;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stand = await start(browser);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await stand.stop();
  });
  return new Proxy({} as S, { get: (_, name) => Reflect.get(stand, name, stand) as unknown });
}
