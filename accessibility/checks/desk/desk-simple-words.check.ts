import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { stage } from './desk-page.ts';

describe('U03 simpler words at the desk', () => {
  const stand = stage();

  it('the agent sees under the answer that the customer can read it so, and how', async () => {
    const page = await stand.openAtWork();
    const simple = page.page.locator('details.simple');
    await simple.getByText('The customer can also read this in simpler words').click();
    await expect.poll(() => simple.getByRole('listitem').allTextContents()).toEqual([
      'Open the app.', 'Press Cards.', 'Press Block.',
    ]);
    expect(await axeFindings(page.page)).toEqual([]);
  });

  it('a suggested answer is put into the reply in simpler words too', async () => {
    const page = await stand.openAtWork();
    await page.button('Put into the reply in simpler words: How do I block my card?').click();
    await expect.poll(() => page.field.inputValue()).toBe('Open the app. Press Cards. Press Block.');
    expect(await page.page.getByRole('button', { name: /Put into the reply in simpler words/ }).count()).toBe(1);
  });
});
