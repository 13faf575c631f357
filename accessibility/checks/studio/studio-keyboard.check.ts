import { describe, expect, it } from 'vitest';
import { atRest } from '../at-rest.ts';
import { roundAndBack, walkFlaws } from '../conformance/focus-walk.ts';
import { proves } from '../conformance/gate.ts';
import { announcements, focusMoves } from '../recorders.ts';
import { PASSWORD } from './fake-knowledge-base.ts';
import { STUDIO_GATES } from './studio-gates.ts';
import { stage } from './studio-page.ts';

const CSV = { name: 'articles.csv', mimeType: 'text/csv', buffer: Buffer.from('id,question\na,My wallet was stolen?\n') };

const stand = stage('cards');

proves('the studio', STUDIO_GATES, stand);

describe('by keyboard alone', () => {
  it('C02 K01 U15 one signs in, writes an article, looks at it and publishes it', async () => {
    stand.base.signedIn = false;
    const page = await stand.open('#/');
    await page.button('Sign in').waitFor();
    await page.tabTo('User name');
    await page.type('editor');
    await page.tabTo('Password');
    await page.type(PASSWORD);
    await page.press('Enter');
    await page.sees('Good to see you, Ewa Nowak');
    await page.tabTo('New article');
    await page.press('Enter');
    await page.arrivesAt('New article');
    await focusMoves(page.page);

    await page.tabTo('Question');
    await page.type('Can I give my card a nickname?');
    await page.tabTo('Bold');
    await page.tabTo('Answer');
    await page.type('Yes. In the app:');
    await page.press('Enter', 'Alt+F10');
    await page.hasFocusOn('Bold');
    await page.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.hasFocusOn('Numbered list');
    await page.press('Enter');
    await page.hasFocusOn('Answer');
    await page.type('Open Cards');
    await page.press('Enter');
    await page.type('Choose Name');
    await page.sees('Choose Name');
    await page.tabTo('Add another way to ask');
    await page.press('Enter');
    await page.hasFocusOn('Other way to ask 1');
    await page.type('rename card');
    await page.press('Enter');
    await page.hasFocusOn('Other way to ask 2');
    await page.type('card label');
    await page.tabTo('Move number 2 up');
    await page.press('Enter');
    await page.hasFocusOn('Move number 1 up');
    await page.tabTo('Add another way to ask');
    await page.press('Enter');
    await page.hasFocusOn('Other way to ask 3');
    await page.tabTo('Remove number 3');
    await page.press('Enter');
    await page.hasFocusOn('Other way to ask 2');
    await page.page.getByRole('option', { name: 'Cards' }).first().waitFor({ state: 'attached' });
    await page.tabTo('Topic');
    await page.type('Cards');
    await page.tabTo('Publish');
    await page.press('Enter');

    await page.sees(/Customers are answered from this now/);
    const article = stand.base.article('can-i-give-my-card-a-nickname.en');
    expect(article).toMatchObject({ status: 'published', topic: 'cards', variants: ['card label', 'rename card'] });
    expect(article.answer).toBe('<p>Yes. In the app:</p><ol><li>Open Cards</li><li>Choose Name</li></ol>');
    expect(page.address).toBe('#/article/can-i-give-my-card-a-nickname.en');
    await expect
      .poll(() => announcements(page.page))
      .toContainEqual(expect.stringContaining('Customers are answered from this now'));
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    expect(page.complaints).toEqual([]);
  });

  it('C02 K01 one answers a question that the bot could not', async () => {
    const page = await stand.open('#/unanswered');
    await page.sees('Can I pay with my watch?');
    await page.tabTo('Write the answer: Can I pay with my watch?');
    await page.press('Enter');
    await page.arrivesAt('New article');
    await page.tabTo('Answer');
    await page.type('Yes, with the phone wallet on your watch.');
    await page.page.getByRole('option', { name: 'Cards' }).first().waitFor({ state: 'attached' });
    await page.tabTo('Topic');
    await page.type('Cards');
    await page.press('Control+s');
    await page.sees('Saved as a draft. Customers do not see it yet.');
    expect(stand.base.article('can-i-pay-with-my-watch.en')).toMatchObject({
      question: 'Can I pay with my watch?',
      variants: ['watch payment how', 'does the card work on a smartwatch'],
      status: 'draft',
    });
  });

  it('C02 K01 one puts a question aside and still can answer it', async () => {
    const page = await stand.open('#/unanswered');
    await page.sees('Can I pay with my watch?');
    await page.tabTo('Put aside: Can I pay with my watch?');
    await focusMoves(page.page);
    await page.press('Enter');
    await page.sees('Put aside. It comes back when a customer asks it again.');
    await page.hasFocusOn('Write the answer: Can I pay with my watch?');
    await expect.poll(() => stand.base.unanswered.map(({ id }) => id)).not.toContain(7);
    expect(await focusMoves(page.page)).not.toContain('body');
    await page.press('Enter');
    await page.arrivesAt('New article');
    await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('Can I pay with my watch?');
  });

  it('C02 K01 U10 one imports a file, learns of its bad rows and takes the good ones', async () => {
    stand.base.badRows = [{ row: 3, field: 'question', message: 'The question is missing.' }];
    const page = await stand.open('#/files');
    await page.tabTo('Import');
    await page.press('Enter');
    await page.hasFocusOn('File');
    await page.sees('Please choose a file.');
    // What a browser's own file dialog does is not ours to check.
    const file = { name: 'articles.csv', mimeType: 'text/csv', buffer: Buffer.from('id,question\na,A?\nb,\nc,C?\n') };
    await page.page.locator('input[type=file]').setInputFiles(file);
    await page.tabTo('Import');
    await page.press('Enter');
    await page.hasFocusOn('Nothing was imported');
    await page.sees('The question is missing.');

    await page.tabTo('Take over the good rows even if others are wrong', 'Shift+Tab');
    await page.press('Space');
    await page.tabTo('Import');
    await page.press('Enter');
    await page.hasFocusOn('The file is imported');
    await page.sees('3 articles in the file: 2 new, 0 updated, 0 unchanged.');
    await page.sees('1 row was left out.');
  });

  it('C02 K01 U13 one reads which articles of a file would replace the safety steps before it is imported', async () => {
    const question = 'My wallet was stolen, what now?';
    stand.base.replacingSafetySteps = [{ row: 2, articleId: 'a.en', language: 'en', question }];
    const page = await stand.open('#/files');
    await page.page.locator('input[type=file]').setInputFiles(CSV);
    await page.tabTo('Import');
    await page.press('Enter');
    await page.hasFocusOn('Replace the safety steps?');
    await page.sees(/1 article in the file would take the safety steps from customers\./);
    await page.sees(question);
    await focusMoves(page.page);
    await page.tabTo('Import nothing');
    await page.press('Enter');
    await page.hasFocusOn('Import');
    expect(await focusMoves(page.page)).not.toContain('body');
    await expect.poll(() => announcements(page.page)).toContain('Nothing was imported');

    await page.press('Enter');
    await page.hasFocusOn('Replace the safety steps?');
    expect(stand.base.imports).toBe(0);
    await page.tabTo('Import without safety steps');
    await page.press('Enter');
    await page.hasFocusOn('The file is imported');
    expect(stand.base.imports).toBe(1);
  });

  it('C02 K01 U13 nothing is taken back while the file is on its way', async () => {
    stand.base.replacingSafetySteps = [{ row: 2, articleId: 'a.en', language: 'en', question: 'Stolen?' }];
    const page = await stand.open('#/files');
    await page.page.locator('input[type=file]').setInputFiles(CSV);
    await page.button('Import').click();
    await page.hasFocusOn('Replace the safety steps?');
    let read = stand.base.holdFiles();
    await page.tabTo('Import', 'Shift+Tab');
    await page.press('Enter');
    await page.heading('Replace the safety steps?').waitFor({ state: 'detached' });
    read();
    await page.hasFocusOn('Replace the safety steps?');

    read = stand.base.holdFiles();
    await page.tabTo('Import without safety steps');
    await page.press('Enter');
    await expect.poll(() => page.button('Import nothing').getAttribute('aria-disabled')).toBe('true');
    await page.tabTo('Import nothing', 'Shift+Tab');
    await page.press('Enter');
    read();
    await page.hasFocusOn('The file is imported');
    expect(await announcements(page.page)).not.toContain('Nothing was imported');
  });

  it('C02 K01 U13 one is asked too where it is not known which articles would replace the safety steps', async () => {
    stand.base.unchecked = 2;
    stand.base.learning = true;
    const page = await stand.open('#/files');
    await page.page.locator('input[type=file]').setInputFiles(CSV);
    await page.button('Import').click();
    await page.hasFocusOn('Replace the safety steps?');
    await page.sees(/^2 articles were not checked/);
    await page.sees(/^Okienko is still learning/);
    expect(stand.base.imports).toBe(0);
    await page.tabTo('Import all the same');
    await page.press('Enter');
    await page.hasFocusOn('The file is imported');
  });

  it('C02 K01 U13 nothing is imported where the server does not say what that would do', async () => {
    stand.base.replacingSafetySteps = undefined;
    const page = await stand.open('#/files');
    await page.page.locator('input[type=file]').setInputFiles(CSV);
    await page.button('Import').click();
    await page.hasFocusOn('Nothing was imported');
    expect(stand.base.imports).toBe(0);
  });

  it('a file that was mended can be chosen again', async () => {
    const page = await stand.open('#/files');
    const input = page.page.locator('input[type=file]');
    await input.setInputFiles(CSV);
    expect(await input.inputValue()).toContain(CSV.name);
    const dialog = page.page.waitForEvent('filechooser');
    await input.click();
    // Browsers tell of no change from a file to the same file.
    expect(await dialog.then(() => input.inputValue())).toBe('');
  });

  it('C02 K01 U13 one decides whose text stays when somebody else saved meanwhile', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.tabTo('Question');
    await page.press('End');
    await page.type(' Quickly, please');
    stand.base.saveAs('adam', 'block-card.en', { question: 'How do I lock my card?' });
    await page.press('Control+s');
    await page.sees(/adam saved this article .*, while you were writing\./);
    await page.tabTo('Show the difference');
    await page.press('Enter');
    await page.sees('From theirs to yours');
    await page.tabTo('Keep mine');
    await page.press('Enter');
    await page.sees('Saved. Customers are still answered from the text published before.');
    expect(stand.base.article('block-card.en')).toMatchObject({ question: 'How do I block my card? Quickly, please', revision: 3 });
    await page.arrivesAt('Article');
  });

  it('one takes the text of somebody else', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.tabTo('Question');
    await page.press('End');
    await page.type(' X');
    stand.base.saveAs('adam', 'block-card.en', { question: 'How do I lock my card?' });
    await page.press('Control+s');
    await page.sees(/Your text is still here/);
    await page.tabTo('Take theirs');
    await page.press('Enter');
    await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('How do I lock my card?');
    expect(await page.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
  });

  it('C02 K04 U12 one adds a link, and is told which addresses are not allowed', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.tabTo('Bold');
    await page.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await page.hasFocusOn('Where to');
    await page.type('javascript:alert(1)');
    await page.press('Enter');
    await page.sees(/Customers cannot be sent there safely/);
    await page.hasFocusOn('Where to');
    await page.press('Control+a');
    await page.type('https://elsewhere.example');
    await page.tabTo('Words of the link');
    await page.type('Prices of our partner');
    await page.press('Enter');
    await page.sees(/Answers may not link to https:\/\/elsewhere\.example\//);
    await page.hasFocusOn('Where to');
    await page.press('Control+a');
    await page.type('aldera.example/cards');
    await page.press('Enter');
    await expect.poll(() => page.answer.locator('a', { hasText: 'Prices of our partner' }).getAttribute('href')).toBe(
      'https://aldera.example/cards',
    );
    await page.hasFocusOn('Answer');
  });

  it('C02 K06 the views of the preview are one stop and arrows choose', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.sees('verified link');
    await page.tabTo('Chat window');
    await page.press('ArrowRight', 'ArrowRight');
    await page.hasFocusOn('Read aloud');
    await page.sees('This is what a screen reader says');
    await page.press('Home');
    await page.hasFocusOn('Chat window');
  });

  it('C02 K05 letters alone do nothing', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.button('Publish').waitFor();
    await page.tabTo('Publish');
    const calls = await atRest(stand.base.calls);
    await page.type('abcdefghijklmnopqrtuvwxyz0123456789/?.,');
    expect(stand.base.calls.length).toBe(calls);
    await page.hasFocusOn('Publish');
  });

  it.each([
    ['in forced colours', { forcedColors: 'active' as const }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ])('C02 K03 K07 K10 K11 K13 every stop at an article shows that it has the focus and is not covered, also %s', async (_, options) => {
    const page = await stand.open('#/article/block-card.en', { reducedMotion: 'reduce', ...options });
    await page.sees('verified link');
    const stops = await roundAndBack(page.page);
    expect(stops.length).toBeGreaterThan(15);
    expect(walkFlaws(stops)).toEqual([]);
  });
});
