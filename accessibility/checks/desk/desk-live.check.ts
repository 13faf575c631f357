import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { proves } from '../conformance/gate.ts';
import { announcements, focusMoves } from '../recorders.ts';
import { fullQueue, lostCard } from './bank.ts';
import { DESK_GATES } from './desk-gates.ts';
import { stage } from './desk-page.ts';
import { minutesAgo } from './fake-desk.ts';

/** Scrolls as a reader does, and waits until the page knows of it: it is told with the next picture. */
function scrollTo(log: Locator, top: number): Promise<void> {
  return log.evaluate((element, to) => {
    element.scrollTo(0, to);
    return new Promise<void>((told) => requestAnimationFrame(() => requestAnimationFrame(() => told())));
  }, top);
}

const stand = stage();

proves('the desk', DESK_GATES, stand);

describe('what happens by itself', () => {
  it('C01 K15 leaves the focus on a button of the conversation', async () => {
    const page = await stand.openAtWork({ reducedMotion: 'reduce' });
    const { desk } = stand;
    await page.button('Pass on').focus();
    desk.add({ conversationId: 'new', topic: 'loans' });
    desk.tellQueue();
    await page.sees('4 people waiting');
    desk.customerSays('lost-card', 'Are you there?');
    await page.page.locator('.log').getByText('Are you there?').waitFor();
    await expect.poll(() => page.focusedName()).toBe('Pass on');
  });

  it('C01 says of the customer alone that they are writing', async () => {
    const page = await stand.openAtWork();
    await page.page.clock.install();
    const { desk } = stand;
    const written = async () => (await announcements(page.page)).filter((text) => text === 'The customer is writing.');
    desk.agentTypes('lost-card');
    desk.customerTypes('fees');
    desk.add({ conversationId: 'new', topic: 'loans' });
    desk.tellQueue();
    await page.sees('4 people waiting');
    await page.page.clock.runFor(2000);
    expect(await written()).toEqual([]);
    desk.customerTypes('lost-card');
    await page.sees('The customer is writing.');
    await page.page.clock.runFor(2000);
    await expect.poll(written).toHaveLength(1);
  });

  it('C01 T07 does not push somebody who reads back, and offers the way to what is new', async () => {
    const page = await stand.openAtWork({ reducedMotion: 'reduce' });
    const { desk } = stand;
    for (let line = 0; line < 15; line++) desk.customerSays('lost-card', `Line ${line}`);
    await page.sees('Line 14');
    const log = page.page.locator('.log');
    // Nobody scrolls a line before it is drawn.
    await log.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await scrollTo(log, 40);
    expect(await log.evaluate((element) => element.scrollTop)).toBe(40);
    for (let line = 0; line < 5; line++) desk.customerSays('lost-card', `New ${line}`);
    await page.button('To 5 new entries').waitFor();
    expect(await log.evaluate((element) => element.scrollTop)).toBe(40);
    await page.button('To 5 new entries').click();
    await page.button('To 5 new entries').waitFor({ state: 'detached' });
    expect(await log.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight)).toBeLessThan(2);
  });

  it('leaves somebody alone who reads why the assistant answered so', async () => {
    const page = await stand.openAtWork({ reducedMotion: 'reduce' });
    const { desk } = stand;
    await page.page.getByText('Why this answer').click();
    await page.sees('91% sure, 60% needed');
    await scrollTo(page.page.locator('.log'), 200);
    desk.customerSays('lost-card', 'Are you there?');
    await page.button('To 1 new entry').waitFor();
    expect(await page.page.locator('.log').evaluate((log) => log.scrollTop)).toBe(200);
  });

  it('keeps the end in sight when the log becomes smaller', async () => {
    const page = await stand.openAtWork({ reducedMotion: 'reduce' });
    const { desk } = stand;
    for (let line = 0; line < 15; line++) desk.customerSays('lost-card', `Line ${line}`);
    await page.field.fill('one\ntwo\nthree\nfour\nfive\nsix');
    await page.button('Close the conversation').click();
    await page.button('Close the conversation').last().click();
    await page.sees('If the customer writes again, it opens again and the assistant answers.');
    desk.emit('lost-card', { type: 'rated', score: 5 });
    await page.sees('The customer rated the conversation 5 out of 5.');
    const below = () =>
      page.page.locator('.log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
    await expect.poll(below).toBeLessThan(2);
  });

  it('C01 T07 leaves every row where it is while somebody is on the list', async () => {
    const page = await stand.openSignedIn();
    await page.rows.nth(1).focus();
    await focusMoves(page.page);
    const places = () => page.rows.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
    const before = await places();
    stand.desk.add({ conversationId: 'burglary', topic: 'security', priority: 'urgent', waitingSince: minutesAgo(1) });
    stand.desk.find('fees').state = 'closed';
    stand.desk.tellQueue();
    await page.sees('1 new conversation');
    expect((await places())[1]).toBe(before[1]);
    await page.sees('No longer in this list');
    await expect.poll(() => page.focusedName()).toMatch(/^Accounts/);
    expect((await focusMoves(page.page)).every((place) => place.includes('Accounts'))).toBe(true);

    await page.button('Update the list').click();
    await page.sees('Security');
    expect(await page.page.getByText('No longer in this list').count()).toBe(0);
    expect(await page.rows.nth(1).textContent()).toContain('Security');
  });

  it('C01 L03 says nothing of what was there before', async () => {
    fullQueue(stand.desk);
    stand.desk.signedIn = true;
    const page = await stand.open();
    await page.rows.first().click();
    await page.sees('My card was stolen in Rome and somebody is paying with it');
    expect(await announcements(page.page)).toEqual([]);
  });

  it('C01 L08 tells of people who begin to wait no more than once in thirty seconds', async () => {
    stand.desk.signedIn = true;
    const page = await stand.open();
    await page.sees('Nobody is waiting');
    for (let person = 1; person <= 5; person++) {
      lostCard(stand.desk, `person-${person}`);
      stand.desk.tellQueue();
    }
    await page.sees('5 people waiting');
    expect((await announcements(page.page)).filter((text) => text.includes('waiting'))).toEqual(['New urgent matter in the queue. 1 person waiting']);
    expect(await page.page.title()).toBe('5 urgent · 5 people waiting · Desk · Okienko');
  });

  it('tells of a conversation that a colleague passes on, but not of those one takes', async () => {
    const page = await stand.openAtWork({ reducedMotion: 'reduce' });
    const { desk } = stand;
    desk.find('with-adam').agent = { username: 'agent', name: 'Ewa Nowak' };
    desk.tellQueue();
    await expect.poll(() => announcements(page.page)).toContain('1 conversation was passed on to you');
    expect((await announcements(page.page)).filter((text) => text.includes('passed on'))).toHaveLength(1);
    await page.page.getByRole('tab', { name: /Mine 2/ }).waitFor();
  });

  it('C01 S08 is silent in the other sense too: no sound is made unless it was chosen', async () => {
    const page = await stand.openSignedIn();
    await page.page.evaluate(() => {
      const counted = window as unknown as { sounds: number };
      counted.sounds = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when) {
        counted.sounds++;
        start.call(this, when);
      };
    });
    const sounds = () => page.page.evaluate(() => (window as unknown as { sounds: number }).sounds);
    lostCard(stand.desk, 'first');
    stand.desk.tellQueue();
    await page.sees('5 people waiting');
    expect(await sounds()).toBe(0);

    await page.button('Ewa Nowak').click();
    await page.page.getByLabel('Sound when somebody waits or writes').check();
    lostCard(stand.desk, 'second');
    stand.desk.tellQueue();
    await expect.poll(sounds).toBe(1);
  });

  it('comes after a broken line too, once', async () => {
    const page = await stand.openAtWork({ reducedMotion: 'reduce' });
    const { desk } = stand;
    const lost = page.sees(/^Not connected$|^Connecting$/);
    desk.dropSockets();
    // At once: nobody can be back before.
    desk.find('lost-card').events.push({
      type: 'message', seq: desk.find('lost-card').events.length + 1, at: new Date().toISOString(),
      author: { kind: 'customer' }, text: 'Said meanwhile', language: 'en',
    });
    await lost;
    await page.page.getByText('Connected', { exact: true }).waitFor();
    await page.sees('Said meanwhile');
    expect(await page.page.locator('.log').getByText('Said meanwhile').count()).toBe(1);
  });
});
