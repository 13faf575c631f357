import { describe, expect, it } from 'vitest';
import { atRest } from '../at-rest.ts';
import { roundAndBack, walkFlaws } from '../conformance/focus-walk.ts';
import { focusMoves } from '../recorders.ts';
import { fullQueue } from './bank.ts';
import { stage } from './desk-page.ts';
import { PASSWORD } from './fake-desk.ts';

describe('by keyboard alone', () => {
  const stand = stage();

  it('C01 K01 U15 one signs in, takes the next, replies, leaves a note and passes the conversation on', async () => {
    fullQueue(stand.desk);
    const page = await stand.open();
    await page.button('Sign in').waitFor();
    await page.tabTo('User name');
    await page.type('agent');
    await page.tabTo('Password');
    await page.type(PASSWORD);
    await page.press('Enter');
    await page.sees('4 people waiting');
    await focusMoves(page.page);

    await page.tabTo('Take the next one');
    await page.press('Enter');
    await page.sees('With you');
    await expect.poll(() => page.focusedName()).toBe('Reply to the customer');

    await page.type('Good morning, I have blocked your card.');
    await page.press('Shift+Enter');
    await page.type('Nobody can pay with it.');
    await page.press('Enter');
    await expect.poll(() => stand.desk.find('lost-card').lastMessage?.text).toBe(
      'Good morning, I have blocked your card.\nNobody can pay with it.',
    );

    await page.tabTo('Note for staff', 'Shift+Tab');
    await page.press('Space');
    await expect.poll(() => page.focusedName()).toBe('Note, only staff see it');
    await page.type('Card blocked.');
    await page.press('Enter');
    await expect.poll(() => stand.desk.find('lost-card').notes.length).toBe(1);

    await page.tabTo('Pass on', 'Shift+Tab');
    await page.press('Enter');
    await page.tabTo('The queue of a topic; the waiting time is kept');
    await page.press('ArrowDown');
    await page.tabTo('Colleague at the desk');
    await page.page.getByRole('option', { name: /Adam/ }).waitFor({ state: 'attached' });
    await page.type('Adam');
    await page.tabTo('Pass on');
    await page.press('Enter');
    await page.sees('Passed on to: Adam Lis.');
    await expect.poll(() => page.focusedName()).toBe('Cards');
    expect(stand.desk.find('lost-card').agent?.username).toBe('agent2');
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
  });

  it('C01 K16 whoever changes between reply and note goes on where they write', async () => {
    const page = await stand.openAtWork();
    await page.type('Good morning');
    await page.button('Note for staff').click();
    await page.type('Sounds upset.');
    await expect.poll(() => page.field.inputValue()).toBe('Sounds upset.');
    await page.button('Reply').click();
    await page.type(', I am Ewa.');
    await expect.poll(() => page.field.inputValue()).toBe('Good morning, I am Ewa.');
  });

  it('C01 K15 whoever goes on before the note is saved stays where they are, and loses nothing they wrote', async () => {
    const page = await stand.openAtWork();
    await page.button('Note for staff').click();
    stand.desk.sending = 'hold';
    await page.type('Sounds upset.');
    await page.press('Enter');
    await page.type(' Call again at noon.');
    await page.tabTo('Pass on', 'Shift+Tab');
    await focusMoves(page.page);
    stand.desk.release();
    await expect.poll(() => stand.desk.find('lost-card').notes.map(({ text }) => text)).toEqual(['Sounds upset.']);
    await expect.poll(() => page.field.inputValue()).toBe('Call again at noon.');
    expect(await focusMoves(page.page), 'nothing that comes by itself moves the focus').toEqual([]);
  });

  it('C01 K06 K07 the list is one stop, and arrows go through it and open what has the focus', async () => {
    const page = await stand.openSignedIn();
    await page.tabTo(/^Waiting 4/);
    await page.press('Tab');
    await expect.poll(() => page.focusedName()).toMatch(/^1\. Cards/);
    await page.press('End');
    await expect.poll(() => page.focusedName()).toMatch(/^4\. Complaints/);
    await page.press('Home', 'ArrowDown');
    await expect.poll(() => page.focusedName()).toMatch(/^2\. Accounts/);
    await page.press('Enter');
    await expect.poll(() => page.focusedName()).toBe('Accounts');
    await page.tabTo(/^2\. Accounts/, 'Shift+Tab');
  });

  it('C01 K06 K07 tabs of the queue are gone through with arrows, and one opens when asked to', async () => {
    const page = await stand.openSignedIn();
    await page.tabTo(/^Waiting 4/);
    await page.press('End');
    await expect.poll(() => page.focusedName()).toBe('Closed');
    await expect.poll(() => page.rows.count()).toBe(4);
    await page.press('Enter');
    await expect.poll(() => page.rows.count()).toBe(1);
  });

  it('C01 K08 an empty field lets the history scroll, a text keeps the keys to itself', async () => {
    const page = await stand.openAtWork({ viewport: { width: 1440, height: 600 } });
    const top = () => page.page.locator('.log').evaluate((log) => log.scrollTop);
    await expect.poll(top).toBeGreaterThan(0);
    await atRest(stand.desk.calls);
    await page.press('Home');
    await expect.poll(top).toBe(0);
    await page.press('End');
    await expect.poll(top).toBeGreaterThan(0);
    await page.type('text');
    await page.press('Home');
    expect(await top()).toBeGreaterThan(0);
  });

  it('C01 K03 K07 K10 K11 K13 every stop shows that it has the focus and is not covered, also in forced colours', async () => {
    const page = await stand.openAtWork({ forcedColors: 'active' });
    const stops = await roundAndBack(page.page);
    expect(stops.length).toBeGreaterThan(15);
    expect(walkFlaws(stops)).toEqual([]);
  });
});
