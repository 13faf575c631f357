import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { ChatPage, hostPage } from '../../chat-page.ts';
import type { FakeServer } from '../../fake-server.ts';
import { focusedName } from '../../keyboard.ts';
import { announcements } from '../../recorders.ts';
import type { Gate } from '../gate.ts';
import { moving, motion } from '../surface.ts';
import { isWriting } from './writing.ts';

/** Style rules that let something flash: an animation of less than a third of a second that goes on. */
async function flashes(chat: ChatPage): Promise<string[]> {
  return chat.page.evaluate(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
    return inside(document).flatMap((element) => {
      const { animationName, animationDuration, animationIterationCount } = getComputedStyle(element);
      const again = animationName !== 'none' && animationIterationCount !== '1';
      return again && parseFloat(animationDuration) < 0.334 ? [`${element.tagName}: ${animationName} every ${animationDuration}, expected no flashing`] : [];
    });
  });
}

export const TIME: readonly Gate[] = [
  {
    rows: ['T01'],
    holds: 'after nearly twenty idle hours the draft is there and the conversation goes on',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.page.clock.install();
      await chat.open();
      await chat.composer.fill('half a sentence');
      await expect.poll(() => announcements(chat.page)).toHaveLength(2);
      await expect.poll(() => server.conversation.sockets.size).toBe(1);
      await chat.page.clock.fastForward('19:59:00');
      await chat.page.waitForTimeout(200);
      expect(await chat.composer.inputValue()).toBe('half a sentence');
      expect(await chat.page.locator('dialog[open]').count()).toBe(1);
      expect(await announcements(chat.page)).toHaveLength(2);
      await chat.page.keyboard.press('Enter');
      await chat.sees('half a sentence');
      await chat.sent();
      expect(server.calls.filter((call) => call === 'POST /conversations')).toHaveLength(1);
    },
  },
  {
    rows: ['T02'],
    holds: 'how long the conversation is kept is said at its beginning',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      expect(await chat.log.locator('.start').textContent()).toContain('Aldera Bank keeps this conversation for 90 days.');
    },
  },
  {
    rows: ['T03'],
    holds: 'draft, place and history are back after a broken line and after a new token',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      for (let index = 1; index <= 20; index++) server.bot(`Line ${index}`);
      await chat.log.getByText('Line 20').waitFor({ state: 'attached' });
      await chat.composer.fill('half a sentence');
      await chat.log.evaluate((log) => log.scrollTo({ top: 40, behavior: 'instant' }));
      const ids = () => chat.log.locator('[data-seq]').evaluateAll((all) => all.map((one) => one.getAttribute('data-seq')));
      const before = await ids();
      server.dropSockets();
      server.bot('Said meanwhile');
      await chat.log.getByText('Said meanwhile').waitFor({ state: 'attached' });
      expect(await ids()).toEqual([...before, String(before.length + 1)]);
      expect(await chat.composer.inputValue()).toBe('half a sentence');
      expect(await chat.log.evaluate((log) => log.scrollTop)).toBe(40);
      await chat.page.reload();
      await chat.open();
      await chat.log.getByText('Said meanwhile').waitFor({ state: 'attached' });
      expect(await ids()).toHaveLength(before.length + 1);
      expect(await chat.composer.inputValue()).toBe('half a sentence');
    },
  },
  {
    rows: ['T04'],
    holds: 'nothing moves five seconds after anything happened, also while the bot writes and nothing comes',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { reducedMotion: 'no-preference' });
      await chat.open();
      server.bot('news');
      await isWriting(chat, server, { kind: 'bot' });
      server.emit({ type: 'handover-requested', reason: 'asked', topic: 'x', priority: 'normal', position: 2 });
      await chat.page.locator('.notice').waitFor();
      await chat.page.waitForTimeout(5000);
      expect(await moving(chat.page)).toEqual([]);
    },
  },
  {
    rows: ['T04'],
    holds: 'a pause keeps back what bot and agent say, and gives all of it in order when it is asked for',
    run: async ({ browser, server }) => {
      const chat = await pausing(browser, server);
      server.bot('Part one');
      await chat.button('Show 1 new message').waitFor();
      server.emit({ type: 'agent-joined', name: 'Anna' });
      server.agent('Part two');
      await chat.button('Show 2 new messages').waitFor();
      expect(await shownParts(chat)).toEqual(['Anna has joined']);
      await expect.poll(() => announcements(chat.page)).toContain('1 new message is waiting until you show it.');
      expect((await announcements(chat.page)).join()).not.toContain('Part');
      await chat.button('Show 2 new messages').press('Enter');
      await expect.poll(() => shownParts(chat)).toEqual(['Part one', 'Anna has joined', 'Part two']);
      expect(await focusedName(chat.page)).toBe('No new messages');
      await expect.poll(async () => (await announcements(chat.page)).slice(-2).join()).toMatch(/Part one.*Part two/);
    },
  },
  {
    rows: ['T04'],
    holds: 'a pause ends for what there is when the person writes, and for good when they end it; what it kept back is there after a reload',
    run: async ({ browser, server }) => {
      const chat = await pausing(browser, server);
      server.bot('Part one');
      await chat.button('Show 1 new message').waitFor();
      await chat.say('My answer');
      await expect.poll(() => shownParts(chat)).toEqual(['Part one', 'My answer']);
      server.bot('Part two');
      await chat.button('Show 1 new message').waitFor();
      await chat.button('Settings').click();
      await chat.page.getByRole('checkbox', { name: PAUSE }).uncheck();
      await chat.page.keyboard.press('Escape');
      await chat.sees('Part two');
      expect(await chat.button(/new message/).count()).toBe(0);
      server.bot('Part three');
      await chat.sees('Part three');
      await chat.page.reload();
      await chat.open();
      await chat.sees('Part three');
    },
  },
  {
    rows: ['T04', 'L08'],
    holds: 'a pause keeps back messages alone: what the person does, and who answers, is told at once',
    run: async ({ browser, server }) => {
      const chat = await pausing(browser, server);
      server.bot('Part one');
      await chat.button('Show 1 new message').waitFor();
      await chat.button('Talk to a person').press('Enter');
      await chat.log.getByText('You asked for a person.').waitFor();
      await expect.poll(async () => (await announcements(chat.page)).join()).toContain('You asked for a person.');
      expect(await shownParts(chat)).toEqual([]);
      for (let part = 1; part <= 8; part++) server.agent(`Long ${part} ${'and more '.repeat(20)}`);
      await chat.button('Show 9 new messages').press('Enter');
      await chat.log.getByText('Part one').waitFor();
      expect(await chat.log.getByText('Part one').isVisible()).toBe(true);
      await chat.button(/^\d new in the chat$/).waitFor();
    },
  },
  {
    rows: ['T04'],
    holds: 'a pause keeps back nothing of what there is to do when money or identity is in danger',
    run: async ({ browser, server }) => {
      const chat = await pausing(browser, server);
      server.bot('Part one');
      await chat.button('Show 1 new message').waitFor();
      server.emit({ type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 1 });
      await chat.sees('Part one');
      server.bot('Part two');
      await chat.sees('Part two');
      await expect.poll(async () => (await announcements(chat.page)).join()).toMatch(/Part one.*Part two/);
    },
  },
  {
    rows: ['T04', 'L10'],
    holds: 'what a pause keeps back is unread until it is asked for, also while the window is closed',
    run: async ({ browser, server }) => {
      const chat = await pausing(browser, server);
      await chat.page.keyboard.press('Escape');
      server.bot('Part one');
      await chat.page.locator('.launcher .count').waitFor();
      await chat.open();
      await chat.button('Show 1 new message').waitFor();
      await chat.page.keyboard.press('Escape');
      await expect.poll(() => chat.page.locator('.launcher .count').textContent()).toContain('1');
      await chat.open();
      await chat.button('Show 1 new message').click();
      await chat.sees('Part one');
      await chat.page.keyboard.press('Escape');
      await chat.page.locator('.launcher .count').waitFor({ state: 'detached' });
    },
  },
  {
    rows: ['T05'],
    holds: 'who wants less motion sees nothing animated, gliding or scrolling smoothly',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { reducedMotion: 'reduce' });
      await chat.launcher.click();
      expect(await moving(chat.page)).toEqual([]);
      await chat.sees('I am Okienko');
      await chat.button('Settings').click();
      expect(await moving(chat.page)).toEqual([]);
      expect(await motion(chat.page)).toEqual([]);
    },
  },
  {
    rows: ['T06'],
    holds: 'nothing flashes',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { reducedMotion: 'no-preference' });
      await chat.open();
      expect(await flashes(chat)).toEqual([]);
      await isWriting(chat, server, { kind: 'bot' });
      expect(await flashes(chat)).toEqual([]);
    },
  },
  {
    rows: ['T07'],
    holds: 'who reads back is not moved, and is offered the way to what is new',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      for (let index = 1; index <= 20; index++) server.bot(`Line ${index}`);
      await chat.log.getByText('Line 20').waitFor({ state: 'attached' });
      await chat.log.evaluate((log) => log.scrollTo({ top: 0, behavior: 'instant' }));
      for (let index = 21; index <= 25; index++) server.bot(`Line ${index}`);
      await chat.button('5 new in the chat').waitFor();
      expect(await chat.log.evaluate((log) => log.scrollTop)).toBe(0);
      await chat.button('5 new in the chat').click();
      await expect.poll(() => chat.log.getByText('Line 21').isVisible()).toBe(true);
      expect(await chat.log.evaluate((log) => log.scrollTop)).toBeGreaterThan(100);
    },
  },
  {
    rows: ['U09'],
    holds: 'the window never opens by itself and asks the server for nothing, also after half an hour',
    run: async ({ browser, server }) => {
      server.pages.set('/idle', { html: hostPage() });
      const page = await (await browser.newContext()).newPage();
      await page.clock.install();
      await page.goto(`${server.origin}/idle`);
      await page.locator('.launcher').waitFor();
      await page.clock.fastForward('30:00');
      await page.waitForTimeout(200);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(server.calls).toEqual([]);
    },
  },
];

const PAUSE = 'Pause: keep new messages back until I ask for them or write myself';

/** A conversation under way, with somebody who wants new messages only when they ask. */
async function pausing(browser: Browser, server: FakeServer): Promise<ChatPage> {
  const chat = await ChatPage.visit(browser, server);
  await chat.open();
  await chat.say('I lost my card');
  await chat.sent();
  await chat.button('Settings').click();
  await chat.page.getByRole('checkbox', { name: PAUSE }).check();
  await chat.page.keyboard.press('Escape');
  await chat.button('No new messages').waitFor();
  return chat;
}

/** What of the parts, and of what happens between them, is in the log. */
async function shownParts(chat: ChatPage): Promise<readonly string[]> {
  const text = (await chat.log.textContent()) ?? '';
  return text.match(/Part (one|two|three)|Anna has joined|My answer/g) ?? [];
}
