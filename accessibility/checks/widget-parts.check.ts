import { describe, expect, it } from 'vitest';
import { ChatPage, hostPage } from './chat-page.ts';
import { alerts, focusMoves } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();
const WINDOW = /\/widget\/en-[\w-]{8}\.js/;
const TALK = /-talk-/;
const DIALOGS = /-dialogs-/;
const WORDS = 'This could not be opened.';

/** The network fails for these files, until what this returns is called. */
async function fail(chat: ChatPage, files: RegExp): Promise<() => Promise<void>> {
  await chat.page.route(files, (route) => route.abort());
  return () => chat.page.unroute(files);
}

/** These files are on their way until what this returns is called. */
async function hold(page: ChatPage['page'], files: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

describe('before the window is there', () => {
  it('the page may set its properties and open it', async () => {
    on.server.pages.set('/host', { html: hostPage() });
    const page = await on.browser.newPage();
    const release = await hold(page, WINDOW);
    const asked = page.waitForRequest(WINDOW);
    await page.goto(`${on.server.origin}/host`);
    await asked;
    await page.evaluate(() => {
      const chat = document.querySelector('okienko-chat')!;
      chat.customerToken = 'signed-in';
      chat.headingLevel = 4;
      chat.show();
    });
    expect(await page.getByRole('link', { name: 'Contact the bank' }).isVisible()).toBe(true);
    release();
    await page.getByRole('log').getByText('I am Okienko').waitFor();
    expect(on.server.calls).toContain('GET /conversations/current');
    expect(await page.getByRole('heading', { name: 'Okienko' }).getAttribute('aria-level')).toBe('4');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('OKIENKO-CHAT');
    await page.evaluate(() => document.querySelector('okienko-chat')!.hide());
    await page.locator('.launcher').waitFor();
  });

  it('the page may take the opening back', async () => {
    on.server.pages.set('/host', { html: hostPage() });
    const page = await on.browser.newPage();
    const release = await hold(page, WINDOW);
    const asked = page.waitForRequest(WINDOW);
    await page.goto(`${on.server.origin}/host`);
    await asked;
    await page.evaluate(() => {
      const chat = document.querySelector('okienko-chat')!;
      chat.show();
      chat.hide();
    });
    release();
    await page.locator('.launcher').waitFor();
    await page.waitForTimeout(200);
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('the contact stays where the window cannot be loaded', async () => {
    on.server.pages.set('/host', { html: hostPage() });
    const page = await on.browser.newPage();
    await page.route(WINDOW, (route) => route.abort());
    await page.goto(`${on.server.origin}/host`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: 'Contact the bank' }).isVisible()).toBe(true);
  });

  it('an element that comes later is made one all the same', async () => {
    on.server.pages.set('/host', { html: hostPage().replace(/<okienko-chat.*<\/okienko-chat>/, '') });
    const page = await on.browser.newPage();
    await page.goto(`${on.server.origin}/host`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const chat = document.createElement('okienko-chat');
      chat.language = 'hu';
      document.body.append(chat);
    });
    await page.getByRole('button', { name: 'Írjon nekünk' }).waitFor();
  });
});

describe('a part that cannot be loaded', () => {
  it('says so, and opens when asked again', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const mend = await fail(chat, DIALOGS);
    await chat.button('Settings').focus();
    await focusMoves(chat.page);
    await chat.page.keyboard.press('Enter');
    await chat.page.locator('.notice').getByText(WORDS).waitFor();
    await expect.poll(() => alerts(chat.page)).toEqual([expect.stringContaining(WORDS)]);
    expect(await focusMoves(chat.page)).toEqual([]);
    await mend();
    await chat.page.keyboard.press('Enter');
    await chat.page.getByRole('group', { name: 'Text size' }).waitFor();
    await chat.page.keyboard.press('Escape');
    expect(await chat.button('Settings').evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement)).toBe(true);
    expect(await chat.page.locator('.notice').count()).toBe(0);
  });

  it('is told of while it is on its way', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const release = await hold(chat.page, DIALOGS);
    await chat.button('Help').click();
    await chat.page.getByText('Loading', { exact: true }).first().waitFor();
    release();
    await chat.page.getByText('Shift + Enter').waitFor();
    expect(await chat.page.evaluate(() => window.announcements.filter(({ text }) => text === 'Loading').length)).toBe(1);
    await chat.page.keyboard.press('Escape');
    expect(await chat.page.locator('.typing').count()).toBe(0);
  });

  it('leaves what was written in its place, and what is written meanwhile', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const mend = await fail(chat, TALK);
    await chat.say('I lost my card');
    await chat.page.locator('.notice').getByText(WORDS).waitFor();
    expect(await chat.composer.inputValue()).toBe('I lost my card');
    await mend();
    const release = await hold(chat.page, TALK);
    await chat.page.keyboard.press('Enter');
    await chat.page.keyboard.press('Enter');
    await chat.page.keyboard.type(' and my keys');
    release();
    await chat.sent();
    expect(await chat.composer.inputValue()).toBe(' and my keys');
    expect(on.server.calls.filter((call) => call.endsWith('/messages'))).toHaveLength(1);
  });

  it('holds nothing back for good that came from the server', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const mend = await fail(chat, TALK);
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    on.server.agent('Good morning');
    await chat.page.locator('.notice').getByText(WORDS).waitFor();
    await mend();
    await chat.sees('Good morning');
    await chat.sees('Anna has joined.');
    expect(await chat.page.locator('.notice').count()).toBe(0);
  });

  it('may be a language: the window goes on in the one before', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    const mend = await fail(chat, /\/texts-hu-/);
    await chat.page.getByLabel('Language', { exact: true }).selectOption('Magyar');
    await expect.poll(() => alerts(chat.page)).toEqual([expect.stringContaining(WORDS)]);
    await expect.poll(() => chat.page.getByLabel('Language', { exact: true }).inputValue()).toBe('en');
    await chat.page.locator('okn-field .error').getByText(WORDS).waitFor();
    await mend();
    await chat.page.getByLabel('Language', { exact: true }).selectOption('Magyar');
    await chat.page.getByRole('heading', { name: 'Beállítások' }).waitFor();
    expect(await chat.page.getByLabel('Nyelv', { exact: true }).inputValue()).toBe('hu');
  });
});
