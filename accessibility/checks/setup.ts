import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FakeServer } from './fake-server.ts';

/** The browser and the server of one file of checks; each check has a server of its own. */
export interface Stage {
  readonly browser: Browser;
  readonly server: FakeServer;
}

export function stage(): Stage {
  let browser: Browser;
  let server: FakeServer;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await FakeServer.start();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  });
  return {
    get browser() {
      return browser;
    },
    get server() {
      return server;
    },
  };
}
