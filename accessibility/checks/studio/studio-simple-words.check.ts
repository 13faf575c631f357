import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { stage } from './studio-page.ts';

describe('U03 simpler words in the studio', () => {
  const stand = stage('cards');

  it('are written by keyboard beside the answer, previewed, saved and kept in the history', async () => {
    const page = await stand.open('#/article/block-card.en');
    await page.sees('Nothing to improve.');
    await page.tabTo('Write it in simpler words too');
    await page.press('Enter');
    await page.hasFocusOn('In simpler words (optional)');
    await page.type('Open the app. Press Cards.');
    await page.sees('In simpler words, as the customer will see it');
    await page.page.locator('okn-article-preview[simple]').getByText('Open the app. Press Cards.').filter({ visible: true }).first().waitFor();
    expect(await axeFindings(page.page)).toEqual([]);
    await page.press('Control+s');
    await page.sees('Saved.');
    expect(stand.base.article('block-card.en').simple).toBe('<p>Open the app. Press Cards.</p>');
    await page.link('History').click();
    await page.arrivesAt('History');
    await page.sees('In simpler words (optional)');
    expect(page.complaints).toEqual([]);
  });

  it('the reading level is told in words, for the answer and for the simpler words each', async () => {
    const long = `<p>${'Notwithstanding any other provision '.repeat(10)}.</p>`;
    stand.base.saveAs('adam', 'block-card.en', { answer: long, simple: '<p>Press Block.</p>' });
    const page = await stand.open('#/article/block-card.en');
    const levels = page.page.locator('.reading');
    await expect.poll(() => levels.allInnerTexts()).toEqual([
      expect.stringMatching(/^Reads like a newspaper\. .*Flesch–Kincaid: [\d.]+\. Up to 9 is easy\.$/s),
      expect.stringMatching(/^Easy to read\./),
    ]);
    expect(await axeFindings(page.page)).toEqual([]);
  });

  it('are gone when the field is emptied', async () => {
    stand.base.saveAs('adam', 'block-card.en', { simple: '<p>Press Block.</p>' });
    const page = await stand.open('#/article/block-card.en');
    await page.page.locator('okn-article-preview[simple]').getByText('Press Block.').filter({ visible: true }).first().waitFor();
    await page.tabTo('In simpler words (optional)');
    await page.press('Control+a', 'Delete', 'Control+s');
    await page.sees('Saved.');
    expect(stand.base.article('block-card.en').simple ?? '').toBe('');
    expect(await page.page.locator('okn-article-preview[simple]').count()).toBe(0);
  });

  it('are shown where one tries what the bot replies', async () => {
    const page = await stand.open('#/try?question=block%20my%20card&language=en');
    stand.base.saveAs('adam', 'block-card.en', { simple: '<p>Press Block.</p>' });
    await page.page.reload();
    await page.page.locator('summary', { hasText: 'In simpler words' }).click();
    await page.sees('Press Block.');
  });
});
