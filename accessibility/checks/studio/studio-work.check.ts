import { describe, expect, it } from 'vitest';
import type { Trial } from '../../studio/api/articles.ts';
import { announcements } from '../recorders.ts';
import { ADAM } from './fake-knowledge-base.ts';
import { stage, type StudioPage } from './studio-page.ts';

describe('working in the studio', () => {
  const stand = stage('cards');

  it('C02 K20 every place has an address and a title, and the way back leads back', async () => {
    const page = await stand.open('#/');
    await page.link('Articles').click();
    await page.arrivesAt('Articles');
    await page.hasTitle('Articles · Studio · Okienko');
    await page.link('How do I block my card?').click();
    await page.arrivesAt('Article');
    expect(page.address).toBe('#/article/block-card.en');
    await page.hasTitle('Write an article · Studio · Okienko');
    await page.link('History').click();
    await page.arrivesAt('History');
    await page.page.goBack();
    await page.arrivesAt('Article');
    await page.page.goBack();
    await page.arrivesAt('Articles');
  });

  it('only whoever came by keyboard sees the focus on the heading', async () => {
    const page = await stand.open('#/');
    const outline = () => page.heading('Articles').evaluate((heading) => getComputedStyle(heading).outlineStyle);
    await page.tabTo('Articles');
    await page.press('Enter');
    await page.arrivesAt('Articles');
    await expect.poll(outline).toBe('solid');
    await page.go('#/try');
    await page.arrivesAt('Try it');
    await page.link('Articles').click();
    await page.arrivesAt('Articles');
    await expect.poll(outline).toBe('none');
    await page.go('#/files');
    await page.arrivesAt('Import and export');
    await page.go('#/articles');
    await page.arrivesAt('Articles');
    await expect.poll(outline).toBe('none');
  });

  it('on a phone the first article is in sight, and the filters open when asked to', async () => {
    const page = await stand.open('#/articles', { viewport: { width: 320, height: 640 } });
    const first = page.page.locator('.list li a').first();
    await first.waitFor();
    expect(await first.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(640);
    const language = page.page.locator('okn-filter').getByLabel('Language', { exact: true });
    expect(await language.isVisible()).toBe(false);
    await page.button('Filters').click();
    await language.selectOption('pl');
    await page.button('Filters: 1').click();
    await expect.poll(() => language.isVisible()).toBe(false);
    await page.sees('10 articles');
  });

  it('C02 K16 after signing out the sign-in says so, and has the focus', async () => {
    const page = await stand.open('#/articles');
    await page.button('Ewa Nowak').click();
    await page.button('Sign out').click();
    await page.sees('You are signed out.');
    await page.hasFocusOn('User name');
    await expect.poll(() => announcements(page.page)).toEqual(['You are signed out.']);
  });

  describe('whoever serves customers at the desk as well', () => {
    async function wantToLeave(page: StudioPage): Promise<void> {
      await page.button('Ewa Nowak').click();
      await page.button('Sign out').click();
    }

    it('C02 U13 is asked before they sign out here', async () => {
      stand.base.conversations = 2;
      const page = await stand.open('#/articles');
      await wantToLeave(page);
      await page.sees('2 customers are talking with you. When you sign out they go back to the queue, with the whole conversation.');
      await page.button('Stay').click();
      await page.hasFocusOn('Ewa Nowak');
      expect(stand.base.calls).not.toContain('DELETE /staff/session');
      await wantToLeave(page);
      await page.button('Give them back and sign out').click();
      await page.sees('You are signed out.');
    });

    it('C02 U13 is asked of what they wrote at the desk, and nothing of it stays', async () => {
      const page = await stand.open('#/articles');
      await page.page.evaluate(() => {
        localStorage.setItem('okienko.desk.editor.draft.lost-card.note', 'Half a note');
        localStorage.setItem('okienko.desk.editor.setting.sound', 'true');
      });
      await wantToLeave(page);
      await page.sees('You have a reply or a note at the desk that is not sent. When you sign out it is not kept.');
      await page.button('Stay').click();
      await wantToLeave(page);
      await page.hasFocusOn('Stay');
      await page.tabTo('Sign out');
      await page.press('Enter');
      await page.sees('You are signed out.');
      const kept = await page.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('okienko.desk.')));
      expect(kept, 'what they chose stays').toEqual(['okienko.desk.editor.setting.sound']);
    });

    it('signs out also where nobody knows of the customers', async () => {
      stand.base.conversations = 2;
      const page = await stand.open('#/articles');
      await page.button('Ewa Nowak').click();
      await page.page.route('**/staff/session*', (route) => (route.request().method() === 'GET' ? route.abort() : route.fallback()));
      await page.button('Sign out').click();
      await expect.poll(() => stand.base.calls).toContain('DELETE /staff/session');
    });
  });

  it('C02 U11 the tools of the answer have their words beside them', async () => {
    const page = await stand.open('#/article/block-card.en');
    const tools = page.page.locator('okn-toolbar button');
    await tools.first().waitFor();
    expect((await tools.allInnerTexts()).map((words) => words.trim())).toEqual([
      'Bold', 'Italic', 'Heading', 'List', 'Numbered list', 'Link', 'Undo', 'Redo',
    ]);
  });

  it('says in the editor’s own language why the bot decided so', async () => {
    const page = await stand.open('#/try?question=why%20was%20my%20card%20declined&language=en', { locale: 'hu-HU' });
    await page.sees(/Valószínűleg ez a jó válasz: .* Bizonyosság: \d+%, ehhez 62% elég\./);
    expect(await page.page.getByText(/threshold|article/).count()).toBe(0);
  });

  it('tells for each article which words were meant, how sure it is, and what counted', async () => {
    const page = await stand.open('#/try?question=why%20was%20my%20card%20declined&language=en');
    const first = page.page.locator('.candidate').first();
    await first.getByText(/\d+% sure, 62% needed/).waitFor();
    expect(await first.locator('mark').allTextContents()).toContain('card');
    await first.getByText('What counted').click();
    const row = page.page.getByRole('row', { name: /Words of the customer that the closest question has/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([expect.stringMatching(/^\d+%$/), '20%']);
    expect(await page.page.getByRole('row').first().getByRole('columnheader').allTextContents()).toEqual([
      'What was compared', 'Found', 'Counted',
    ]);
  });

  it('C02 L09 the list follows what one types and tells how many there are', async () => {
    const page = await stand.open('#/articles');
    await page.page.locator('okn-filter').getByLabel('Language', { exact: true }).selectOption('pl');
    await page.sees('10 articles');
    await page.page.getByLabel('Search in questions and answers').fill('zablokować');
    await expect.poll(() => announcements(page.page)).toContainEqual(expect.stringMatching(/^\d articles?$/));
    await expect.poll(() => page.address).toBe('#/articles?q=zablokowa%C4%87&language=pl');
    await page.page.reload();
    await expect.poll(() => page.page.getByLabel('Search in questions and answers').inputValue()).toBe('zablokować');
  });

  it('finds what was changed but not published yet', async () => {
    stand.base.saveAs('adam', 'block-card.en', { question: 'How do I lock my card?' });
    const page = await stand.open('#/articles');
    await page.page.locator('okn-filter').getByLabel('State').selectOption('changed');
    await page.sees('1 article');
    await page.link('How do I lock my card?').waitFor();
    await page.sees('Published, with changes not published yet');
  });

  it('long lists come in pages, and focus goes on with the first of the next', async () => {
    for (let number = 1; number <= 60; number++) {
      const id = `more-${number}.en`;
      stand.base.add({ id, key: `more-${number}`, language: 'en', question: `Question ${number}?`, variants: [], answer: '<p>A.</p>', topic: 'fees', urgent: false, status: 'draft' });
    }
    const page = await stand.open('#/articles?topic=fees');
    await page.sees('The first 50 articles; there are more');
    await page.button('Show more').click();
    await page.hasFocusOn('Question 51?');
    await page.sees('60 articles');
    await expect.poll(() => page.button('Show more').count()).toBe(0);
  });

  it('a missing language is started with the key and the topic of the others', async () => {
    stand.base.articles.delete('card-limits.hu');
    const page = await stand.open('#/article/card-limits.en');
    await page.link(/^hu Magyar: not there yet, start it/).click();
    await page.arrivesAt('New article');
    await page.page.getByLabel('Question', { exact: true }).fill('Hogyan módosíthatom a limiteket?');
    await page.answer.fill('Az alkalmazásban.');
    await page.button('Save draft').click();
    await page.sees('Saved as a draft. Customers do not see it yet.');
    expect(stand.base.article('card-limits.hu')).toMatchObject({ key: 'card-limits', language: 'hu', topic: 'cards' });
    await page.link(/^pl Polski: Published/).click();
    await expect.poll(() => page.address).toBe('#/article/card-limits.pl');
  });

  it('C02 U13 whoever leaves without saving is told, and can go back to their text', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.page.getByLabel('Question', { exact: true }).fill('Other?');
    await page.link('All articles').click();
    await page.sees('Your changes are not saved yet. They are kept on this device.');
    await page.sees('Not saved yet, kept on this device');
    await page.button('Go back to them').click();
    await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('Other?');
  });

  it('C02 T02 closing the page with unsaved text is asked about', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.page.getByLabel('Question', { exact: true }).fill('Other?');
    const asked = page.page.waitForEvent('dialog');
    // Going elsewhere asks as closing does, and leaves the page there when one stays.
    void page.page.evaluate(() => location.assign('/help/'));
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('Other?');
  });

  it('C02 T03 a server that is away loses nothing', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.page.getByLabel('Question', { exact: true }).fill('How do I block it?');
    stand.base.away = true;
    await page.button('Save draft').click();
    await page.sees(/What you have written is safe on this device\./);
    stand.base.away = false;
    await page.button('Save draft').click();
    await expect.poll(() => stand.base.article('block-card.en').question).toBe('How do I block it?');
  });

  it('C02 T03 a sign-in that runs out is renewed, and the save goes on', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.page.getByLabel('Question', { exact: true }).fill('How do I block it?');
    stand.base.signedIn = false;
    await page.button('Save draft').click();
    await page.heading('Please sign in again').waitFor();
    await page.page.getByLabel('Password', { exact: true }).fill('right-password');
    await page.press('Enter');
    await expect.poll(() => stand.base.article('block-card.en').question).toBe('How do I block it?');
  });

  it('publishing is followed by what the bot now does with the question', async () => {
    stand.base.trial = (question) => trial(question, BY_ANOTHER);
    const page = await stand.open('#/article/block-card.en');
    await page.button('Publish').click();
    await page.sees(/Okienko does not give this answer.*“My card is lost” is likely the right answer.*Add more ways to ask/);
    await expect
      .poll(() => announcements(page.page), { message: 'what is heard is what is read' })
      .toContainEqual(expect.stringMatching(/^Published at .* does not give this answer.* Add more/));
    expect((await announcements(page.page)).join()).not.toContain('Customers are answered from this');
    await page.link('See why').click();
    await page.sees('“My card is lost” is likely the right answer: 80% sure, 60% is enough.');
  });

  it('publishing does not advise more ways to ask where the bot takes it for something else than a question', async () => {
    stand.base.trial = (question) =>
      trial(question, { kind: 'handover', text: 'You asked for a person.', rule: 'asked-for-person', explanation: 'A person is asked for.' });
    const page = await stand.open('#/article/block-card.en');
    await page.button('Publish').click();
    await page.sees(/Okienko does not give this answer/);
    expect(await page.page.getByText('Add more ways to ask').count()).toBe(0);
  });

  it('what the bot does is said once it has learnt what was published', async () => {
    let asked = 0;
    stand.base.trial = (question) => {
      asked += 1;
      if (asked === 1) return trial(question, BY_ANOTHER);
      return asked < 4
        ? { ...trial(question, BY_ANOTHER), learning: true }
        : trial(question, { ...BY_ANOTHER, articleId: 'block-card.en' });
    };
    const page = await stand.open('#/article/block-card.en');
    await page.button('Publish').click();
    await page.sees('Okienko is learning it. That takes a few seconds.');
    await page.sees(/Customers are answered from this now/);
    await expect
      .poll(() => announcements(page.page))
      .toEqual([
        expect.stringMatching(/^Published at .* Okienko is learning it. That takes a few seconds.$/),
        expect.stringMatching(/^Customers are answered from this now/),
      ]);
  });

  it('U13 an article that would take the safety steps from customers is published after asking only', async () => {
    stand.base.trial = (question) =>
      trial(question, { kind: 'urgent', text: 'Block the card.', rule: 'urgent-general', explanation: 'In danger.' });
    const before = stand.base.article('block-card.en').publishedRevision;
    const page = await stand.open('#/article/block-card.en');
    await page.page.getByLabel('Question', { exact: true }).fill('My wallet was stolen, what now?');
    await page.button('Publish').click();
    await page.sees(/Customers who ask this get the safety steps now.* tick “Urgent”/);
    await page.button('Cancel').click();
    expect(stand.base.article('block-card.en').publishedRevision).toBe(before);
    await page.button('Publish').click();
    await page.button('Publish without safety steps').click();
    await expect.poll(() => stand.base.article('block-card.en').publishedRevision).not.toBe(before);
  });

  it('C02 U13 an article is taken offline and deleted only after asking', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.button('Take offline').click();
    await page.button('Cancel').click();
    expect(stand.base.article('block-card.en').status).toBe('published');
    await page.button('Take offline').click();
    await page.button('Take offline').last().click();
    await expect.poll(() => stand.base.article('block-card.en').status).toBe('draft');
    await page.sees('Saved as a draft. Customers do not see it yet.');
    await page.button('Delete').click();
    await page.button('Delete').last().click();
    await page.sees('“How do I block my card?” is deleted.');
    expect(stand.base.articles.has('block-card.en')).toBe(false);
  });

  it('C02 U13 an earlier version comes back as a new one', async () => {
    stand.base.saveAs('adam', 'block-card.en', { question: 'How do I lock my card?' });
    const page = await stand.open('#/article/block-card.en/history');
    await page.sees('What changed since version 1');
    await page.page.getByText('Version 1', { exact: true }).click();
    await page.button('Bring back version 1').click();
    await page.sees('Version 1 is back as version 3. Publish it to answer customers from it.');
    await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('How do I block my card?');
    expect(stand.base.article('block-card.en')).toMatchObject({ revision: 3, publishedRevision: 1 });
  });

  it('C02 pasted text keeps only what answers may have', async () => {
    const page = await stand.open('#/new-article');
    await page.answer.click();
    await page.paste(
      '<h1>Title</h1><p style="color:red" onclick="x()">One <u>two</u> <a href="http://x.example">three</a>' +
        ' <a href="https://aldera.example">four</a></p><img src="x"><table><tr><td>five</td></tr></table>',
    );
    await page.sees('five');
    const html = await page.answer.innerHTML();
    expect(html).toContain('<a href="https://aldera.example">four</a>');
    expect(html).not.toMatch(/style|onclick|<img src="x"|<table|http:\/\/x|<u>/);
  });

  it('C02 an answer with a table is edited as HTML, so that nothing of it is lost', async () => {
    const answer = '<p>Fees</p><table><tbody><tr><th scope="row">Card</th><td>0 zł</td></tr></tbody></table>';
    stand.base.saveAs('adam', 'block-card.en', { answer });
    const page = await stand.open('#/article/block-card.en');
    await expect.poll(() => page.page.getByLabel('Answer, as HTML').inputValue()).toBe(answer);
    await page.page.locator('okn-answer table th[scope=row]').first().waitFor();
  });

  it('a supervisor reads and changes nothing', async () => {
    stand.base.member = ADAM;
    const page = await stand.open('#/article/block-card.en');
    await page.sees('You can read the articles here.');
    expect(await page.page.getByLabel('Question', { exact: true }).isDisabled()).toBe(true);
    expect(await page.answer.getAttribute('contenteditable')).toBe('false');
    expect(await page.button('Publish').count()).toBe(0);
    expect(await page.button('Add another way to ask').count()).toBe(0);
    await page.go('#/articles');
    await page.sees('How do I block my card?');
    expect(await page.link('New article').count()).toBe(0);
    await page.go('#/files');
    await page.link('As JSON').waitFor();
    expect(await page.page.locator('input[type=file]').count()).toBe(0);
  });

  it.each(['pl', 'en', 'hu', 'ru', 'zh'])('speaks %s', async (language) => {
    const page = await stand.open('#/articles');
    await page.page.evaluate((chosen) => localStorage.setItem('okienko.language', chosen), language);
    await page.page.reload();
    await page.page.getByRole('heading', { level: 2 }).waitFor();
    expect(await page.page.locator('html').getAttribute('lang')).toBe(language);
    const names = { pl: 'Artykuły', en: 'Articles', hu: 'Cikkek', ru: 'Статьи', zh: '文章' };
    await page.heading(names[language as keyof typeof names]).waitFor();
    expect(page.complaints).toEqual([]);
  });
});

const BY_ANOTHER: Trial['decision'] = {
  kind: 'answer',
  text: 'Other',
  articleId: 'lost-card.en',
  rule: 'article-likely',
  question: 'My card is lost',
  confidence: 0.8,
  threshold: 0.6,
  explanation: 'Another article is closer.',
};

function trial(question: string, decision: Trial['decision']): Trial {
  return {
    question,
    language: { value: 'en', confidence: 1 },
    intent: { value: 'question', confidence: 1 },
    decision,
    thresholds: { answer: 0.6, clarify: 0.3 },
    candidates: [],
    learning: false,
  };
}
