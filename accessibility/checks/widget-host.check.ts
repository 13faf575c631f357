import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { ChatPage, hostPage } from './chat-page.ts';
import { cutOff } from './layout.ts';
import { stage } from './setup.ts';
import { setHidden } from './standalone/standalone-page.ts';

const on = stage();

/** A bank's own server, on another origin than the chat's, with the strictest policy that names the chat. */
async function bankServer(chat: string): Promise<{ origin: string; stop: () => void }> {
  const html = hostPage().replace('src="/widget.js"', `src="${chat}/widget.js"`).replace('server=""', `server="${chat}"`);
  const csp = `default-src 'none'; script-src ${chat}; connect-src ${chat} ${chat.replace('http', 'ws')}; base-uri 'none'; form-action 'none'`;
  const http = createServer((_, response) => {
    response.setHeader('Content-Security-Policy', csp).setHeader('Content-Type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(http.address() as AddressInfo).port}`,
    stop: () => {
      http.closeAllConnections();
      http.close();
    },
  };
}

describe('on a bank’s page', () => {
  it('with a strict policy on another origin everything works and nothing is violated', async () => {
    const bank = await bankServer(on.server.origin);
    const page = await on.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(bank.origin);
      await page.locator('.launcher').click();
      await page.getByRole('log').getByText('I am Okienko').waitFor();
      await page.locator('#text').fill('hello');
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText('Sent', { exact: true }).waitFor();
      on.server.bot('x', { html: '<p>See <a href="/cards">our cards</a></p>' });
      await page.getByRole('log').getByText('verified link').waitFor();
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('radio', { name: '150%' }).check();
      expect(complaints).toEqual([]);
    } finally {
      bank.stop();
    }
  });

  it('does not open by itself', async () => {
    const context = await on.browser.newContext();
    await context.clock.install();
    const page = await context.newPage();
    on.server.pages.set('/host', { html: hostPage() });
    await page.goto(`${on.server.origin}/host`);
    await page.locator('.launcher').waitFor();
    await context.clock.fastForward('30:00');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(on.server.calls).toEqual([]);
  });

  it('leaves the bank’s own contact where scripts do not run', async () => {
    const context = await on.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    on.server.pages.set('/host', { html: hostPage() });
    await page.goto(`${on.server.origin}/host`);
    expect(await page.getByRole('link', { name: 'Contact the bank' }).isVisible()).toBe(true);
  });

  it('goes on after the page has moved it', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.page.evaluate(() => document.body.append(document.querySelector('okienko-chat')!));
    expect(await chat.page.locator('dialog[open]').count()).toBe(0);
    await chat.launcher.click();
    await chat.say('still here');
    await chat.sent();
    on.server.bot('Good');
    await chat.sees('Good');
  });

  it('tells the page how much nobody has seen, while it is closed and while its tab is behind another', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.page.evaluate(() => {
      const counts: number[] = Object.assign(window, { counts: [] }).counts;
      document.querySelector('okienko-chat')!.addEventListener('unread', (event) => counts.push((event as CustomEvent<number>).detail));
    });
    const counts = () => chat.page.evaluate(() => (window as unknown as { counts: number[] }).counts);
    await chat.open();
    await chat.say('hello');
    await chat.sent();
    await chat.page.keyboard.press('Escape');
    on.server.bot('One');
    await expect.poll(counts).toEqual([1]);
    on.server.bot('Two');
    await expect.poll(counts).toEqual([1, 2]);
    await chat.launcher.click();
    await expect.poll(counts).toEqual([1, 2, 0]);
    await setHidden(chat.page, true);
    on.server.bot('Three');
    await expect.poll(counts).toEqual([1, 2, 0, 1]);
    await setHidden(chat.page, false);
    await expect.poll(counts).toEqual([1, 2, 0, 1, 0]);
  });

  it('lives beside a second one', async () => {
    on.server.pages.set('/host', { html: hostPage('<okienko-chat server="" language="pl" data-aside></okienko-chat>') });
    const page = await on.browser.newPage();
    await page.goto(`${on.server.origin}/host`);
    await page.getByRole('button', { name: 'Porozmawiaj z nami' }).waitFor();
    expect((await axeFindings(page)).filter((finding) => !finding.includes('landmark-unique'))).toEqual([]);
  });

  it('can be looked into by the tools that look for mistakes', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.page.evaluate(() => {
      const bad = new CSSStyleSheet();
      bad.replaceSync('.composer label { color: #bbb !important }');
      document.querySelector('okienko-chat')!.shadowRoot!.adoptedStyleSheets.push(bad);
    });
    expect((await axeFindings(chat.page)).join()).toContain('violation color-contrast');
  });

  it('steps aside for what has the focus on the page', async () => {
    const link = '<p><a id="corner" href="#">A link under the corner</a></p>';
    on.server.pages.set('/corner', { html: hostPage(`<div>${'<p>Text</p>'.repeat(60)}</div>${link}`) });
    const chat = await ChatPage.visit(on.browser, on.server, { viewport: { width: 320, height: 640 } }, '/corner');
    await chat.page.locator('#corner').evaluate((corner) => {
      corner.style.cssText = 'position: fixed; right: 20px; bottom: 30px';
    });
    await chat.page.locator('#corner').focus();
    await expect
      .poll(() => chat.page.evaluate(() => {
        const { left, top, width, height } = document.querySelector('#corner')!.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.id;
      }))
      .toBe('corner');
  });

  it('shows messages in their own language and direction', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.bot('يمكنك إيقاف البطاقة.', { language: 'ar' });
    const body = chat.page.locator('.body[lang=ar]');
    await body.waitFor();
    expect(await body.getAttribute('dir')).toBe('rtl');
    expect(await chat.page.locator('section.window').getAttribute('lang')).toBe('en');
  });

  it('changes its language when asked to, and keeps it', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    await chat.page.getByLabel('Language', { exact: true }).selectOption('Magyar');
    await chat.page.getByRole('heading', { name: 'Beállítások' }).waitFor();
    await chat.page.reload();
    await chat.button('Írjon nekünk').waitFor();
  });
});

describe('on a page written from right to left', () => {
  it('everything changes sides and nothing is cut off', async () => {
    on.server.pages.set('/rtl', { html: hostPage().replace('<html lang="en">', '<html lang="en" dir="rtl">') });
    const chat = await ChatPage.visit(on.browser, on.server, {}, '/rtl');
    await chat.open();
    await chat.say('hello');
    await chat.sent();
    const [panel, own, bot] = await Promise.all(
      ['.panel', '.message.customer', '.message.bot'].map((part) => chat.page.locator(part).first().boundingBox()),
    );
    expect(panel!.x).toBeLessThan(100);
    expect(own!.x).toBeLessThan(bot!.x);
    expect(await cutOff(chat.page)).toEqual([]);
  });
});

describe('whoever needs it larger', () => {
  it.each([
    ['twice the size of the browser’s text', 32, { width: 1100, height: 760 }],
    ['a phone across', 16, { width: 844, height: 390 }],
    ['a phone upright', 16, { width: 390, height: 844 }],
  ])('loses nothing: %s', async (_, fontSize, viewport) => {
    const chat = await ChatPage.visit(on.browser, on.server, { viewport });
    const session = await chat.page.context().newCDPSession(chat.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: fontSize, fixed: fontSize } });
    await chat.open();
    await chat.say('I lost my card');
    await chat.sent();
    expect(await cutOff(chat.page)).toEqual([]);
    const size = await chat.composer.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    expect(size).toBe(fontSize);
  });

  it('keeps everything with the widest text spacing that has to be borne', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
      document.querySelector('okienko-chat')!.shadowRoot!.adoptedStyleSheets.push(spacing);
    });
    expect(await cutOff(chat.page)).toEqual([]);
  });

  it('gets the text twice as large from the window’s own settings', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    await chat.page.getByRole('radio', { name: '200%' }).check();
    await chat.page.keyboard.press('Escape');
    expect(await chat.composer.evaluate((text) => getComputedStyle(text).fontSize)).toBe('32px');
    expect(await cutOff(chat.page)).toEqual([]);
  });

  it('sees nothing move', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.launcher.click();
    const running = await chat.page.evaluate(() => document.querySelector('okienko-chat')!.shadowRoot!.getAnimations().length);
    expect(running).toBe(0);
  });
});
