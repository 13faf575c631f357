import { expect } from 'vitest';
import type { Gate } from '../conformance/gate.ts';
import type { StudioStand } from './studio-page.ts';

/** What mutations show to be able to fail in the studio. */
export const STUDIO_GATES: readonly Gate<StudioStand>[] = [
  {
    rows: ['C02', 'K03'],
    holds: 'the Tab key leaves the answer, also from inside a list',
    run: async (stand) => {
      const page = await stand.open('#/article/block-card.en');
      await page.answer.locator('li').nth(1).click();
      const before = await page.answer.innerHTML();
      await page.press('Tab');
      await page.hasFocusOn('Write it in simpler words too');
      expect(await page.answer.innerHTML()).toBe(before);
      await page.press('Shift+Tab');
      await page.press('Shift+Tab');
      await page.hasFocusOn('Bold');
    },
  },
  {
    rows: ['C02', 'K01'],
    holds: 'the choice whose text stays is on the way of the Tab key from both sides',
    run: async (stand) => {
      const page = await stand.open('#/article/block-card.en');
      await page.page.getByLabel('Question', { exact: true }).fill('Other?');
      stand.base.saveAs('adam', 'block-card.en', { question: 'How do I lock my card?' });
      await page.press('Control+s');
      await page.sees(/Your text is still here/);
      await page.page.getByLabel('Question', { exact: true }).focus();
      await page.press('Shift+Tab');
      await page.hasFocusOn('Keep mine');
    },
  },
  {
    rows: ['C02', 'U10'],
    holds: 'a pasted link to a host that is not allowed is told at once, and the preview says that it is missing',
    run: async (stand) => {
      const page = await stand.open('#/article/block-card.en');
      await page.sees('Nothing to improve.');
      await page.paste('<p>See <a href="https://evil.example/login">our partner</a>.</p>');
      await page.sees('Answers may not link to https://evil.example/login. The link “our partner” is left out, and the article cannot be saved with it.');
      await page.sees('The link “our partner” is left out here.');
      expect(await page.page.getByText('Nothing to improve.').count()).toBe(0);
      await page.button('Undo').click();
      await page.sees('Nothing to improve.');
      expect(await page.page.getByText('is left out').count()).toBe(0);
    },
  },
  {
    rows: ['C02', 'T03'],
    holds: 'what was not saved is there again after the page was closed, and can be dropped',
    run: async (stand) => {
      const page = await stand.open('#/article/block-card.en');
      await page.page.getByLabel('Question', { exact: true }).fill('How do I block a card that is lost?');
      page.page.once('dialog', (dialog) => void dialog.accept());
      await page.page.reload();
      await page.sees(/These are your changes from .* that were not saved yet\./);
      await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('How do I block a card that is lost?');
      await page.button('Go back to what is saved').click();
      await page.arrivesAt('Article');
      await expect.poll(() => page.page.getByLabel('Question', { exact: true }).inputValue()).toBe('How do I block my card?');
    },
  },
];
