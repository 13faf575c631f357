import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { setDirection, USUAL } from '../conformance/environments.ts';
import { installRecorders } from '../recorders.ts';
import { eachOn, type Stand } from '../setup.ts';
import { Site } from '../staff/site.ts';
import { FakeHelp } from './fake-help.ts';

/** A help centre of a check's own behind a server of its own. */
export class HelpStand implements Stand {
  private constructor(
    private readonly browser: Browser,
    readonly help: FakeHelp,
    private readonly site: Site,
  ) {}

  /** @param topics of the sample bank's articles that there are answers about */
  static async start(browser: Browser, ...topics: string[]): Promise<HelpStand> {
    const help = new FakeHelp(...topics);
    return new HelpStand(browser, help, await Site.start(help));
  }

  async open(path: string, options: BrowserContextOptions = {}, environment = USUAL): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options });
    await installRecorders(context);
    await setDirection(context, environment);
    const page = await context.newPage();
    await go(page, this.site.origin, path);
    return page;
  }

  stop(): Promise<void> {
    return this.site.stop();
  }
}

/** @param topics of the sample bank's articles that there are answers about */
export function stage(...topics: string[]): HelpStand {
  return eachOn((browser) => HelpStand.start(browser, ...topics));
}

/** Goes to another place of the help centre that is open. */
export async function goTo(page: Page, path: string): Promise<void> {
  await go(page, new URL(page.url()).origin, path);
}

async function go(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(`${origin}/help/${path}`);
}

export function search(page: Page): Locator {
  return page.getByLabel('Ask a question or type a few words');
}

export function address(page: Page): string {
  return new URL(page.url()).hash;
}
