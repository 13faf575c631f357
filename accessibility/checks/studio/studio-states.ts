import type { State } from '../conformance/sequence.ts';
import { openPasskeys } from '../staff/passkeys-dialog.ts';
import type { FakeKnowledgeBase } from './fake-knowledge-base.ts';
import type { StudioPage } from './studio-page.ts';

const FILE = { name: 'articles.csv', mimeType: 'text/csv', buffer: Buffer.from('id,question\na,A?\n') };

/** The states of the studio in the order in which one person meets them. */
export const STUDIO_STATES: readonly State<StudioPage, FakeKnowledgeBase>[] = [
  { name: 'start', reach: (page) => page.sees('Questions answered today') },
  {
    name: 'articles',
    reach: async (page) => {
      await page.go('#/articles?language=en');
      await page.sees('10 articles');
    },
  },
  {
    name: 'articles, with the filters that are folded on a phone',
    reach: async (page) => {
      const fold = page.button('Filters: 1');
      if (await fold.isVisible()) await fold.click();
      await page.page.getByLabel('State').waitFor();
    },
  },
  {
    name: 'no article fits',
    reach: async (page) => {
      await page.page.getByLabel('Search in questions and answers').fill('zzzz');
      await page.sees('No article fits');
    },
  },
  {
    name: 'an article',
    reach: async (page) => {
      await page.go('#/article/block-card.en');
      await page.sees('verified link');
    },
  },
  {
    name: 'an article as help page',
    reach: async (page) => page.page.getByRole('tab', { name: 'Help page' }).click(),
  },
  {
    name: 'an article read aloud',
    reach: async (page) => page.page.getByRole('tab', { name: 'Read aloud' }).click(),
  },
  {
    name: 'a link that is not allowed',
    reach: async (page) => {
      await page.button('Link').click();
      await page.page.getByLabel('Where to').fill('https://elsewhere.example');
      await page.page.getByLabel('Words of the link').fill('here');
      await page.button('Set the link').click();
      await page.sees(/Answers may not link/);
    },
  },
  {
    name: 'a link that is not allowed, pasted',
    reach: async (page) => {
      await page.press('Escape');
      await page.paste('<p>See <a href="https://evil.example/login">our partner</a>.</p>');
      await page.sees('The link “our partner” is left out here.');
    },
  },
  {
    name: 'advice on an answer, not saved',
    reach: async (page) => {
      await page.button('Undo').click();
      await page.answer.press('Control+End');
      await page.type(' ATTENTION PLEASE');
      await page.sees(/Capitals look like shouting/);
    },
  },
  {
    name: 'somebody else saved meanwhile',
    reach: async (page, base) => {
      base.saveAs('adam', 'block-card.en', { question: 'How do I lock my card?', urgent: true });
      await page.button('Save draft').click();
      await page.button('Show the difference').click();
      await page.sees('From theirs to yours');
    },
  },
  {
    name: 'published',
    reach: async (page) => {
      await page.button('Take theirs').click();
      // The preview follows a moment later.
      await page.page.getByText('ATTENTION').first().waitFor({ state: 'detached' });
      await page.button('Publish').click();
      await page.sees(/Customers are answered from this now/);
    },
  },
  {
    name: 'asked before deleting',
    reach: async (page) => {
      await page.button('Delete').click();
      await page.sees('This cannot be undone.');
    },
  },
  {
    name: 'history',
    reach: async (page) => {
      await page.press('Escape');
      await page.go('#/article/block-card.en/history');
      await page.sees('What changed since version 1');
    },
  },
  {
    name: 'a new article with what is missing',
    reach: async (page) => {
      await page.go('#/new-article');
      await page.button('Save draft').click();
      await page.sees('Please fill in: Question.');
    },
  },
  {
    name: 'unanswered questions',
    reach: async (page) => {
      await page.go('#/unanswered');
      await page.page.getByText('3 examples').click();
      await page.button('Put aside: Czy mogę wpłacić monety?').click();
      await page.sees('Put aside. It comes back when a customer asks it again.');
    },
  },
  {
    name: 'an answer that was tried',
    reach: async (page) => {
      await page.go('#/try');
      await page.page.getByLabel('Question', { exact: true }).fill('why was my card declined');
      await page.button('Ask').click();
      await page.sees('Articles that came into question');
    },
  },
  {
    name: 'all that counted for one article and against another',
    reach: async (page) => {
      await page.page.getByText('What counted').first().click();
      await page.sees('How far ahead of the next article');
      await page.page.getByText('What counted').last().click();
      await page.sees('How far behind the best article');
    },
  },
  {
    name: 'a question that the bot does not know',
    reach: async (page) => {
      await page.page.getByLabel('Question', { exact: true }).fill('xyz');
      await page.button('Ask').click();
      await page.sees('Does not know the answer');
    },
  },
  {
    name: 'the usual appearance',
    reach: async (page) => {
      await page.go('#/appearance');
      await page.sees(/All \d+ pairs of colours hold/);
    },
  },
  {
    name: 'another appearance, every pair measured',
    reach: async (page) => {
      await page.page.getByLabel('As CSS writes it').first().fill('gold');
      await page.page.getByLabel('Common fonts').selectOption('Georgia');
      await page.page.getByRole('radio', { name: 'More' }).check();
      await page.page.locator('summary').click();
      await page.sees('words of links and buttons');
    },
  },
  {
    name: 'a colour and a font that are none',
    reach: async (page) => {
      await page.page.getByLabel('As CSS writes it').first().fill('goold');
      await page.page.getByLabel('Names of fonts, with commas between').fill('a,,b');
      await page.press('Tab');
      await page.sees('Browsers know no such colour.');
      await page.sees('Browsers do not understand this list of fonts.');
    },
  },
  {
    name: 'an import that would replace safety steps',
    reach: async (page, base) => {
      base.replacingSafetySteps = [{ row: 2, articleId: 'a.pl', language: 'pl', question: 'Skradziono mi portfel, co teraz?' }];
      base.unchecked = 1200;
      base.learning = true;
      await page.go('#/files');
      await page.page.locator('input[type=file]').setInputFiles(FILE);
      await page.button('Import').click();
      await page.sees('Articles that would replace the safety steps');
    },
  },
  {
    name: 'an import with bad rows',
    reach: async (page, base) => {
      base.badRows = [{ row: 3, field: 'answer', message: 'The link "https://elsewhere.example" leads to elsewhere.example.' }];
      await page.go('#/files');
      await page.page.locator('input[type=file]').setInputFiles(FILE);
      await page.button('Import').click();
      await page.sees('Rows that need mending');
    },
  },
  {
    name: 'the menu',
    reach: async (page) => {
      await page.button('Ewa Nowak').click();
      await page.sees('As on this device');
    },
  },
  {
    name: 'passkeys, while the server is away',
    reach: async (page, base) => {
      base.away = true;
      await openPasskeys(page.page);
      await page.button('Try again').waitFor();
    },
  },
  {
    name: 'two passkeys',
    reach: async (page, base) => {
      base.away = false;
      base.passkeys.keepTwo();
      await page.button('Try again').click();
      await page.sees('Laptop at the office');
    },
  },
  {
    name: 'nothing there yet',
    reach: async (page, base) => {
      await page.press('Escape');
      base.articles.clear();
      await page.go('#/');
      await page.sees('Begin with the first answers');
    },
  },
  {
    name: 'the server is away',
    reach: async (page, base) => {
      base.away = true;
      await page.go('#/articles');
      await page.button('Try again').waitFor();
    },
  },
  {
    name: 'signed out',
    reach: async (page, base) => {
      base.away = false;
      await page.button('Ewa Nowak').click();
      await page.button('Sign out').click();
      await page.sees('You are signed out.');
    },
  },
];
