import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { setDirection, USUAL, type Environment } from '../conformance/environments.ts';
import { installRecorders } from '../recorders.ts';
import { Site } from '../staff/site.ts';
import { FakeDesk, PASSWORD } from './fake-desk.ts';

/** The desk in a browser, by the words on it. */
export class DeskPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, site: Site, options: BrowserContextOptions = {}, environment = USUAL): Promise<DeskPage> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
    await installRecorders(context);
    await setDirection(context, environment);
    const page = await context.newPage();
    await page.goto(`${site.origin}/desk/`);
    return new DeskPage(page);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get field(): Locator {
    return this.page.locator('#text');
  }

  get rows(): Locator {
    return this.page.locator('.row');
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until what has the focus is called so; fails when it never is. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const matches = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
    for (let steps = 0; steps < 60; steps++) {
      await this.press(key);
      if (matches(await this.focusedName())) return;
    }
    throw new Error(`the Tab key never came to ${String(name)}`);
  }

  /** The accessible name of what has the focus. */
  async focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement!;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])] : [];
      const words = active.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || active.textContent);
      return (words ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  async signIn(): Promise<void> {
    await this.page.getByLabel('User name').fill('agent');
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.button('Sign in').click();
    await this.page.getByRole('heading', { name: 'Queue' }).waitFor();
  }
}

/** The browser of one file of checks, and for each check a desk of its own behind a server of its own. */
export interface Stage {
  readonly desk: FakeDesk;
  open(options?: BrowserContextOptions, environment?: Environment): Promise<DeskPage>;
}

export function stage(): Stage {
  let browser: Browser;
  let site: Site;
  let desk: FakeDesk;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    desk = new FakeDesk();
    site = await Site.start(desk);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    desk.dropSockets();
    await site.stop();
  });
  return {
    get desk() {
      return desk;
    },
    open: (options, environment) => DeskPage.open(browser, site, options, environment),
  };
}
