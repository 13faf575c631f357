import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { focusedName } from '../keyboard.ts';
import { announcements, focusMoves } from '../recorders.ts';
import { stage } from './help-page.ts';

const stand = stage('fees');

beforeEach(() =>
  stand.help.add({
    articleId: 'waive.en',
    key: 'waive',
    language: 'en',
    question: 'Can the fee be waived?',
    topic: 'fees',
    html: '<p>Upon receipt of your salary the fee is waived.</p>',
    text: 'Upon receipt of your salary the fee is waived.',
    simple: { html: '<p>Your pay comes here? Then you pay no fee.</p>', text: 'Your pay comes here? Then you pay no fee.' },
  }),
);

async function open(): Promise<Page> {
  const page = await stand.open('#/en/waive.en');
  await page.getByRole('heading', { name: 'Can the fee be waived?' }).waitFor();
  return page;
}

describe('U03 an answer of the help centre in simpler words', () => {
  it('is one press away, keeps the focus, and is read out once', async () => {
    const page = await open();
    const toggle = page.getByRole('button', { name: 'In simpler words' });
    await toggle.focus();
    await focusMoves(page);
    await page.keyboard.press('Enter');
    await page.getByText('Then you pay no fee.').first().waitFor();
    expect(await page.getByText('Upon receipt').count()).toBe(0);
    expect(await focusedName(page)).toBe('The full answer');
    await expect
      .poll(async () => (await announcements(page)).filter((text) => text.includes('no fee')))
      .toEqual(['Your pay comes here? Then you pay no fee.']);
    await page.keyboard.press('Enter');
    await page.getByText('Upon receipt').first().waitFor();
    expect(await focusMoves(page)).not.toContain('body');
  });

  it('comes first for who told the chat window so', async () => {
    const page = await open();
    await page.evaluate(() => localStorage.setItem(`okienko:${location.origin}:settings`, '{"simpleWords":true}'));
    await page.reload();
    await page.getByText('Then you pay no fee.').waitFor();
    await page.getByRole('button', { name: 'The full answer' }).waitFor();
  });
});
