import type { TranslateAll } from '../../widget/all-texts.ts';
import type { ChatPage } from '../chat-page.ts';
import type { FakeServer } from '../fake-server.ts';

const ANSWER =
  '<p>Block the card at once:</p><ol><li>Call <a href="tel:+48225550111">+48 22 555 01 11</a>.</li>' +
  '<li>Or in the app: <strong>Cards</strong>.</li></ol><p><a href="/bank/en/cards">Cards: block and replace</a></p>' +
  '<p>See also <a href="https://police.example/advice">the advice of the police</a>.</p><p>We will never ask for your PIN.</p>';

/** A word, a file's name and a telephone number that have no place to be broken at. */
const ENDLESS =
  `<p>${'z'.repeat(90)}</p><ul><li>Call <a href="tel:+48225550111">+48\u00a022\u00a0555\u00a001\u00a011</a>.</li>` +
  `<li><a href="/files/${'terms_'.repeat(8)}.pdf">${'terms_'.repeat(8)}.pdf</a></li></ul>`;

/** A state of the chat window, and how a person gets there; `t` speaks the window's language. */
export interface WidgetState {
  readonly name: string;
  readonly reach: (chat: ChatPage, server: FakeServer, t: TranslateAll) => Promise<void>;
}

/** Every state of the chat window. */
export const WIDGET_STATES: readonly WidgetState[] = [
  { name: 'closed', reach: async () => {} },
  {
    name: 'closed with unread',
    reach: async (chat, server) => {
      await chat.open();
      await chat.page.keyboard.press('Escape');
      server.bot('One more thing');
      await chat.page.locator('.launcher .count').waitFor();
    },
  },
  { name: 'welcome', reach: (chat) => chat.open() },
  {
    name: 'masked',
    reach: async (chat, server) => {
      server.stored = () => ({ text: 'My card is •••• •••• •••• 1111 and my PIN is ••••.', masked: ['card-number', 'pin'] });
      await chat.open();
      await chat.say('My card is 4111 1111 1111 1111 and my PIN is 1234.');
      await chat.log.locator('.masked').waitFor();
    },
  },
  {
    name: 'answer with links and lists',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('I lost my card');
      await settled(chat);
      server.bot('Block the card at once.', { html: ANSWER });
      await chat.log.getByRole('listitem').filter({ hasText: 'Or in the app' }).waitFor();
    },
  },
  {
    name: 'abbreviations explained',
    reach: async (chat, server) => {
      await chat.open();
      server.bot('You need the IBAN, and the PIN of your card.');
      await chat.log.locator('summary').press('Enter');
      await chat.log.locator('dd').last().waitFor();
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
    name: 'did you mean',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('blok my crad');
      await settled(chat);
      server.bot('Did you mean one of these?', {
        choices: ['How do I block my card?', 'When will my new card come?', 'Talk to a person'].map((label) => ({ label, value: label })),
      });
      await chat.button('When will my new card come?').waitFor();
    },
  },
  {
    name: 'no answer',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('Do you sell stamps?');
      await settled(chat);
      server.bot('I am not sure that I understand. A person will answer.', {
        choices: [{ label: 'Talk to a person', value: 'Talk to a person' }],
      });
      await chat.sees('I am not sure');
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
    name: 'the bot writes',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('hello');
      await settled(chat);
      server.typing({ kind: 'bot' });
      await chat.page.locator('.typing').waitFor();
    },
  },
  {
    name: 'waiting',
    reach: async (chat, _, t) => {
      await chat.open();
      await chat.button(t('person.ask')).click();
      await chat.page.locator('.notice.waiting').waitFor();
    },
  },
  {
    name: 'with an agent who writes',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('My card is gone');
      await settled(chat);
      server.emit({ type: 'agent-joined', name: 'Anna' });
      await chat.log.locator('.occurrence').waitFor({ state: 'attached' });
      server.agent('Good morning, how can I help?');
      await chat.log.getByText('how can I help').waitFor({ state: 'attached' });
      server.typing({ kind: 'agent', name: 'Anna' });
      await chat.page.locator('.typing').waitFor();
    },
  },
  {
    name: 'send failed',
    reach: async (chat, server, t) => {
      await chat.open();
      server.sending = 'fail';
      await chat.say('I lost my card');
      await chat.button(t('retry')).waitFor();
    },
  },
  {
    name: 'send refused',
    reach: async (chat, server, t) => {
      await chat.open();
      server.sending = 'refuse';
      await chat.say('I lost my card');
      await chat.button(t('message.edit')).waitFor();
    },
  },
  {
    name: 'empty message',
    reach: async (chat, _, t) => {
      await chat.open();
      await chat.button(t('composer.send')).click();
      await chat.page.locator('#text-error').waitFor();
    },
  },
  {
    name: 'news below what is read',
    reach: async (chat, server) => {
      await chat.open();
      for (let index = 1; index <= 12; index++) server.bot(`Line ${index}`);
      await chat.log.getByText('Line 12').waitFor({ state: 'attached' });
      await chat.log.evaluate((log) => log.scrollTo({ top: 0, behavior: 'instant' }));
      server.bot('Below');
      await chat.page.locator('.jump button').waitFor();
    },
  },
  {
    name: 'paused',
    reach: async (chat, server, t) => {
      await openDialog(chat, 'settings', t('settings.title'));
      await chat.page.getByRole('checkbox', { name: t('settings.pause') }).check();
      await chat.page.keyboard.press('Escape');
      await chat.say('My card');
      await settled(chat);
      server.bot('Kept back');
      await chat.button(t('pause.show', { count: 1 })).waitFor();
    },
  },
  {
    name: 'disconnected',
    reach: async (chat, server) => {
      await chat.open();
      server.away = true;
      server.dropSockets();
      await chat.page.locator('.notice.waiting').waitFor();
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
    reach: async (chat, server, t) => {
      await chat.open();
      await chat.say('Thank you');
      await settled(chat);
      server.emit({ type: 'closed', by: 'agent' });
      await chat.button(t('rating.send')).click();
      await chat.page.locator('#missing').waitFor();
    },
  },
  { name: 'settings', reach: async (chat, _, t) => openDialog(chat, 'settings', t('settings.title')) },
  {
    name: 'confirmation',
    reach: async (chat, _, t) => {
      await openDialog(chat, 'settings', t('settings.title'));
      await chat.button(t('forget.title')).click();
      await chat.page.locator('#forget dialog[open]').waitFor();
    },
  },
  { name: 'help', reach: async (chat, _, t) => openDialog(chat, 'help', t('help.title')) },
  {
    name: 'words without an end',
    reach: async (chat, server) => {
      await chat.open();
      await chat.say('x'.repeat(90));
      await settled(chat);
      server.emit({ type: 'agent-joined', name: `Anna${'a'.repeat(40)}` });
      server.agent(`See https://en.wiki.example/Bank_(geography) and https://police.example/${'advice'.repeat(20)}`);
      server.bot('x', { html: ENDLESS, choices: [{ label: 'y'.repeat(60), value: 'y' }] });
      await chat.button(/^yy/).waitFor({ state: 'attached' });
    },
  },
];

async function openDialog(chat: ChatPage, id: string, button: string): Promise<void> {
  await chat.open();
  await chat.button(button).click();
  await chat.page.locator(`#${id} dialog[open]`).waitFor();
}

/** One's message is with the server; in any language. */
async function settled(chat: ChatPage): Promise<void> {
  await chat.log.locator('.message.customer:not(.pending) .state').waitFor();
}
