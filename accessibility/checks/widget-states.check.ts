import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { ChatPage } from './chat-page.ts';
import type { FakeServer } from './fake-server.ts';
import { cutOff, outOfReach, smallTargets } from './layout.ts';
import { stage } from './setup.ts';

const ANSWER =
  '<p>Block the card at once:</p><ol><li>Call <a href="tel:+48225550111">+48 22 555 01 11</a>.</li>' +
  '<li>Or in the app: <strong>Cards</strong>.</li></ol><p><a href="/bank/en/cards">Cards: block and replace</a></p>' +
  '<p>See also <a href="https://police.example/advice">the advice of the police</a>.</p>';

interface State {
  readonly name: string;
  readonly reach: (chat: ChatPage, server: FakeServer) => Promise<void>;
}

/** Every state of the window, and how a person gets there. */
const STATES: readonly State[] = [
  { name: 'closed', reach: async () => {} },
  {
    name: 'closed with unread',
    reach: async (chat, server) => {
      await chat.open();
      await chat.page.keyboard.press('Escape');
      server.bot('One more thing');
      await chat.page.getByRole('button', { name: /1 unread message/ }).waitFor();
    },
  },
  { name: 'welcome', reach: (chat) => chat.open() },
  {
    name: 'masked',
    reach: async (chat, server) => {
      server.stored = () => ({ text: 'My card is •••• •••• •••• 1111 and my PIN is ••••.', masked: ['card-number', 'pin'] });
      await chat.open();
      await chat.say('My card is 4111 1111 1111 1111 and my PIN is 1234.');
      await chat.sees('We hid your card number.');
    },
  },
  {
    name: 'answer',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('I lost my card');
      await chat.sent();
      server.bot('Block the card at once.', { html: ANSWER });
      await chat.sees('verified link');
    },
  },
  {
    name: 'choices',
    reach: async (chat, server) => {
      await chat.open();
      server.bot('Which of these do you mean?', {
        choices: ['One', 'Two', 'Three', 'Four', 'Five'].map((label) => ({ label, value: label })),
      });
      await chat.button('Five').waitFor();
    },
  },
  {
    name: 'answer in another language',
    reach: async (chat, server) => {
      await chat.open();
      server.bot('يمكنك إيقاف البطاقة في التطبيق.', { language: 'ar' });
      await chat.sees('البطاقة');
    },
  },
  {
    name: 'waiting',
    reach: async (chat) => {
      await chat.open();
      await chat.button('Talk to a person').click();
      await chat.page.getByText('You are number 2 in the queue.').first().waitFor();
    },
  },
  {
    name: 'with an agent who writes',
    reach: async (chat, server) => {
      await chat.open();
      server.emit({ type: 'agent-joined', name: 'Anna' });
      server.agent('Good morning, how can I help?');
      await chat.sees('how can I help');
      server.typing({ kind: 'agent', name: 'Anna' });
      await chat.page.locator('.typing').waitFor();
    },
  },
  {
    name: 'send failed',
    reach: async (chat, server) => {
      await chat.open();
      server.sending = 'fail';
      await chat.say('I lost my card');
      await chat.button('Try again').waitFor();
    },
  },
  {
    name: 'send refused',
    reach: async (chat, server) => {
      await chat.open();
      server.sending = 'refuse';
      await chat.say('I lost my card');
      await chat.button('Change the text').waitFor();
    },
  },
  {
    name: 'empty message',
    reach: async (chat) => {
      await chat.open();
      await chat.button('Send').click();
      await chat.page.getByText('Please write a message first.').first().waitFor();
    },
  },
  {
    name: 'disconnected',
    reach: async (chat, server) => {
      await chat.open();
      server.away = true;
      server.dropSockets();
      await chat.page.getByText('There is no connection.').first().waitFor();
    },
  },
  {
    name: 'server away at the start',
    reach: async (chat, server) => {
      server.away = true;
      await chat.launcher.click();
      await chat.page.getByRole('link', { name: 'Contact the bank' }).waitFor();
    },
  },
  {
    name: 'ended, to be rated',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('Thank you');
      await chat.sent();
      server.emit({ type: 'closed', by: 'agent' });
      await chat.button('Send rating').click();
      await chat.page.getByText('Please choose a number').waitFor();
    },
  },
  {
    name: 'settings',
    reach: async (chat) => {
      await chat.open();
      await chat.button('Settings').click();
      await chat.page.getByRole('group', { name: 'Text size' }).waitFor();
    },
  },
  {
    name: 'confirmation',
    reach: async (chat) => {
      await chat.open();
      await chat.button('Settings').click();
      await chat.button('Remove from this device').click();
      await chat.button('Remove').waitFor();
    },
  },
  {
    name: 'help',
    reach: async (chat) => {
      await chat.open();
      await chat.button('Help').click();
      await chat.page.getByText('Shift + Enter').waitFor();
    },
  },
];

const ENVIRONMENTS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
];

const on = stage();

describe.each(ENVIRONMENTS)('the window, %s', (_, options) => {
  it.each(STATES)('$name: axe finds nothing wrong and nothing undecided', async ({ reach }) => {
    const chat = await ChatPage.visit(on.browser, on.server, options);
    await reach(chat, on.server);
    expect(await axeFindings(chat.page)).toEqual([]);
    expect(await smallTargets(chat.page)).toEqual([]);
    expect(await cutOff(chat.page)).toEqual([]);
    expect(await outOfReach(chat.page)).toEqual([]);
  });
});
