import { describe, expect, it } from 'vitest';
import { alerts, announcements } from '../recorders.ts';
import { fullQueue } from './bank.ts';
import { stage } from './desk-page.ts';
import { EWA, type FakeDesk } from './fake-desk.ts';

const WORDS = 'text only, simple words';
const TOLD = `How to communicate: ${WORDS}.`;

function withNeeds(desk: FakeDesk): void {
  fullQueue(desk);
  desk.emit('lost-card', { type: 'needs-stated', needs: ['simple-words', 'text-only'] });
  desk.signedIn = true;
}

function times(said: readonly string[], text: string): number {
  return said.filter((one) => one === text).length;
}

describe('M04 how a customer needs to be spoken with', () => {
  const stand = stage();

  it('M04 stands first in the row of the queue, in words', async () => {
    withNeeds(stand.desk);
    const page = await stand.open();
    await page.sees('4 people waiting');
    expect(await page.rows.first().innerText()).toMatch(/^text only, simple words\s/);
    const [named] = await page.page.getByRole('button', { name: `How to communicate ${WORDS} 1. Cards` }).all();
    expect(named).toBeDefined();
    expect(await page.rows.nth(1).locator('.needs').count()).toBe(0);
  });

  it('M04 stands first in the conversation, and is said to whoever opens it', async () => {
    withNeeds(stand.desk);
    const page = await stand.open();
    await page.rows.first().click();
    await page.page.locator('okn-desk-conversation header').getByText(TOLD).waitFor();
    expect(await page.page.locator('okn-desk-conversation header').innerText()).toMatch(new RegExp(`^${TOLD}`));
    await expect.poll(() => announcements(page.page)).toContain(TOLD);
    expect(times(await announcements(page.page), TOLD)).toBe(1);
  });

  it('M04 is said again to whoever takes the conversation, and not when it is closed', async () => {
    withNeeds(stand.desk);
    const page = await stand.open();
    await page.rows.first().click();
    await page.button('Take this conversation').click();
    await page.sees('With you');
    await expect.poll(async () => times(await announcements(page.page), TOLD)).toBe(2);
    await page.button('Close the conversation').click();
    await page.button('Close the conversation').last().click();
    await page.sees('If the customer writes again, it opens again and the assistant answers.');
    expect(times(await announcements(page.page), TOLD)).toBe(2);
  });

  it('M04 is said to whoever takes the next one', async () => {
    withNeeds(stand.desk);
    const page = await stand.open();
    await page.button('Take the next one').click();
    await page.sees('With you');
    await expect.poll(async () => times(await announcements(page.page), TOLD)).toBe(1);
    expect(await alerts(page.page)).toEqual([]);
  });

  it('M04 is said when it changes, and changes where it stands', async () => {
    withNeeds(stand.desk);
    const page = await stand.open();
    await page.button('Take the next one').click();
    await page.sees('With you');
    stand.desk.emit('lost-card', { type: 'needs-stated', needs: ['sign-language'] });
    stand.desk.tellQueue();
    await expect.poll(() => announcements(page.page)).toContain('The customer says how to communicate: sign language.');
    const head = page.page.locator('okn-desk-conversation header');
    await head.getByText('How to communicate: sign language.').waitFor();
    await page.page.getByRole('tab', { name: /Mine/ }).click();
    expect(await page.rows.first().innerText()).toMatch(/^sign language\s/);
    stand.desk.emit('lost-card', { type: 'needs-stated', needs: [] });
    await expect
      .poll(() => announcements(page.page))
      .toContain('The customer has taken back what they said about how to communicate.');
    expect(await head.locator('.needs').count()).toBe(0);
  });

  it('M04 goes along when the conversation is passed on', async () => {
    withNeeds(stand.desk);
    const page = await stand.open();
    await page.button('Take the next one').click();
    await page.sees('With you');
    await page.button('Pass on').first().click();
    await page.sees(`${TOLD} Whoever takes over sees this first.`);
    await page.page.getByLabel('Topic', { exact: true }).selectOption('security');
    await page.button('Pass on').last().click();
    await page.sees('Passed on to: Security.');
    const passed = page.rows.filter({ hasText: 'Security' });
    expect(await passed.innerText()).toMatch(/^text only, simple words\s/);
  });

  it('M04 is new to whoever is given the conversation', async () => {
    withNeeds(stand.desk);
    const given = stand.desk.find('lost-card');
    given.state = 'agent';
    given.agent = { username: EWA.username, name: EWA.name };
    const page = await stand.open();
    await page.page.getByRole('tab', { name: /Mine/ }).click();
    expect(await page.rows.first().innerText()).toMatch(/^text only, simple words\s/);
    await page.rows.first().click();
    await expect.poll(async () => times(await announcements(page.page), TOLD)).toBe(1);
  });

  it.each([
    ['pl-PL', 'tylko na piśmie, proste słowa'],
    ['hu-HU', 'csak írásban, egyszerű szavak'],
    ['ru-RU', 'только письменно, простые слова'],
    ['zh-CN', '仅文字、用词简单'],
  ])('M04 is told in the language of the desk, %s', async (locale, words) => {
    withNeeds(stand.desk);
    const page = await stand.open({ locale });
    await page.rows.first().waitFor();
    expect((await page.rows.first().innerText()).startsWith(words)).toBe(true);
    await page.rows.first().click();
    await page.page.locator('okn-desk-conversation header .needs').getByText(words).waitFor();
    await expect.poll(async () => (await announcements(page.page)).filter((text) => text.includes(words)).length).toBe(1);
  });
});
