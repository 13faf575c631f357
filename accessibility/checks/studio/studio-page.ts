import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { setDirection, USUAL, type Environment } from '../conformance/environments.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { installRecorders } from '../recorders.ts';
import { focused } from '../staff/focus.ts';
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
        const { tag, name } = await focused(this.page);
        return `${tag} ${name}`;
      })
      .toBe(`h2 ${heading}`);
  }

  async hasTitle(title: string): Promise<void> {
    await expect.poll(() => this.page.title()).toBe(title);
  }
}

/** The browser of one file of checks, and for each check a knowledge base of its own behind a server of its own. */
export interface Stage {
  readonly base: FakeKnowledgeBase;
  open(path: string, options?: BrowserContextOptions, environment?: Environment): Promise<StudioPage>;
}

/** @param topics of the sample bank's articles that the knowledge base has */
export function stage(...topics: string[]): Stage {
  let browser: Browser;
  let site: Site;
  let base: FakeKnowledgeBase;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    base = FakeKnowledgeBase.withSample(...topics);
    base.signedIn = true;
    site = await Site.start(base);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await site.stop();
  });
  return {
    get base() {
      return base;
    },
    open: (path, options, environment) => StudioPage.open(browser, site, path, options, environment),
  };
}
