import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { ADDRESS, Customer, PASSWORD, Person } from './journey-people.ts';
import { Authenticator } from './staff/authenticator.ts';

/** Passkeys are made for a name, and a bare IP address is none. */
const NAMED_ADDRESS = ADDRESS.replace('127.0.0.1', 'localhost');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The words of one language on the way from the first question to the rating. */
interface Words {
  readonly locale: string;
  readonly path: string;
  readonly launcher: string;
  readonly question: string;
  readonly step: string;
  readonly link: string;
  readonly verified: string;
  readonly unclear: string;
  readonly person: string;
  readonly place: string;
  readonly joined: string;
  readonly closed: string;
  readonly sendRating: string;
  readonly thanks: string;
  readonly settings: string;
  readonly download: string;
}

const POLISH: Words = {
  locale: 'pl-PL',
  path: '/bank/pl/',
  launcher: 'Porozmawiaj z nami',
  question: 'Jak mogę zablokować kartę?',
  step: 'Zablokuj czasowo',
  link: 'Karty: blokada i wymiana',
  verified: 'sprawdzony odnośnik',
  unclear: 'karta',
  person: 'Porozmawiaj z konsultantem',
  place: 'To Państwa kolej: pierwsze miejsce w kolejce.',
  joined: 'Do rozmowy dołącza Anna.',
  closed: 'Konsultant zakończył rozmowę.',
  sendRating: 'Wyślij ocenę',
  thanks: 'Dziękujemy',
  settings: 'Ustawienia',
  download: 'Pobierz jako stronę WWW',
};

const ENGLISH: Words = {
  locale: 'en-GB',
  path: '/bank/en/',
  launcher: 'Chat with us',
  question: 'How can I block my card?',
  step: 'Lock temporarily',
  link: 'Cards: block and replace',
  verified: 'verified link',
  unclear: 'card',
  person: 'Talk to a person',
  place: 'You are next in the queue.',
  joined: 'Anna has joined.',
  closed: 'The adviser has ended the conversation.',
  sendRating: 'Send rating',
  thanks: 'Thank you',
  settings: 'Settings',
  download: 'Download as a web page',
};

describe.each([POLISH, ENGLISH])('a customer of the bank, $locale', (words) => {
  it('asks, is answered, talks to a person and says how it was', async () => {
    const customer = await Customer.open(browser, `${ADDRESS}/`, words.locale, words.launcher);
    expect(new URL(customer.person.page.url()).pathname, 'the page in the browser’s language').toBe(words.path);

    await customer.says(words.question);
    await customer.answer.getByText(words.step).waitFor();
    expect(await customer.answer.locator('li').count(), 'steps are a list').toBeGreaterThan(1);
    expect(await customer.answer.getByRole('link', { name: words.link }).getAttribute('href')).toContain(`${words.path}cards`);
    expect(await customer.answer.textContent()).toContain(words.verified);

    await customer.says(words.unclear);
    const choices = customer.answer.locator('.choices button');
    await choices.first().waitFor();
    expect(await choices.count()).toBeGreaterThanOrEqual(2);
    expect(await choices.count()).toBeLessThanOrEqual(5);

    await customer.person.button(words.person).first().click();
    await customer.person.sees(words.place);

    const agent = await Person.arrive(browser, `${ADDRESS}/desk/`, 'en-GB');
    await agent.signIn('agent');
    await agent.sees('1 person waiting');
    await agent.tabTo('Take the next one');
    await agent.press('Enter');
    await agent.sees('With you');
    await agent.sees(words.question);
    await customer.sees(words.joined);

    await agent.type('Good morning, I have read everything.');
    await agent.press('Enter');
    await customer.sees('Good morning, I have read everything.');

    await agent.tabTo('Close the conversation', 'Shift+Tab');
    await agent.press('Enter');
    await agent.sees('Close this conversation?');
    await agent.tabTo('Close the conversation');
    await agent.press('Enter');
    await customer.sees(words.closed);

    await customer.person.page.getByRole('radio', { name: /5/ }).check();
    await customer.person.button(words.sendRating).click();
    await customer.person.sees(words.thanks);

    await takesItAlong(customer.person.page, words);
    expect(customer.person.complaints).toEqual([]);
    expect(agent.complaints).toEqual([]);
  });
});

/** The conversation as a page of its own: sender, time, headings and language are there, and tools find nothing wrong. */
async function takesItAlong(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.settings }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.download }).click()]);
  const kept = await page.context().newPage();
  await kept.setContent(await readFile(await file.path(), 'utf8'));
  expect(await kept.locator('html').getAttribute('lang')).toBe(words.locale.slice(0, 2));
  expect(await kept.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await kept.locator('time').count(), 'times of messages').toBeGreaterThan(4);
  for (const text of [words.question, words.step, 'Good morning, I have read everything.', 'Anna']) {
    expect(await kept.getByText(text).count(), text).toBeGreaterThan(0);
  }
  expect(await axeFindings(kept)).toEqual([]);
  await kept.close();
}

describe('an editor', () => {
  it('writes and publishes an answer by keyboard, and the next customer gets it', async () => {
    const editor = await Person.arrive(browser, `${ADDRESS}/studio/`, 'en-GB');
    await editor.signIn('editor');
    await editor.sees(/Good to see you/);
    await editor.tabTo('New article');
    await editor.press('Enter');
    await editor.page.getByLabel('Question', { exact: true }).waitFor();
    await editor.tabTo('Question');
    await editor.type('Do you rent safe deposit boxes?');
    await editor.tabTo('Answer');
    await editor.type('Yes, in our branch at Kasztanowa 12.');
    await editor.page.getByRole('option', { name: 'Savings' }).first().waitFor({ state: 'attached' });
    await editor.tabTo('Topic');
    await editor.type('Savings');
    await editor.tabTo('Publish');
    await editor.press('Enter');
    await editor.sees(/Customers are answered from this now/);

    const customer = await Customer.open(browser, `${ADDRESS}/bank/en/`, 'en-GB', 'Chat with us');
    await customer.says('hello, do you have safe deposit boxes to rent?');
    await customer.sees('Yes, in our branch at Kasztanowa 12.');

    expect(editor.complaints).toEqual([]);
    expect(customer.person.complaints).toEqual([]);
  });
});

describe('an agent', () => {
  it('adds a passkey, and signs in with it alone', async () => {
    const agent = await Person.arrive(browser, `${NAMED_ADDRESS}/desk/`, 'en-GB');
    await Authenticator.of(agent.page);
    await agent.signIn('agent');
    await agent.sees('Anna');
    await agent.page.getByRole('button', { name: 'Anna' }).click();
    await agent.page.getByRole('button', { name: 'Passkeys' }).click();
    await agent.sees('You have no passkey yet.');
    await agent.tabTo('Password');
    await agent.type(PASSWORD);
    await agent.press('Enter');
    await agent.sees(/is added\. You can sign in with it/);
    await agent.press('Escape');
    await agent.page.getByRole('button', { name: 'Anna' }).click();
    await agent.page.getByRole('button', { name: 'Sign out' }).click();
    await agent.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await agent.page.getByRole('button', { name: 'Anna' }).waitFor();
    expect(agent.complaints).toEqual([]);
  });
});

describe('a bank with pages of its own', () => {
  it('has the window there, however strict its policy is', async () => {
    const socket = ADDRESS.replace(/^http/, 'ws');
    const bank = await otherSite(
      `default-src 'none'; script-src ${ADDRESS}; connect-src ${ADDRESS} ${socket}; base-uri 'none'; form-action 'none'`,
      `<!doctype html><html lang="en"><title>Another bank</title><script src="${ADDRESS}/widget.js" async></script>` +
        `<h1>Another bank</h1><okienko-chat server="${ADDRESS}" language="en"><a href="/contact">Contact</a></okienko-chat>`,
    );
    try {
      const customer = await Customer.open(browser, bank.origin, 'en-GB', 'Chat with us');
      await customer.says('How can I block my card?');
      await customer.answer.getByText('Lock temporarily').waitFor();
      const link = customer.answer.getByRole('link', { name: 'Cards: block and replace' });
      expect(await link.getAttribute('href'), 'a page of the bank’s own site').toBe(`${bank.origin}/bank/en/cards`);
      expect(customer.person.complaints).toEqual([]);
    } finally {
      bank.stop();
    }
  });
});

/** One page on an origin that is not the chat's. */
async function otherSite(policy: string, html: string): Promise<{ origin: string; stop: () => void }> {
  const http = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    return response.setHeader('Content-Security-Policy', policy).setHeader('Content-Type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    stop: () => {
      http.closeAllConnections();
      http.close();
    },
  };
}
