import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { setDirection, USUAL, type Environment } from '../conformance/environments.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { installRecorders } from '../recorders.ts';
import { eachOn, type Stand } from '../setup.ts';
import { Site } from '../staff/site.ts';
import { fullQueue } from './bank.ts';
import { FakeDesk, PASSWORD } from './fake-desk.ts';

/** The desk in a browser, by the words on it. */
export class DeskPage {
  private constructor(
    readonly page: Page,
    /** What no part of the page took care of. */
    readonly errors: readonly string[],
  ) {}

  static async open(browser: Browser, site: Site, options: BrowserContextOptions = {}, environment = USUAL): Promise<DeskPage> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
    await installRecorders(context);
    await setDirection(context, environment);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${site.origin}/desk/`);
    return new DeskPage(page, errors);
  }

  /** The same place in another tab of the same browser. */
  async beside(): Promise<DeskPage> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    return new DeskPage(page, this.errors);
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

  tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    return tabTo(this.page, name, key);
  }

  focusedName(): Promise<string> {
    return focusedName(this.page);
  }

  async signIn(): Promise<void> {
    await this.page.getByLabel('User name').fill('agent');
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.button('Sign in').click();
    await this.page.getByRole('heading', { name: 'Queue' }).waitFor();
  }
}

/** A desk of a check's own behind a server of its own. */
export class DeskStand implements Stand {
  private readonly pages: DeskPage[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly desk: FakeDesk,
    private readonly site: Site,
  ) {}

  static async start(browser: Browser): Promise<DeskStand> {
    const desk = new FakeDesk();
    return new DeskStand(browser, desk, await Site.start(desk));
  }

  async open(options?: BrowserContextOptions, environment?: Environment): Promise<DeskPage> {
    const page = await DeskPage.open(this.browser, this.site, options, environment);
    this.pages.push(page);
    return page;
  }

  /** Opens the desk of somebody who is signed in, with a full queue. */
  async openSignedIn(options?: BrowserContextOptions): Promise<DeskPage> {
    fullQueue(this.desk);
    this.desk.signedIn = true;
    const page = await this.open(options);
    await page.sees('4 people waiting');
    return page;
  }

  /** Opens the desk with the urgent conversation taken and the field ready. */
  async openAtWork(options?: BrowserContextOptions): Promise<DeskPage> {
    const page = await this.openSignedIn(options);
    await page.button('Take the next one').click();
    await page.sees('With you');
    return page;
  }

  /** Whatever was checked, no error may have come on the way. */
  async stop(): Promise<void> {
    this.desk.dropSockets();
    await this.site.stop();
    expect(this.pages.flatMap(({ errors }) => errors)).toEqual([]);
  }
}

export function stage(): DeskStand {
  return eachOn(DeskStand.start);
}
