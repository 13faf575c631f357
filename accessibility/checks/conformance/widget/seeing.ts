import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { translateAll } from '../../../widget/all-texts.ts';
import { ChatPage, hostPage } from '../../chat-page.ts';
import { cutOff, outOfReach } from '../../layout.ts';
import { announcements } from '../../recorders.ts';
import type { Gate } from '../gate.ts';
import { contrastOf } from '../../contrast.ts';
import { tree } from '../tree.ts';
import { WIDGET_STATES } from '../widget-states.ts';

const DIST = join(import.meta.dirname, '../../../dist');

/** Edges, icons and badges that tell something, each with what it stands against; by selector within the window. */
const EDGES: readonly { readonly part: string; readonly property: 'borderTopColor' | 'color' | 'backgroundColor'; readonly against: string }[] = [
  { part: '#text', property: 'borderTopColor', against: '.composer' },
  { part: '.choices .button', property: 'borderTopColor', against: '.log' },
  { part: '.composer .button.primary', property: 'backgroundColor', against: '.composer' },
  { part: '.tools .button', property: 'color', against: 'header' },
  { part: '.person .button', property: 'borderTopColor', against: '.person' },
  { part: '.message.customer .body', property: 'borderTopColor', against: '.log' },
  { part: '.panel', property: 'borderTopColor', against: '.panel' },
];

/** How many lines of text fit into the part of the log that is on the screen. */
async function linesInSight(chat: ChatPage): Promise<number> {
  return chat.log.evaluate((log) => {
    const { top, bottom } = log.getBoundingClientRect();
    return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / parseFloat(getComputedStyle(log).lineHeight);
  });
}

/** What has more controls than the window usually has, and what is wider than other texts. */
const AS_LARGE = [
  'answer with links and lists',
  'choices',
  'did you mean',
  'waiting',
  'with an agent who writes',
  'ended, to be rated',
  'words without an end',
];
const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

export const SEEING: readonly Gate[] = [
  {
    rows: ['S13'],
    holds: 'the largest text that one can choose in the window leaves nothing outside of a phone, and the field its whole width',
    run: async ({ browser, server }) => {
      const states = WIDGET_STATES.filter(({ name }) => AS_LARGE.includes(name));
      expect(states).toHaveLength(AS_LARGE.length);
      for (const [state, viewport] of states.flatMap((one) => PHONES.map((phone) => [one, phone] as const))) {
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
        await context.addInitScript(() => localStorage.setItem(`okienko:${location.origin}:settings`, JSON.stringify({ textSize: 2 })));
        server.pages.set('/largest', { html: hostPage() });
        const chat = await ChatPage.in(context, server, '/largest');
        await state.reach(chat, server, translateAll('en'));
        expect([...(await cutOff(chat.page)), ...(await outOfReach(chat.page))], `${state.name}, ${viewport.width}`).toEqual([]);
        expect((await chat.composer.boundingBox())!.width).toBeGreaterThan(viewport.width * 0.8);
        await context.close();
      }
    },
  },
  {
    rows: ['S01'],
    holds: 'no picture is without a name, decoration is hidden, and nothing is an image of text',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      server.bot('x', { html: '<p><a href="tel:+48225550111">+48 22 555 01 11</a> <a href="/cards">Cards</a></p>' });
      await chat.sees('verified link');
      expect((await tree(chat.page)).filter(({ role, name, ignored }) => /^(image|img|graphics-)/.test(role) && !ignored && !name)).toEqual([]);
      const icons = await chat.page.locator('okienko-chat svg').evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-hidden') ?? svg.getAttribute('role')));
      expect(icons.length).toBeGreaterThan(5);
      expect(icons.filter((told) => told !== 'true' && told !== 'img')).toEqual([]);
      expect(await chat.page.locator('okienko-chat img').count()).toBe(0);
    },
  },
  {
    rows: ['S02'],
    holds: 'the history is one named log, and each message has sender, time and words as text',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.say('hello');
      await chat.sent();
      server.agent('Good morning');
      await chat.log.getByText('Good morning', { exact: true }).waitFor({ state: 'attached' });
      expect(await chat.page.getByRole('log').count()).toBe(1);
      expect(await chat.page.getByRole('log', { name: 'Conversation' }).count()).toBe(1);
      for (const article of await chat.log.getByRole('article').all()) {
        const text = (await article.textContent()) ?? '';
        expect(text).toMatch(/Okienko, digital assistant|You|Anna, adviser/);
        expect(text).toMatch(/\d{1,2}:\d{2}/);
        expect((await article.locator('.body').textContent())?.trim()).not.toBe('');
      }
    },
  },
  {
    rows: ['S03'],
    holds: 'messages stand and are read out in the order of the conversation, however late or early each comes',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const { conversation } = server;
      await expect.poll(() => conversation.sockets.size).toBe(1);
      const sockets = [...conversation.sockets];
      conversation.sockets.clear();
      for (let index = 1; index <= 12; index++) server.bot(`Line ${index}`);
      sockets.forEach((socket) => conversation.sockets.add(socket));
      const late = conversation.events.slice(-12);
      for (const place of [3, 0, 7, 11, 1, 2, 2, 5, 4, 10, 6, 9, 8]) server.frame({ type: 'event', event: late[place]! });
      await chat.log.getByText('Line 12').waitFor({ state: 'attached' });
      const expected = Array.from({ length: 12 }, (_, index) => `Line ${index + 1}`);
      const entries = chat.log.locator('.message .body').filter({ hasText: /^\s*Line/ });
      expect((await entries.allTextContents()).map((text) => text.trim())).toEqual(expected);
      const tops = await entries.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
      const said = (await announcements(chat.page)).filter((text) => text.includes('Line')).map((text) => text.split(': ')[1]);
      expect(said).toEqual(expected);
    },
  },
  {
    rows: ['S05'],
    holds: 'a message goes out upright and across',
    run: async ({ browser, server }) => {
      for (const viewport of [{ width: 390, height: 844 }, { width: 844, height: 390 }]) {
        const chat = await ChatPage.visit(browser, server, { viewport, hasTouch: true });
        await chat.open();
        await chat.composer.fill('hello');
        await chat.button('Send').tap();
        await chat.sent();
        await chat.close();
      }
    },
  },
  {
    rows: ['S06'],
    holds: 'the window asks nothing about the person, so no field wants a token for it',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const personal = await chat.page.locator('okienko-chat').locator('input, textarea, select').evaluateAll((all) =>
        all.map((field) => `${(field as HTMLInputElement).type} ${(field as HTMLInputElement).name} ${field.id}`).filter((field) => /email|tel|name(?!=)|phone|otp|code/.test(field)),
      );
      expect(personal).toEqual([]);
    },
  },
  {
    rows: ['S07'],
    holds: 'sender, failed, unread and pressed are told by words, sides and shapes, not by colour alone',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      server.sending = 'fail';
      await chat.say('fails');
      await chat.button('Try again').waitFor();
      const failed = chat.log.locator('.state.bad');
      expect(await failed.textContent()).toContain('Not sent');
      expect(await failed.locator('svg').isVisible()).toBe(true);
      expect(await failed.evaluate((words) => parseFloat(getComputedStyle(words).fontSize))).toBeGreaterThanOrEqual(14);
      const [own, bot] = await Promise.all(['.message.customer .body', '.message.bot .body'].map((part) => chat.log.locator(part).last().boundingBox()));
      expect(own!.x + own!.width).toBeGreaterThan(bot!.x + bot!.width);
      expect(await chat.log.locator('.message.customer .by').last().textContent()).toContain('You');
      await chat.page.keyboard.press('Escape');
      server.bot('news');
      await chat.page.getByRole('button', { name: /1 new in the chat/ }).waitFor();
      expect(await chat.launcher.locator('.count').textContent()).toBe('1');
    },
  },
  {
    rows: ['S12'],
    holds: 'borders, icons and the primary button differ from what they stand on by 3:1, light and dark',
    run: async ({ browser, server }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const chat = await ChatPage.visit(browser, server, { colorScheme });
        await chat.open();
        await chat.say('hello');
        await chat.sent();
        for (const { part, property, against } of EDGES) {
          const contrast = await contrastOf(chat.page, ['okienko-chat', part], { property, against: ['okienko-chat', against] });
          expect(contrast?.ratio, `${part} ${property} against ${against}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
        }
        await chat.close();
      }
    },
  },
  {
    rows: ['S14'],
    holds: 'three lines of the conversation and more are in sight in a low window, whatever comes around it',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { viewport: { width: 320, height: 256 } });
      await chat.open();
      await chat.say('I lost my card');
      await chat.sent();
      server.emit({ type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 2, estimatedWaitSeconds: 240 });
      await chat.page.locator('.notice.waiting').waitFor();
      await chat.log.evaluate((log) => log.scrollTo(0, 0));
      server.bot('News');
      await chat.button('1 new in the chat').waitFor();
      await chat.composer.fill('One\nTwo\nThree\nFour\nFive');
      await chat.composer.scrollIntoViewIfNeeded();
      expect(await linesInSight(chat), 'while one writes').toBeGreaterThanOrEqual(3);
      await chat.page.keyboard.press('Escape');
      await chat.launcher.click();
      expect(await linesInSight(chat), 'when it opens').toBeGreaterThanOrEqual(3);
      await chat.page.locator('.notice summary').click();
      await chat.page.locator('.notice').getByText('The wait is about 4 minutes.').waitFor();
    },
  },
  {
    rows: ['S16'],
    holds: 'nothing of ours appears on hover or focus that would have to be dismissed; the browser’s own tip repeats the name',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const before = await chat.page.locator('okienko-chat').ariaSnapshot();
      for (const control of await chat.page.locator('.panel button').all()) {
        if (!(await control.isVisible())) continue;
        await control.hover();
        await control.focus();
        const title = await control.getAttribute('title');
        if (title !== null) expect(title).toBe(await control.getAttribute('aria-label'));
      }
      expect(await chat.page.locator('okienko-chat').ariaSnapshot()).toBe(before);
    },
  },
  {
    rows: ['S17'],
    holds: 'the front ships no picture but drawings, and no drawing holds text',
    run: async () => {
      const files = await readdir(DIST, { recursive: true });
      expect(files.filter((file) => /\.(png|jpe?g|gif|webp|avif|ico|woff2?|ttf)$/.test(file))).toEqual([]);
      for (const file of files.filter((name) => name.endsWith('.svg'))) {
        expect(await readFile(join(DIST, file), 'utf8'), file).not.toMatch(/<text|<tspan|<image|<foreignObject/i);
      }
    },
  },
  {
    rows: ['R05'],
    holds: 'neither the window nor a page’s style sheet refuses the colours that a device forces',
    run: async () => {
      // The studio's script does so in one place: where it measures the colours of a palette, which nobody sees.
      const files = (await readdir(DIST, { recursive: true })).filter((file) => /^widget.*\.js$|\.css$/.test(file));
      expect(files.length).toBeGreaterThan(10);
      for (const file of files) {
        expect(await readFile(join(DIST, file), 'utf8'), file).not.toMatch(/forced-color-adjust:\s*none/);
      }
    },
  },
  {
    rows: ['S18'],
    holds: 'lines of a message have 80 characters at most, half a line between them, and are not justified',
    run: async ({ browser, server }) => {
      const text = 'A sentence that goes on and on so that its lines are as long as they may become. '.repeat(6);
      for (const width of [320, 844, 1600]) {
        const chat = await ChatPage.visit(browser, server, { viewport: { width, height: 800 } });
        await chat.open();
        server.bot(text);
        await chat.log.getByText('goes on and on').waitFor({ state: 'attached' });
        const set = await chat.log.locator('.plain').last().evaluate((element) => {
          const { lineHeight, fontSize, textAlign } = getComputedStyle(element);
          const range = document.createRange();
          range.selectNodeContents(element);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          return { leading: parseFloat(lineHeight) / parseFloat(fontSize), textAlign, perLine: (element.textContent ?? '').length / lines };
        });
        expect(set.leading, `line height at ${width}`).toBeGreaterThanOrEqual(1.5);
        expect(set.perLine, `characters a line at ${width}`).toBeLessThanOrEqual(80);
        expect(set.textAlign).not.toBe('justify');
        await chat.close();
      }
    },
  },
];
