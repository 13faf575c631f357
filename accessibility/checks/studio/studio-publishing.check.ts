import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { alerts, announcements } from '../recorders.ts';
import { stage, type StudioPage } from './studio-page.ts';

describe('C02 publishing', () => {
  const stand = stage('cards');

  it('K19 is held up by a link that says nothing, in the editor’s language, until that is mended', async () => {
    stand.base.saveAs('adam', 'card-limits.en', { answer: '<p>Read <a href="/help">here</a>.</p>' });
    const page = await stand.open('#/article/card-limits.en', { locale: 'hu-HU' });
    const told = 'A hivatkozás szavaiból nem derül ki, hová vezet. Írja oda az oldal nevét. A cikk ezután közzétehető.';
    await page.sees(told);
    await page.button('Közzététel').click();
    await page.sees(`${told} "here"`);
    await expect.poll(() => alerts(page.page)).toContainEqual(expect.stringContaining(told));
    expect(stand.base.article('card-limits.en').publishedRevision).toBe(1);
    expect(await axeFindings(page.page)).toEqual([]);
    await page.page.getByRole('textbox', { name: 'Válasz' }).click();
    await page.press('Control+a');
    await page.type('Choose Limits.');
    await page.button('Közzététel').click();
    await expect.poll(() => stand.base.article('card-limits.en').publishedRevision).toBe(3);
  });

  it('goes on with the advice that another article has the question already, and leads there', async () => {
    const { question } = stand.base.article('block-card.en');
    stand.base.saveAs('adam', 'card-limits.en', { question });
    const page = await stand.open('#/article/card-limits.en');
    await page.button('Publish').click();
    await page.sees('Another published article has this question already.');
    expect(stand.base.article('card-limits.en').publishedRevision).toBe(2);
    expect(await axeFindings(page.page)).toEqual([]);

    await page.page.getByRole('link', { name: question, exact: true }).click();
    await page.sees('block-card');
    await expect.poll(() => page.page.url()).toContain('#/article/block-card.en');
  });

  describe('that another article has the question', () => {
    const TOLD = 'Another published article has this question already. Put the two together, so that customers always get the same answer.';
    const looks = () => stand.base.calls.filter((call) => call === 'POST /kb/preview').length;
    const heard = async (page: StudioPage) => (await announcements(page.page)).filter((words) => words === TOLD).length;

    async function leaves(page: StudioPage, field: string, text: string): Promise<void> {
      await page.page.getByRole('textbox', { name: field, exact: true }).fill(text);
      await page.press('Tab');
    }

    it('L11 is said once on leaving the field, before there is an answer, and leads there', async () => {
      const { question } = stand.base.article('block-card.en');
      const page = await stand.open('#/new-article');
      await leaves(page, 'Question', question);
      await page.link(question).waitFor();
      await expect.poll(() => heard(page)).toBe(1);
      expect(await page.page.locator('[aria-invalid=true]').count()).toBe(0);
      expect(await axeFindings(page.page)).toEqual([]);

      await page.press('Shift+Tab', 'Tab');
      await leaves(page, 'Question', 'What is free?');
      await page.link(question).waitFor({ state: 'detached' });
      expect(looks()).toBe(2);
      expect(await heard(page)).toBe(1);
    });

    it('L11 is said on leaving another way to ask, and a save says nothing else', async () => {
      const { question } = stand.base.article('block-card.en');
      const page = await stand.open('#/article/card-limits.en');
      await page.button('Add another way to ask').click();
      const { variants } = stand.base.article('card-limits.en');
      await leaves(page, `Other way to ask ${variants.length + 1}`, question);
      await page.link(question).waitFor();
      await page.button('Save draft').click();
      await page.sees('Saved. Customers are still answered from the text published before.');
      await page.link(question).waitFor();
      expect(await heard(page)).toBe(1);
    });
  });

  it('S04 goes on with advice, which says what to do and quotes the words', async () => {
    stand.base.saveAs('adam', 'card-limits.en', { answer: '<p>Press the green button.</p>' });
    const page = await stand.open('#/article/card-limits.en');
    await page.sees('This helps only people who see or hear it. Say what it is called.');
    await page.sees('green button');
    await page.button('Publish').click();
    await expect.poll(() => stand.base.article('card-limits.en').publishedRevision).toBe(2);
  });
});
