import { expect } from 'vitest';
import { axeFindings } from '../../axe.ts';
import { ChatPage, hostPage } from '../../chat-page.ts';
import { focusedName, tabTo } from '../../keyboard.ts';
import { focusMoves } from '../../recorders.ts';
import type { Stage } from '../../setup.ts';
import type { Gate } from '../gate.ts';
import { stopOf } from '../focus-walk.ts';
import { ringOf } from '../focus-ring.ts';
import { tree } from '../tree.ts';

/** A person who has no pointer: whatever a journey does goes through the keys. */
class KeyboardPerson {
  constructor(
    private readonly chat: ChatPage,
    /** Time between two keys, in milliseconds of the page's clock. */
    private readonly pause: number,
  ) {}

  async press(key: string): Promise<void> {
    await this.chat.page.keyboard.press(key);
    if (this.pause > 0) await this.chat.page.clock.runFor(this.pause);
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter === ' ' ? 'Space' : letter);
  }

  async goTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    if ((await focusedName(this.chat.page)) !== name) await tabTo(this.chat.page, name, key, (pressed) => this.press(pressed));
  }

  sees(text: string): Promise<void> {
    return this.chat.log.getByText(text).last().waitFor({ state: 'attached' });
  }
}

async function journey({ browser, server }: Stage, pause: number): Promise<void> {
  const chat = await ChatPage.visit(browser, server);
  if (pause > 0) await chat.page.clock.install();
  const person = new KeyboardPerson(chat, pause);
  await person.goTo('Chat with us');
  await person.press('Enter');
  await person.sees('I am Okienko');
  await person.type('lost card');
  await person.press('Enter');
  await person.sees('lost card');
  server.bot('Which card?', { choices: [{ label: 'The debit card', value: 'debit card' }] });
  await person.sees('The debit card');
  await person.goTo('The debit card', 'Shift+Tab');
  await person.press('Space');
  await person.sees('debit card');
  await person.goTo('Talk to a person', 'Shift+Tab');
  await person.press('Enter');
  await person.sees('You asked for a person.');
  await transcript(chat, person);
  server.emit({ type: 'agent-joined', name: 'Anna' });
  server.emit({ type: 'closed', by: 'agent' });
  await person.sees('How was this conversation?');
  await person.goTo('Your message');
  await person.goTo('Send rating', 'Shift+Tab');
  await person.goTo('Comment (optional)', 'Shift+Tab');
  await person.press('Shift+Tab');
  await person.press('ArrowDown');
  await person.goTo('Send rating');
  await person.press('Enter');
  await person.sees('Your rating:');
  await person.press('Escape');
  expect(await focusedName(chat.page)).toBe('Chat with us');
}

async function transcript(chat: ChatPage, person: KeyboardPerson): Promise<void> {
  await person.goTo('Settings', 'Shift+Tab');
  await person.press('Enter');
  for (const [name, file] of [
    ['Download as text', 'conversation.txt'],
    ['Download as an e-mail', 'conversation.eml'],
  ] as const) {
    await person.goTo(name);
    const [download] = await Promise.all([chat.page.waitForEvent('download'), person.press('Enter')]);
    expect(download.suggestedFilename()).toBe(file);
  }
  await person.press('Escape');
  expect(await focusedName(chat.page)).toBe('Settings');
}

async function scrollTop(chat: ChatPage): Promise<number> {
  return chat.log.evaluate((log) => log.scrollTop);
}

/** Where the log stands once it does not move any more: browsers glide when a key scrolls. */
async function restingTop(chat: ChatPage): Promise<number> {
  return chat.log.evaluate(async (log) => {
    for (let still = 0, before = log.scrollTop; still < 5; before = log.scrollTop) {
      await new Promise(requestAnimationFrame);
      still = log.scrollTop === before ? still + 1 : 0;
    }
    return log.scrollTop;
  });
}

async function longLog({ browser, server }: Stage, lines: number): Promise<ChatPage> {
  const chat = await ChatPage.visit(browser, server);
  await chat.open();
  for (let index = 1; index <= lines; index++) server.bot(`Line ${index}`);
  await chat.log.getByText(`Line ${lines}`, { exact: true }).waitFor({ state: 'attached', timeout: 45_000 });
  return chat;
}

/** A page of the bank's with links under the corner that the window takes. Its policy forbids styles in the markup. */
async function cornerPage({ browser, server }: Stage, width: number): Promise<ChatPage> {
  const links = Array.from({ length: 12 }, (_, index) => `<li><a id="link-${index}" href="#${index}">Link ${index}</a></li>`).join('');
  server.pages.set('/corner', { html: hostPage(`<ul id="corner">${links}</ul>`) });
  const chat = await ChatPage.visit(browser, server, { viewport: { width, height: 640 } }, '/corner');
  await chat.page.locator('#corner').evaluate((list) => {
    list.style.cssText = 'position: fixed; right: 10px; bottom: 10px; margin: 0; list-style: none; line-height: 30px';
  });
  return chat;
}

export const KEYBOARD: readonly Gate[] = [
  { rows: ['K01', 'P02'], holds: 'the whole journey goes by keyboard alone', run: (on) => journey(on, 0) },
  { rows: ['K01'], holds: 'the whole journey goes with three seconds between two keys', run: (on) => journey(on, 3000) },
  {
    rows: ['K03', 'U09'],
    holds: 'after a reload nothing is open and the way through the page is free',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.page.reload();
      await chat.launcher.waitFor();
      expect(await chat.page.locator('dialog[open]').count()).toBe(0);
      await chat.page.locator('#before').focus();
      await tabTo(chat.page, 'Chat with us');
      await tabTo(chat.page, 'After');
    },
  },
  {
    rows: ['K04'],
    holds: 'settings, help, both confirmations and the window on a phone hold the focus, close with Escape and give it back',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { viewport: { width: 390, height: 844 } });
      await tabTo(chat.page, 'Chat with us');
      await chat.page.keyboard.press('Enter');
      await chat.sees('I am Okienko');
      for (const name of ['Settings', 'Help']) {
        await chat.button(name).focus();
        await chat.page.keyboard.press('Enter');
        // Its part of the window comes with the first opening.
        await chat.page.locator(`#${name.toLowerCase()} dialog[open]`).waitFor();
        await holds(chat, 'Your message');
        await chat.page.keyboard.press('Escape');
        await expect.poll(() => focusedName(chat.page)).toBe(name);
      }
      for (const [id, name] of [['end', 'End the conversation'], ['forget', 'Remove from this device']] as const) {
        await chat.button('Settings').press('Enter');
        await chat.button(name).press('Enter');
        await chat.page.locator(`#${id} dialog[open]`).waitFor();
        await holds(chat, 'Your message');
        await chat.page.keyboard.press('Escape');
        await expect.poll(() => focusedName(chat.page)).toBe('Settings');
      }
      await holds(chat, 'Before');
      await chat.page.keyboard.press('Escape');
      await expect.poll(() => focusedName(chat.page)).toBe('Chat with us');
    },
  },
  {
    rows: ['K05'],
    holds: 'printable keys do nothing anywhere but in a field',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const calls = server.calls.length;
      const keys = '`1234567890-=qwertyuiop[]asdfghjkl;\'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';
      const places = [chat.page.locator('#before'), chat.log, chat.button('Help'), chat.button('Settings'), chat.button('Talk to a person')];
      for (const place of places) {
        await place.focus();
        const before = await focusedName(chat.page);
        await chat.page.keyboard.type(keys);
        expect(await focusedName(chat.page)).toBe(before);
      }
      expect(await chat.page.locator('dialog[open]').count()).toBe(1);
      expect(await chat.composer.inputValue()).toBe('');
      expect(server.calls.slice(calls)).toEqual([]);
    },
  },
  {
    rows: ['K08'],
    holds: 'the log scrolls with arrows, Page keys, Home and End, from itself and from an empty message, and a text keeps its keys',
    run: async (on) => {
      const chat = await longLog(on, 30);
      for (const place of [chat.log, chat.composer]) {
        await place.focus();
        for (const [key, moves] of [['Home', 0], ['PageDown', 1], ['ArrowDown', 1], ['ArrowUp', -1], ['End', 1], ['PageUp', -1]] as const) {
          const before = await restingTop(chat);
          await chat.page.keyboard.press(key);
          if (key === 'Home') await expect.poll(() => scrollTop(chat), { message: `${key} goes to the beginning` }).toBe(0);
          else await expect.poll(async () => Math.sign((await scrollTop(chat)) - before), { message: `${key} scrolls` }).toBe(moves);
        }
      }
      await chat.page.keyboard.type('abc');
      const there = await scrollTop(chat);
      for (const key of ['Home', 'End']) await chat.page.keyboard.press(key);
      expect(await scrollTop(chat)).toBe(there);
    },
  },
  {
    rows: ['M06', 'K08'],
    holds: 'a history of 500 messages is read back to its first by keyboard',
    run: async (on) => {
      const chat = await longLog(on, 500);
      await chat.composer.focus();
      await chat.page.keyboard.press('Home');
      await expect.poll(() => chat.log.getByText('I am Okienko').first().isVisible()).toBe(true);
      expect(await scrollTop(chat)).toBe(0);
      expect(await chat.log.getByRole('article').count()).toBe(501);
    },
  },
  {
    rows: ['K09', 'K10'],
    holds: 'what has the focus is ringed by two pixels that differ by 3:1 from what was there, light and dark',
    run: async ({ browser, server }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const chat = await ChatPage.visit(browser, server, { colorScheme });
        await chat.open();
        await chat.page.locator('#before').focus();
        for (let stop = 0; stop < 10; stop++) {
          await chat.page.keyboard.press('Tab');
          const ring = await ringOf(chat.page);
          expect(ring.changed, `${ring.name}: changed pixels, ${colorScheme}`).toBeGreaterThan(0);
          expect(ring.strong, `${ring.name}: pixels that changed by 3:1, ${colorScheme}`).toBeGreaterThanOrEqual(ring.perimeter);
        }
        await chat.close();
      }
    },
  },
  {
    rows: ['K13'],
    holds: 'what comes above the field leaves it in sight, also in a low window',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { viewport: { width: 320, height: 256 } });
      await chat.open();
      await chat.say('I lost my card');
      await chat.sent();
      server.emit({ type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 2 });
      await chat.page.locator('.notice.waiting').waitFor();
      await expect
        .poll(() => chat.composer.evaluate((field) => field.getBoundingClientRect().bottom <= innerHeight), { message: 'the field is in sight' })
        .toBe(true);
      expect(await focusedName(chat.page)).toBe('Your message');
    },
  },
  {
    rows: ['K12', 'K13'],
    holds: 'what has the focus on the bank’s page is never covered by launcher or window',
    run: async (on) => {
      for (const width of [1280, 320]) {
        const chat = await cornerPage(on, width);
        if (width === 1280) await chat.open();
        await chat.page.locator('#after').focus();
        for (let link = 0; link < 12; link++) {
          await chat.page.keyboard.press('Tab');
          await expect
            .poll(async () => (await stopOf(chat.page)).stop, { message: `at ${width} pixels` })
            .toMatchObject({ name: `Link ${link}`, covered: 0 });
        }
        await chat.close();
      }
    },
  },
  {
    rows: ['K14'],
    holds: 'opening puts the focus into the message in one move, closing gives it back in one',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await tabTo(chat.page, 'Chat with us');
      await focusMoves(chat.page);
      await chat.page.keyboard.press('Enter');
      await chat.sees('I am Okienko');
      expect(await focusMoves(chat.page)).toEqual(['text']);
      await chat.page.keyboard.press('Escape');
      await expect.poll(() => focusMoves(chat.page)).toEqual(['Chat with us']);
    },
  },
  {
    rows: ['K15'],
    holds: 'nothing that happens by itself moves the focus, twenty times each',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.button('How do I block my card?').focus();
      await focusMoves(chat.page);
      for (let round = 0; round < 20; round++) {
        server.bot('news', { choices: [{ label: 'a', value: 'a' }] });
        server.emit({ type: 'handover-requested', reason: 'asked', topic: 'x', priority: 'normal', position: 3 });
        server.queue({ position: 2 });
        server.emit({ type: 'agent-joined', name: 'Anna' });
        server.typing({ kind: 'agent', name: 'Anna' });
        server.agent('news');
        server.emit({ type: 'transferred', topic: 'cards' });
        server.emit({ type: 'agent-left', name: 'Anna' });
        server.emit({ type: 'closed', by: 'system' });
        server.emit({ type: 'rated', score: 4 });
        server.emit({ type: 'reopened' });
      }
      await expect.poll(() => chat.log.getByText('The conversation goes on.').count()).toBe(20);
      server.dropSockets();
      await chat.page.waitForTimeout(1500);
      expect(await focusMoves(chat.page)).toEqual([]);
      expect(await focusedName(chat.page)).toBe('How do I block my card?');
    },
  },
  {
    rows: ['K16'],
    holds: 'the focus never falls to the page’s body, not for one frame',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await focusMoves(chat.page);
      server.sending = 'fail';
      await chat.say('first');
      await chat.button('Try again').focus();
      server.sending = 'accept';
      await chat.page.keyboard.press('Enter');
      await chat.sent();
      server.sending = 'refuse';
      await chat.say('second');
      await chat.button('Change the text').press('Enter');
      server.sending = 'accept';
      await chat.composer.fill('');
      await chat.button('How do I block my card?').press('Enter');
      await chat.sent();
      server.emit({ type: 'closed', by: 'agent' });
      await chat.button('Send rating').waitFor();
      await chat.page.getByRole('radio', { name: '4, good' }).check();
      await chat.button('Send rating').press('Enter');
      await chat.sees('Your rating: 4 out of 5.');
      expect(await focusMoves(chat.page)).not.toContain('body');
    },
  },
  {
    rows: ['K17'],
    holds: 'Send stays focusable while a message is on its way, and pressing it again sends nothing',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      server.sending = 'hold';
      await chat.composer.fill('hello');
      await chat.button('Send').focus();
      await chat.page.keyboard.press('Enter');
      await chat.sees('Sending');
      expect(await chat.button('Send').getAttribute('aria-disabled')).toBe('true');
      expect(await chat.button('Send').evaluate((button: HTMLButtonElement) => button.disabled)).toBe(false);
      await chat.page.keyboard.press('Enter');
      expect(await focusedName(chat.page)).toBe('Send');
      server.release();
      await chat.sent();
      expect(server.conversation.events.filter((event) => event.type === 'message')).toHaveLength(2);
    },
  },
  {
    rows: ['K18'],
    holds: 'the window is a landmark with a heading of the level that the page wants',
    run: async ({ browser, server }) => {
      for (const level of [2, 4]) {
        const above = Array.from({ length: level - 2 }, (_, index) => `<h${index + 2}>Part</h${index + 2}>`).join('');
        server.pages.set('/level', { html: hostPage().replace('<okienko-chat', `${above}<okienko-chat heading-level="${level}"`) });
        const chat = await ChatPage.visit(browser, server, {}, '/level');
        await chat.open();
        const nodes = await tree(chat.page);
      expect(nodes.filter(({ role, name }) => role === 'region' && name === 'Chat')).toHaveLength(1);
      expect(nodes.find(({ role, name }) => role === 'heading' && name === 'Okienko')?.properties['level']).toBe(level);
        expect((await axeFindings(chat.page)).filter((finding) => /heading|region|bypass|landmark/.test(finding))).toEqual([]);
        await chat.close();
      }
    },
  },
];

/** Tab goes round inside what is open and never comes to what lies behind. */
async function holds(chat: ChatPage, behind: string): Promise<void> {
  for (let press = 0; press < 25; press++) {
    await chat.page.keyboard.press('Tab');
    expect(await focusedName(chat.page), 'the modal holds the focus').not.toBe(behind);
  }
}
