import type { State } from '../conformance/sequence.ts';
import { Authenticator } from '../staff/authenticator.ts';
import { openPasskeys } from '../staff/passkeys-dialog.ts';
import { fullQueue } from './bank.ts';
import type { DeskPage } from './desk-page.ts';
import { ADAM, EWA, minutesAgo, type FakeDesk } from './fake-desk.ts';

const EVERY_NEED = 'text only, relay service, sign language, more time, simple words';

/** The states of the desk in the order in which one person meets them. */
export const DESK_STATES: readonly State<DeskPage, FakeDesk>[] = [
  { name: 'sign-in', reach: async (page) => page.button('Sign in').waitFor() },
  {
    name: 'sign-in refused',
    reach: async (page) => {
      await page.page.getByLabel('User name').fill('agent');
      await page.page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.button('Sign in').click();
      await page.sees('The user name or the password is not right.');
    },
  },
  {
    name: 'sign-in with a passkey refused',
    reach: async (page) => {
      await (await Authenticator.of(page.page)).keepOne();
      await page.button('Sign in with a passkey').click();
      await page.sees('This passkey does not open this page.');
    },
  },
  { name: 'nobody waits', reach: (page) => page.signIn() },
  {
    name: 'a full queue',
    reach: async (page, desk) => {
      fullQueue(desk);
      desk.tellQueue();
      await page.sees('4 people waiting');
    },
  },
  {
    name: 'a conversation, with the reason of an answer',
    reach: async (page) => {
      await page.rows.first().click();
      await page.page.getByText('Why this answer').click();
      await page.sees('91% sure, 60% needed');
    },
  },
  {
    name: 'a conversation, with all that counted for an answer',
    reach: async (page) => {
      await page.page.getByText('What counted').click();
      await page.sees('Meaning like that of the closest question');
    },
  },
  {
    name: 'a conversation of mine',
    reach: async (page) => {
      await page.button('Take this conversation').click();
      await page.page.getByText('With you', { exact: true }).waitFor();
    },
  },
  {
    name: 'a reply that was not sent',
    reach: async (page, desk) => {
      desk.sending = 'fail';
      await page.field.fill('I have blocked your card.');
      await page.field.press('Enter');
      await page.button('Change the text').waitFor();
    },
  },
  {
    name: 'a note',
    reach: async (page, desk) => {
      desk.sending = 'accept';
      await page.button('Try again').click();
      await page.button('Note for staff').click();
      await page.field.fill('Card blocked, the customer is in Rome.');
      await page.field.press('Enter');
      await page.sees('Card blocked, the customer is in Rome.');
      desk.customerGoesOnTyping('lost-card');
      await page.sees('The customer is writing.');
    },
  },
  {
    name: 'how the customer needs to be spoken with',
    reach: async (page, desk) => {
      desk.emit('lost-card', { type: 'needs-stated', needs: ['text-only', 'relay', 'sign-language', 'slow', 'simple-words'] });
      desk.tellQueue();
      // Who has written is not writing any more.
      desk.customerSays('lost-card', 'Please write, I cannot hear.');
      await page.sees(`The customer says how to communicate: ${EVERY_NEED}.`);
    },
  },
  {
    name: 'a customer who closed the window, and another in the queue',
    reach: async (page, desk) => {
      desk.find('lost-card').windowGone = true;
      desk.find('fees').windowGone = true;
      desk.tellQueue();
      await page.sees('What you write waits for them.');
    },
  },
  {
    name: 'asked before signing out',
    reach: async (page) => {
      await page.button('Ewa Nowak').click();
      await page.button('Sign out').click();
      await page.sees(/^1 customer is talking with you\./);
    },
  },
  {
    name: 'passing on',
    reach: async (page) => {
      await page.press('Escape');
      await page.button('Pass on').first().click();
      await page.sees(`${EVERY_NEED}. Whoever takes over sees this first.`);
    },
  },
  {
    name: 'passing on without saying to whom',
    reach: async (page) => {
      await page.button('Pass on').last().click();
      await page.sees('Please choose a topic.');
    },
  },
  {
    name: 'passing on to a colleague, another one away',
    reach: async (page) => {
      await page.page.getByLabel('A colleague, at once').check();
      await page.sees('Away now: Olga Wrona.');
    },
  },
  {
    name: 'asked before closing',
    reach: async (page) => {
      await page.press('Escape');
      await page.button('Close the conversation').click();
      await page.page.getByRole('heading', { name: 'Close this conversation?' }).waitFor();
    },
  },
  {
    name: 'closed, with a rating',
    reach: async (page, desk) => {
      await page.button('Close the conversation').last().click();
      await page.sees('If the customer writes again, it opens again and the assistant answers.');
      desk.emit('lost-card', { type: 'rated', score: 5, comment: 'You helped me at once.' });
      await page.sees('The customer rated the conversation 5 out of 5.');
    },
  },
  {
    name: 'answers that were looked for',
    reach: async (page) => {
      const customer = page.page.getByRole('button', { name: 'Customer and answers' });
      await customer.focus();
      await customer.press('Enter');
      await page.page.getByLabel('What to look for').fill('transfer');
      await page.page.getByText('How long does a transfer abroad take?').click();
      await page.sees('arrives on the next working day');
    },
  },
  {
    name: 'the menu',
    reach: async (page) => {
      await page.button('Ewa Nowak').click();
      await page.page.getByLabel('Sound when somebody waits or writes').waitFor();
    },
  },
  {
    name: 'no passkey yet',
    reach: async (page) => {
      await openPasskeys(page.page);
      await page.sees('You have no passkey yet.');
    },
  },
  {
    name: 'adding a passkey refused',
    reach: async (page) => {
      await page.page.getByRole('textbox', { name: 'Password' }).fill('wrong');
      await page.button('Add a passkey').click();
      await page.sees('The password is not right.');
    },
  },
  {
    name: 'two passkeys',
    reach: async (page, desk) => {
      await page.press('Escape');
      desk.passkeys.keepTwo();
      await openPasskeys(page.page);
      await page.sees('Laptop at the office');
    },
  },
  {
    name: 'asked before removing a passkey',
    reach: async (page) => {
      await page.button('Remove: Phone').click();
      await page.sees('Remove this passkey?');
    },
  },
  {
    name: 'a passkey removed',
    reach: async (page) => {
      await page.button('Remove').click();
      await page.sees('“Phone” is removed.');
    },
  },
  {
    name: 'the keys',
    reach: async (page) => {
      await page.press('Escape');
      await page.button('Keys').click();
      await page.page.getByRole('heading', { name: 'Keys at the desk' }).waitFor();
    },
  },
  {
    name: 'sign in again, without a line',
    reach: async (page, desk) => {
      await page.press('Escape');
      desk.signedIn = false;
      desk.dropSockets();
      await page.page.getByRole('heading', { name: 'Please sign in again' }).waitFor();
    },
  },
  {
    name: 'sign in again, by a passkey of somebody else',
    reach: async (page, desk) => {
      const id = await (await Authenticator.of(page.page)).keepOne();
      desk.passkeys.kept.push({ id, name: 'Phone', createdAt: minutesAgo(60) });
      desk.passkeyOf = ADAM;
      await page.button('Sign in with a passkey').click();
      await page.sees('This is another person’s passkey.');
    },
  },
  {
    name: 'asked before signing in as somebody else',
    reach: async (page, desk) => {
      desk.signedIn = true;
      Object.assign(desk.find('fees'), { state: 'agent', agent: EWA });
      await page.button('Sign in as somebody else').click();
      await page.sees(/^1 customer is talking with you\./);
    },
  },
  {
    name: 'signed out',
    reach: async (page) => {
      await page.button('Give them back and sign out').click();
      await page.sees('You are signed out.');
    },
  },
];
