import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { FakeServer } from './fake-server.ts';
import { installRecorders } from './recorders.ts';

/** A bank's page that has the window, with something to focus before and after it. */
export function hostPage(body = '', language = 'en'): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <title>A bank</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script src="/widget.js" async></script>
  </head>
  <body>
    <main>
      <h1>A bank</h1>
      <p><button id="before">Before</button></p>
      <okienko-chat server="" language="${language}"><a href="/contact">Contact the bank</a></okienko-chat>
      <p><button id="after">After</button></p>
      ${body}
    </main>
  </body>
</html>`;
}

/** So long something that is there takes to be pressed. */
const SHORTLY_MS = 2_000;

/** The chat window as a person meets it. */
export class ChatPage {
  private constructor(readonly page: Page) {}

  static async visit(
    browser: Browser,
    server: FakeServer,
    options: BrowserContextOptions = {},
    path = '/host',
  ): Promise<ChatPage> {
    if (path === '/host') server.pages.set(path, { html: hostPage() });
    const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, reducedMotion: 'reduce', ...options });
    await installRecorders(context);
    return ChatPage.in(context, server, path);
  }

  /** @param context that a check has prepared by itself */
  static async in(context: BrowserContext, server: FakeServer, path: string): Promise<ChatPage> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.origin + path);
    await page.locator('.launcher').waitFor();
    return new ChatPage(page);
  }

  get launcher(): Locator {
    return this.page.locator('.launcher');
  }

  get composer(): Locator {
    return this.page.locator('#text');
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await this.page.getByText('I am Okienko').first().waitFor();
    // Who the bank is comes by an answer of its own.
    await this.page.locator('.start').getByText('Aldera Bank').waitFor({ state: 'attached' });
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the log holds a text. */
  async sees(text: string): Promise<void> {
    await this.log.getByText(text).last().waitFor();
  }

  /** Presses a button to try again, unless that has happened by itself meanwhile. */
  async tryAgain(name = 'Try again'): Promise<void> {
    const button = this.button(name);
    await button.click({ timeout: SHORTLY_MS }).catch(() => undefined);
    await button.waitFor({ state: 'detached' });
  }

  /** Waits until one's message, the only one or the one with a text, is with the server. */
  async sent(text = ''): Promise<void> {
    const sent = this.log.locator('.message.customer:not(.pending)').filter({ hasText: text });
    await sent.locator('.state').getByText('Sent', { exact: true }).last().waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
