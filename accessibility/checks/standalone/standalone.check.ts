import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../ui/i18n/languages.ts';
import { holdTime } from '../clock.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { focusMoves } from '../recorders.ts';
import { stage } from '../setup.ts';
import { greeted, openPage, servePage, setHidden } from './standalone-page.ts';

const on = stage();

const TITLES = { pl: 'Czat · Aldera Bank', en: 'Chat · Aldera Bank', hu: 'Csevegés · Aldera Bank', ru: 'Чат · Aldera Bank', zh: '在线咨询 · Aldera Bank' };
const BEGINNING = 'Skip to your message';
const END = 'How accessible this chat is';

function title(page: Page) {
  return expect.poll(() => page.title());
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** A conversation that is under way, and longer than its log is high. */
async function longConversation(page: Page): Promise<void> {
  await greeted(page);
  for (let line = 1; line <= 30; line++) on.server.bot(`Line ${line}`);
  await page.getByRole('log').getByText('Line 30', { exact: true }).waitFor();
}

async function chooseHungarian(page: Page): Promise<void> {
  await button(page, 'Settings').click();
  await page.getByLabel('Language', { exact: true }).selectOption('hu');
  await page.getByRole('heading', { name: 'Beállítások' }).waitFor();
  await page.keyboard.press('Escape');
}

describe('the title of the chat’s own page', () => {
  it.each(LANGUAGES)('K20 tells the place before any script, in %s', async (language) => {
    const page = await openPage(on, { javaScriptEnabled: false }, { language });
    expect(await page.title()).toBe(TITLES[language]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });

  it('K20 tells how much came while nobody looked, and no more once somebody does', async () => {
    const page = await openPage(on);
    await greeted(page);
    await title(page).toBe('Chat · Aldera Bank');
    await setHidden(page, true);
    on.server.bot('First');
    await title(page).toBe('(1) Chat · Aldera Bank');
    on.server.bot('Second');
    await title(page).toBe('(2) Chat · Aldera Bank');
    await setHidden(page, false);
    await title(page).toBe('Chat · Aldera Bank');
    on.server.bot('Third');
    await page.getByRole('log').getByText('Third').waitFor();
    expect(await page.title()).toBe('Chat · Aldera Bank');
  });

  it('K20 tells that an adviser came while nobody looked, which is what one waits for', async () => {
    const page = await openPage(on);
    await greeted(page);
    await setHidden(page, true);
    on.server.emit({ type: 'handover-requested', reason: 'asked', topic: 'general', priority: 'normal', position: 2 });
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    await title(page).toBe('(1) Chat · Aldera Bank');
    await setHidden(page, false);
    await title(page).toBe('Chat · Aldera Bank');
  });

  it('K20 tells nothing of what came while the page was closed, once it is in sight', async () => {
    const page = await openPage(on);
    await greeted(page);
    await page.getByRole('textbox').fill('My card');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Sent', { exact: true }).waitFor();
    const address = page.url();
    await page.goto('about:blank');
    on.server.bot('First');
    on.server.bot('Second');
    await page.goto(address);
    await page.getByRole('log').getByText('Second').waitFor();
    await title(page).toBe('Chat · Aldera Bank');
  });

  it('K20 tells how much came below what somebody reads, until they have it in sight', async () => {
    const page = await openPage(on);
    await longConversation(page);
    const log = page.getByRole('log');
    await log.evaluate((element) => (element.scrollTop = 0));
    on.server.bot('News');
    await title(page).toBe('(1) Chat · Aldera Bank');
    await log.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await title(page).toBe('Chat · Aldera Bank');
  });

  it('K20 is in the language that the window speaks, and so is the page', async () => {
    const page = await openPage(on);
    await greeted(page);
    await chooseHungarian(page);
    await title(page).toBe('Csevegés · Aldera Bank');
    expect(await page.locator('html').getAttribute('lang')).toBe('hu');
    await page.getByRole('heading', { level: 1, name: 'Csevegés' }).waitFor();
    const help = page.getByRole('link', { name: 'Súgóközpont' });
    expect(await help.getAttribute('href')).toBe('/help/#/hu');
    expect(new URL(page.url()).pathname).toBe('/chat/hu/');
    await setHidden(page, true);
    on.server.bot('First');
    await title(page).toBe('(1) Csevegés · Aldera Bank');
  });

  it('K20 is in the language that somebody chose on an earlier day', async () => {
    const page = await openPage(on);
    await greeted(page);
    await chooseHungarian(page);
    await page.goto(`${on.server.origin}/chat/en/`);
    await title(page).toBe('Csevegés · Aldera Bank');
  });
});

describe('the chat’s own page', () => {
  it('K14 K15 leaves the focus at its beginning, whatever comes and however the screen turns', async () => {
    const page = await openPage(on);
    await greeted(page);
    for (let count = 0; count < 20; count++) on.server.bot(`Line ${count}`);
    on.server.emit({ type: 'handover-requested', reason: 'asked', topic: 'general', priority: 'normal', position: 2 });
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    on.server.agent('Good morning');
    await page.getByRole('log').getByText('Good morning').last().waitFor();
    for (const viewport of [{ width: 320, height: 256 }, { width: 1100, height: 760 }]) await page.setViewportSize(viewport);
    expect(await focusMoves(page)).toEqual(['body']);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe(BEGINNING);
  });

  it('K15 leaves the focus where one writes when the screen turns', async () => {
    const page = await openPage(on);
    await greeted(page);
    await page.locator('#text').fill('I lost');
    await focusMoves(page);
    for (const viewport of [{ width: 320, height: 256 }, { width: 1100, height: 760 }]) await page.setViewportSize(viewport);
    expect(await focusMoves(page)).toEqual([]);
    expect(await page.locator('#text').inputValue()).toBe('I lost');
  });

  it('K01 K18 is used by keyboard alone: the first link leads to where one writes', async () => {
    const page = await openPage(on);
    await greeted(page);
    await tabTo(page, BEGINNING);
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe('Your message');
    await page.keyboard.type('I lost my card');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Sent', { exact: true }).waitFor();
    on.server.bot('Which card?', { choices: [{ label: 'The debit card', value: 'debit card' }] });
    await page.getByRole('log').getByText('The debit card').waitFor();
    await tabTo(page, 'The debit card', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('debit card', { exact: true }).waitFor();
    await tabTo(page, 'Talk to a person', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('You asked for a person.').waitFor();
  });

  it('K03 is no trap: the keys pass from its beginning to its end and back the same way', async () => {
    const page = await openPage(on);
    await longConversation(page);
    const walk = async (to: string, key: 'Tab' | 'Shift+Tab') => {
      const names = [await focusedName(page)];
      while (names.at(-1) !== to && names.length < 60) {
        await page.keyboard.press(key);
        names.push(await focusedName(page));
      }
      return names;
    };
    await page.keyboard.press('Tab');
    const there = await walk(END, 'Tab');
    expect(there).toEqual(expect.arrayContaining([BEGINNING, 'Talk to a person', 'Conversation', 'Your message', 'Send', 'Help centre', END]));
    expect(await walk(BEGINNING, 'Shift+Tab')).toEqual(there.reverse());
  });

  it('K04 has nothing that closes the chat, and still a way to end the conversation', async () => {
    const page = await openPage(on);
    await greeted(page);
    await page.locator('#text').fill('hello');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.panel').evaluate((panel: HTMLDialogElement) => panel.open)).toBe(true);
    expect(await button(page, 'Close the chat').count()).toBe(0);
    expect(await page.locator('.launcher').isVisible()).toBe(false);
    await button(page, 'Help').click();
    await page.getByText('goes to the next button or link').waitFor();
    expect(await page.getByText('closes the chat').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await button(page, 'Settings').click();
    await button(page, 'End the conversation').click();
    await button(page, 'End').click();
    await page.getByRole('log').getByText('You have ended the conversation.').waitFor();
  });

  it('goes on after a reload, with what was being written', async () => {
    const page = await openPage(on);
    await greeted(page);
    await page.locator('#text').fill('I lost');
    await page.reload();
    await greeted(page);
    expect(await page.locator('#text').inputValue()).toBe('I lost');
    expect(on.server.calls.filter((call) => call === 'POST /conversations')).toHaveLength(1);
  });

  it.each([
    ['on a desk', { viewport: { width: 1280, height: 800 } }, false],
    ['on a large desk', { viewport: { width: 2560, height: 1440 } }, false],
    ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, false],
    ['zoomed to 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, true],
  ])('S14 fills the page and scrolls once, %s', async (_, options, scrolls) => {
    const page = await openPage(on, options);
    await longConversation(page);
    const { page: pageScrolls, panel, log, width, filled } = await page.evaluate(() => {
      const root = document.scrollingElement!;
      const inside = document.querySelector('okienko-chat')!.shadowRoot!;
      const overflows = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight + 1;
      const { bottom } = document.querySelector('footer')!.getBoundingClientRect();
      return {
        page: overflows(root),
        panel: overflows(inside.querySelector('.panel')!),
        log: overflows(inside.querySelector('.log')!),
        width: root.scrollWidth - root.clientWidth,
        filled: Math.round(bottom + root.scrollTop) >= innerHeight,
      };
    });
    expect({ pageScrolls, panel, log, width, filled }).toEqual({ pageScrolls: scrolls, panel: false, log: true, width: 0, filled: true });
  });

  it('is seen as one chose to see the window', async () => {
    const page = await openPage(on);
    await greeted(page);
    const size = () => page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
    const before = await size();
    await button(page, 'Settings').click();
    await page.getByRole('radio', { name: '200%' }).check();
    await page.getByRole('radio', { name: 'Yellow on black' }).check();
    await expect.poll(size).toBe(2 * before);
    const [own, inside] = await Promise.all(
      ['body', 'dialog.panel'].map((selector) => page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor)),
    );
    expect(own).toBe(inside);
    await page.reload();
    await expect.poll(size).toBe(2 * before);
  });

  it('is printed with the whole conversation, and without what can only be pressed', async () => {
    const page = await openPage(on);
    await longConversation(page);
    await page.emulateMedia({ media: 'print' });
    const [first, last] = [page.getByText('I am Okienko').last(), page.getByText('Line 30', { exact: true }).last()];
    expect((await last.boundingBox())!.y - (await first.boundingBox())!.y).toBeGreaterThan(1000);
    for (const hidden of ['.composer', '.skip', 'footer']) expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await button(page, 'Talk to a person').isVisible()).toBe(false);
  });

  it('keeps its own policy', async () => {
    const complaints: string[] = [];
    const page = await openPage(on, {}, {
      watch: (watched) => {
        watched.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        watched.on('pageerror', (error) => complaints.push(error.message));
      },
    });
    await greeted(page);
    await chooseHungarian(page);
    expect(complaints).toEqual([]);
  });
});

describe('without the window', () => {
  it('R07 the bank’s numbers and the other ways stand on the page where scripts do not run', async () => {
    const page = await openPage(on, { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    for (const name of ['+48 22 555 01 00', '+48 22 555 01 11', 'Help centre', END]) {
      expect(await page.getByRole('link', { name }).isVisible(), name).toBe(true);
    }
    await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor();
    await page.getByRole('banner').getByText('Aldera Bank').waitFor();
  });

  it('R07 they stand there where the window’s script does not come', async () => {
    const page = await openPage(on, {}, { watch: (watched) => watched.route('**/widget.js', (route) => route.abort()) });
    await tabTo(page, '+48 22 555 01 00');
    expect(await page.getByRole('link', { name: '+48 22 555 01 11' }).isVisible()).toBe(true);
    await tabTo(page, BEGINNING, 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#chat');
  });

  it('R07 they stand in the window while the server is away', async () => {
    on.server.away = true;
    const page = await openPage(on);
    await page.getByText('There is no connection.').first().waitFor();
    await tabTo(page, '+48 22 555 01 00');
    expect(await page.getByRole('link', { name: '+48 22 555 01 11' }).isVisible()).toBe(true);
    // From here on only the person tries again.
    await holdTime(page);
    on.server.away = false;
    await button(page, 'Try now').click();
    await greeted(page);
  });

  it('R07 a bank without numbers has no empty line', async () => {
    const path = servePage(on.server);
    const { html } = on.server.pages.get(path)!;
    on.server.pages.set('/quiet', { html: html.replace(/<a href="tel:[^]*?<\/a>/g, '') });
    const context = await on.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${on.server.origin}/quiet`);
    expect(await page.locator('.plain-list li').evaluateAll((items) => items.filter((item) => item.checkVisibility()).length)).toBe(0);
    await page.getByText('on the back of your card').waitFor();
  });
});
