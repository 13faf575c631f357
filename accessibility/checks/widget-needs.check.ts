import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { ChatPage } from './chat-page.ts';
import type { FakeServer } from './fake-server.ts';
import { focusedName, tabTo } from './keyboard.ts';
import { cutOff, outOfReach, smallTargets } from './layout.ts';
import { alerts, announcements } from './recorders.ts';
import { stage } from './setup.ts';

const TITLE = 'How shall we communicate with you?';
const TEXT_ONLY = 'In writing only: please do not call me';
const SIMPLE_WORDS = 'Please use simple words';
const SIGN_LANGUAGE = 'I use sign language';
const TOLD = 'Advisers see: text only, simple words.';
const TELL = 'Tell us how to communicate with you';
const SIGN_LINK = 'Talk to us in sign language';

const on = stage();

async function settings(chat: ChatPage): Promise<void> {
  await chat.button('Settings').click();
  await chat.page.getByRole('group', { name: TITLE }).waitFor();
}

/** The settings are open, and two things are chosen. */
async function choose(chat: ChatPage): Promise<void> {
  await settings(chat);
  await pressBoth(chat);
}

/** One right after the other, so that they are sent together however slow the machine is. */
async function pressBoth(chat: ChatPage): Promise<void> {
  const other = await chat.page.getByLabel(SIMPLE_WORDS).elementHandle();
  await chat.page.getByLabel(TEXT_ONLY).evaluate((one: HTMLElement, next) => [one, next as HTMLElement].forEach((box) => box.click()), other);
}

function withSignLanguage(server: FakeServer, address = 'https://bank.example/sign-language'): void {
  server.info = { ...server.info, bank: { ...server.info.bank, signLanguageUrl: address } };
}

describe('M04 how the customer needs to be spoken with', () => {
  it('M04 is sent once, stands in the log, and is said once, politely', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await choose(chat);
    await expect.poll(() => on.server.needs).toEqual([['text-only', 'simple-words']]);
    await chat.page.keyboard.press('Escape');
    await chat.sees(TOLD);
    await expect.poll(() => announcements(chat.page)).toContain(TOLD);
    expect((await announcements(chat.page)).filter((text) => text === TOLD)).toHaveLength(1);
    expect(await alerts(chat.page)).toEqual([]);
  });

  it('M04 is asked once: it is still chosen after a reload, and nothing is sent again', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await choose(chat);
    await expect.poll(() => on.server.needs.length).toBe(1);
    await chat.page.reload();
    await chat.launcher.click();
    await chat.sees(TOLD);
    await settings(chat);
    expect(await chat.page.getByLabel(TEXT_ONLY).isChecked()).toBe(true);
    expect(await chat.page.getByLabel(SIGN_LANGUAGE).isChecked()).toBe(false);
    await chat.page.waitForTimeout(2_000);
    expect(on.server.needs).toHaveLength(1);
  });

  it('M04 comes along into a new conversation', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await choose(chat);
    await expect.poll(() => on.server.needs.length).toBe(1);
    await chat.button('Remove from this device').click();
    await chat.button('Remove').click();
    await expect.poll(() => on.server.conversations.size).toBe(2);
    await chat.sees(TOLD);
    expect(on.server.conversation.events.map(({ type }) => type)).toEqual(['message', 'needs-stated']);
    expect(on.server.needs).toHaveLength(1);
  });

  it('M04 is not lost without a line, and says that it waits', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.away = true;
    on.server.dropSockets();
    await chat.page.getByText('There is no connection.').first().waitFor();
    await choose(chat);
    await chat.page.getByText('It will be sent as soon as there is a connection.').waitFor();
    await chat.page.waitForTimeout(2_000);
    on.server.away = false;
    await chat.page.keyboard.press('Escape');
    await chat.sees(TOLD);
    expect(on.server.needs).toEqual([['text-only', 'simple-words']]);
  });

  it('M04 can be taken back', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await choose(chat);
    await expect.poll(() => on.server.needs.length).toBe(1);
    await pressBoth(chat);
    await expect.poll(() => on.server.needs.at(-1)).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await chat.sees('Advisers no longer see how you would like to communicate.');
  });

  it('M04 is a step away for whoever waits, by keyboard, and the focus is never lost', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Talk to a person').click();
    await chat.page.getByText('You are number 2 in the queue.').first().waitFor();
    await tabTo(chat.page, TELL);
    await chat.page.keyboard.press('Enter');
    await expect.poll(() => focusedName(chat.page)).toBe(TEXT_ONLY);
    await chat.page.keyboard.press('Space');
    await expect.poll(() => on.server.needs).toEqual([['text-only']]);
    await chat.page.keyboard.press('Escape');
    await expect.poll(() => focusedName(chat.page)).toContain('Your message');
    expect(await chat.button(TELL).count()).toBe(0);
  });

  it('M04 gives the focus back to the button when nothing was chosen', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Talk to a person').click();
    await chat.button(TELL).click();
    await expect.poll(() => focusedName(chat.page)).toBe(TEXT_ONLY);
    await chat.page.keyboard.press('Escape');
    await expect.poll(() => focusedName(chat.page)).toBe(TELL);
  });

  it('M04 leads to the service in sign language first, in the help and while one waits', async () => {
    withSignLanguage(on.server);
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const link = chat.page.getByRole('link', { name: SIGN_LINK });
    await chat.button('Help').click();
    await chat.page.locator('#help dialog[open]').waitFor();
    expect(await link.count()).toBe(0);
    await chat.page.keyboard.press('Escape');
    await settings(chat);
    await chat.page.getByLabel(SIGN_LANGUAGE).check();
    await chat.page.keyboard.press('Escape');

    await chat.button('Help').click();
    await link.filter({ visible: true }).waitFor();
    const links = chat.page.locator('#help a');
    expect(await links.first().textContent()).toContain(SIGN_LINK);
    expect(await links.first().getAttribute('href')).toBe('https://bank.example/sign-language');
    await chat.page.keyboard.press('Escape');

    await chat.button('Talk to a person').click();
    await chat.page.locator('.notice').getByRole('link', { name: SIGN_LINK }).waitFor();
    expect(await chat.page.locator('.notice').evaluate((strip) => strip.textContent?.trim().startsWith('Talk to us'))).toBe(true);
  });

  it('M04 follows no address that is not safe', async () => {
    withSignLanguage(on.server, 'javascript:alert(1)');
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await settings(chat);
    await chat.page.getByLabel(SIGN_LANGUAGE).check();
    await chat.page.keyboard.press('Escape');
    await chat.button('Help').click();
    await chat.page.getByText('Shift + Enter').waitFor();
    expect(await chat.page.getByText(SIGN_LINK).count()).toBe(0);
  });
});

interface State {
  readonly name: string;
  readonly reach: (chat: ChatPage, server: FakeServer) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'chosen in the settings', reach: choose },
  {
    name: 'chosen without a line',
    reach: async (chat, server) => {
      server.away = true;
      server.dropSockets();
      await chat.page.getByText('There is no connection.').first().waitFor();
      await choose(chat);
    },
  },
  {
    name: 'waiting, nothing chosen',
    reach: async (chat) => {
      await chat.button('Talk to a person').click();
      await chat.page.locator('.notice.waiting').waitFor();
      // In a low window it stands behind the place in the queue.
      for (const place of await chat.page.locator('.notice summary').all()) await place.click();
      await chat.button(TELL).waitFor();
    },
  },
  {
    name: 'waiting, in sign language',
    reach: async (chat) => {
      await settings(chat);
      await chat.page.getByLabel(SIGN_LANGUAGE).check();
      await chat.page.keyboard.press('Escape');
      await chat.sees('Advisers see: sign language.');
      await chat.button('Talk to a person').click();
      await chat.page.locator('.notice').getByRole('link', { name: SIGN_LINK }).waitFor();
    },
  },
  {
    name: 'the help, in sign language',
    reach: async (chat) => {
      await settings(chat);
      await chat.page.getByLabel(SIGN_LANGUAGE).check();
      await chat.page.keyboard.press('Escape');
      await chat.button('Help').click();
      await chat.page.locator('#help').getByRole('link', { name: SIGN_LINK }).waitFor();
    },
  },
];

const ENVIRONMENTS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
];

describe.each(ENVIRONMENTS)('M04 the window, %s', (_, options) => {
  it.each(STATES)('M04 $name: axe finds nothing wrong, and all is in reach', async ({ reach }) => {
    withSignLanguage(on.server);
    const chat = await ChatPage.visit(on.browser, on.server, options);
    await chat.open();
    await reach(chat, on.server);
    expect(await axeFindings(chat.page)).toEqual([]);
    expect(await smallTargets(chat.page, 'okienko-chat')).toEqual([]);
    expect(await cutOff(chat.page)).toEqual([]);
    expect(await outOfReach(chat.page)).toEqual([]);
  });
});
