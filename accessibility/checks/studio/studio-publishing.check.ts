import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { alerts } from '../recorders.ts';
import { stage } from './studio-page.ts';

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

  it('S04 goes on with advice, which says what to do and quotes the words', async () => {
    stand.base.saveAs('adam', 'card-limits.en', { answer: '<p>Press the green button.</p>' });
    const page = await stand.open('#/article/card-limits.en');
    await page.sees('This helps only people who see or hear it. Say what it is called.');
    await page.sees('green button');
    await page.button('Publish').click();
    await expect.poll(() => stand.base.article('card-limits.en').publishedRevision).toBe(2);
  });
});
