import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { setDirection, USUAL, type Environment } from '../conformance/environments.ts';
import { stopOf } from '../conformance/focus-walk.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { installRecorders } from '../recorders.ts';
import { eachOn, type Stand } from '../setup.ts';
import { Site } from '../staff/site.ts';
import { FakeKnowledgeBase } from './fake-knowledge-base.ts';

/** Problems of the server that a check brings about are no fault of the page. */
const EXPECTED = /the server responded with a status of/;

/** The studio in a browser, by the words on it. */
export class StudioPage {
  private constructor(
    readonly page: Page,
    private readonly origin: string,
    /** What the browser complained of, such as a style that the page's policy forbids. */
    readonly complaints: readonly string[],
  ) {}

  static async open(
    browser: Browser,
    site: Site,
    path: string,
    options: BrowserContextOptions = {},
    environment = USUAL,
  ): Promise<StudioPage> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
    await installRecorders(context);
    await setDirection(context, environment);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text())) complaints.push(message.text());
    });
    const studio = new StudioPage(page, site.origin, complaints);
    await studio.go(path);
    return studio;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/studio/${path}`);
  }

  get address(): string {
    return new URL(this.page.url()).hash;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  get answer(): Locator {
    return this.page.getByRole('textbox', { name: 'Answer' });
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

  /** Pastes formatted text into the answer. */
  async paste(html: string): Promise<void> {
    await this.answer.evaluate((field: HTMLElement, pasted) => {
      field.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  }

  tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    return tabTo(this.page, name, key);
  }

  async hasFocusOn(name: string): Promise<void> {
    await expect.poll(() => focusedName(this.page)).toBe(name);
  }

  /** A place has come into sight and has the focus on its heading; the link that leads there may be called the same. */
  async arrivesAt(heading: string): Promise<void> {
    await expect
      .poll(async () => {
        const { stop } = await stopOf(this.page);
        return `${stop.role} ${stop.name}`;
      })
      .toBe(`heading ${heading}`);
  }

  async hasTitle(title: string): Promise<void> {
    await expect.poll(() => this.page.title()).toBe(title);
  }
}

/** A knowledge base of a check's own behind a server of its own. */
export class StudioStand implements Stand {
  private constructor(
    private readonly browser: Browser,
    readonly base: FakeKnowledgeBase,
    private readonly site: Site,
  ) {}

  /** @param topics of the sample bank's articles that the knowledge base has */
  static async start(browser: Browser, ...topics: string[]): Promise<StudioStand> {
    const base = FakeKnowledgeBase.withSample(...topics);
    base.signedIn = true;
    return new StudioStand(browser, base, await Site.start(base));
  }

  open(path: string, options?: BrowserContextOptions, environment?: Environment): Promise<StudioPage> {
    return StudioPage.open(this.browser, this.site, path, options, environment);
  }

  stop(): Promise<void> {
    return this.site.stop();
  }
}

/** @param topics of the sample bank's articles that the knowledge base has */
export function stage(...topics: string[]): StudioStand {
  return eachOn((browser) => StudioStand.start(browser, ...topics));
}
