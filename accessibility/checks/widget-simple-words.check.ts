import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { ChatPage } from './chat-page.ts';
import { focusedName } from './keyboard.ts';
import { cutOff, smallTargets } from './layout.ts';
import { announcements, focusMoves } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

const FULL = { text: 'Blocking is free of charge.', html: `<p>Blocking a card is free of charge.</p>${'<p>It can be undone at any time.</p>'.repeat(8)}` };
const SIMPLE = { text: 'It costs nothing.', html: '<ul><li>Open the app.</li><li>It costs nothing.</li></ul>' };
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

async function answered(options: BrowserContextOptions = {}): Promise<ChatPage> {
  const chat = await ChatPage.visit(on.browser, on.server, options);
  await chat.open();
  await chat.say('What does blocking cost?');
  await chat.sent();
  on.server.bot(FULL.text, { html: FULL.html, simple: SIMPLE });
  await chat.sees('Blocking a card is free of charge.');
  return chat;
}

/** What was read out since the given number of announcements. */
async function readOut(chat: ChatPage, since: number): Promise<string[]> {
  return (await announcements(chat.page)).slice(since);
}

describe('U03 an answer in simpler words', () => {
  it('comes with one button by keyboard, which keeps the focus, is read out once, and leads back', async () => {
    const chat = await answered();
    const toggle = chat.button('In simpler words');
    expect(await toggle.count()).toBe(1);
    expect(await toggle.getAttribute('aria-pressed')).toBeNull();
    await toggle.focus();
    await focusMoves(chat.page);
    const before = (await announcements(chat.page)).length;
    await chat.page.keyboard.press('Enter');
    await chat.sees('It costs nothing.');
    await expect.poll(() => readOut(chat, before)).toEqual(['Open the app. It costs nothing.']);
    expect(await chat.log.getByText('Blocking a card is free of charge.').count()).toBe(0);
    expect(await focusedName(chat.page)).toBe('The full answer');
    await chat.page.keyboard.press('Space');
    await chat.sees('Blocking a card is free of charge.');
    expect(await focusedName(chat.page)).toBe('In simpler words');
    await expect.poll(() => readOut(chat, before)).toHaveLength(2);
    expect(await focusMoves(chat.page)).not.toContain('body');
  });

  it('is chosen for one message at a time', async () => {
    const chat = await answered();
    on.server.bot('Another one.', { html: '<p>Another long answer.</p>', simple: { text: 'Short.', html: '<p>Short.</p>' } });
    await chat.sees('Another long answer.');
    await chat.button('In simpler words').last().press('Enter');
    await chat.sees('Short.');
    await chat.sees('Blocking a card is free of charge.');
    expect(await chat.button('In simpler words').count()).toBe(1);
    expect(await chat.button('The full answer').count()).toBe(1);
  });

  it('is not offered where nobody wrote one', async () => {
    const chat = await answered();
    on.server.bot('Good bye.');
    await chat.sees('Good bye.');
    expect(await chat.button('In simpler words').count()).toBe(1);
  });

  it('comes first, shown and read out, for who wants that, also on the next page', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    await chat.page.getByRole('checkbox', { name: 'Show answers in simpler words first, where there are any' }).check();
    await chat.page.keyboard.press('Escape');
    await chat.say('What does blocking cost?');
    await chat.sent();
    on.server.bot(FULL.text, { html: FULL.html, simple: SIMPLE });
    await chat.sees('It costs nothing.');
    await expect
      .poll(() => announcements(chat.page))
      .toContain('Okienko, digital assistant: Open the app. It costs nothing.');
    await chat.page.reload();
    await chat.launcher.click();
    await chat.sees('It costs nothing.');
    await chat.button('The full answer').click();
    await chat.sees('Blocking a card is free of charge.');
  });

  it('stays under the finger that pressed it, though the answer above becomes shorter and longer', async () => {
    const chat = await answered(PHONE);
    const toggle = chat.page.locator('.version');
    await toggle.scrollIntoViewIfNeeded();
    const top = () => toggle.evaluate((button) => Math.round(button.getBoundingClientRect().top));
    const log = await chat.log.boundingBox();
    for (const seen of ['It costs nothing.', 'Blocking a card is free of charge.', 'It costs nothing.']) {
      await toggle.click();
      await chat.sees(seen);
      await chat.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await top()).toBeGreaterThanOrEqual(Math.floor(log!.y));
      expect(await top()).toBeLessThan(log!.y + log!.height);
    }
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['320 px', PHONE],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('passes axe, and can be hit and read: %s', async (_name, options) => {
    const chat = await answered(options);
    for (const name of ['In simpler words', 'The full answer']) {
      const toggle = chat.button(name);
      await toggle.waitFor();
      expect(await axeFindings(chat.page)).toEqual([]);
      expect(await smallTargets(chat.page, 'okienko-chat')).toEqual([]);
      expect(await cutOff(chat.page)).toEqual([]);
      await toggle.click();
    }
  });
});
