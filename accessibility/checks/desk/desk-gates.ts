import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { atRest } from '../at-rest.ts';
import { roundAndBack, trailText } from '../conformance/focus-walk.ts';
import type { Gate } from '../conformance/gate.ts';
import { announcements, focusMoves } from '../recorders.ts';
import { Authenticator } from '../staff/authenticator.ts';
import type { DeskStand } from './desk-page.ts';
import { minutesAgo, type Draft } from './fake-desk.ts';

const EVENTS: readonly Draft[] = [
  { type: 'message', author: { kind: 'customer' }, text: 'One more thing', language: 'en' },
  { type: 'message', author: { kind: 'bot' }, text: 'A person is with you.', language: 'en' },
  { type: 'rated', score: 4 },
  { type: 'transferred', topic: 'cards' },
  { type: 'agent-left', name: 'Adam Lis' },
  { type: 'agent-joined', name: 'Ewa Nowak', agent: 'agent' },
];

/** What mutations show to be able to fail at the desk. */
export const DESK_GATES: readonly Gate<DeskStand>[] = [
  {
    rows: ['C01', 'K15'],
    holds: 'what happens by itself moves neither the focus nor the caret, nor changes what is being written',
    run: async (stand) => {
      const page = await stand.openAtWork({ reducedMotion: 'reduce' });
      const { desk } = stand;
      await page.field.pressSequentially('I am looking into');
      await page.press('ArrowLeft', 'ArrowLeft');
      await focusMoves(page.page);
      for (let round = 0; round < 20; round++) {
        for (const draft of EVENTS) desk.emit('lost-card', draft);
        desk.customerTypes('lost-card');
        desk.add({ conversationId: `new-${round}`, topic: 'loans', waitingSince: minutesAgo(round) });
        desk.tellQueue();
      }
      await page.sees('23 people waiting');
      await expect.poll(() => page.page.locator('.log .entry.customer').count()).toBe(22);
      expect(await focusMoves(page.page)).toEqual([]);
      expect(await page.field.inputValue()).toBe('I am looking into');
      expect(await page.field.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(15);
    },
  },
  {
    rows: ['C01', 'L02'],
    holds: 'what the customer says is read out once, in order, with who said it',
    run: async (stand) => {
      const page = await stand.openAtWork({ reducedMotion: 'reduce' });
      const { desk } = stand;
      const before = (await announcements(page.page)).length;
      for (let line = 1; line <= 30; line++) desk.customerSays('lost-card', `Sentence ${line}`);
      await page.sees('Sentence 30');
      const heard = (await announcements(page.page)).slice(before);
      expect(heard).toEqual(Array.from({ length: 30 }, (_, line) => `Customer: Sentence ${line + 1}`));
    },
  },
  {
    rows: ['C01', 'K20'],
    holds: 'the title tells what is new for me, and who waits',
    run: async (stand) => {
      const page = await stand.openAtWork({ reducedMotion: 'reduce' });
      const { desk } = stand;
      await page.rows.first().click();
      await page.page.getByRole('heading', { name: 'Accounts' }).waitFor();
      desk.customerSays('lost-card', 'Are you there?');
      desk.customerSays('lost-card', 'Hello?');
      await expect.poll(() => page.page.title()).toBe('(2) new · 3 people waiting · Desk · Okienko');
      await page.page.getByRole('tab', { name: /Mine/ }).click();
      await page.sees('2 new');
      await page.rows.first().click();
      await expect.poll(() => page.page.title()).toBe('3 people waiting · Desk · Okienko');
    },
  },
  {
    rows: ['C01', 'K04', 'U13'],
    holds: 'one closes a conversation after being asked, and goes on with the next',
    run: async (stand) => {
      const page = await stand.openSignedIn();
      await page.tabTo('Take the next one');
      await page.press('Enter');
      await page.sees('With you');
      await focusMoves(page.page);

      await page.tabTo('Close the conversation', 'Shift+Tab');
      await page.press('Enter');
      await page.sees('Close this conversation?');
      expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
      expect(trailText(await roundAndBack(page.page))).toBe('button "Close"\nbutton "Cancel"\nbutton "Close the conversation"\n');
      // Between the last stop of a modal and its first the page has had it, as is usual.
      await focusMoves(page.page);
      await page.press('Escape');
      await expect.poll(() => page.focusedName()).toBe('Close the conversation');
      expect(stand.desk.find('lost-card').state).toBe('agent');
      await page.press('Enter');
      await page.sees('Close this conversation?');
      await page.tabTo('Close the conversation');
      await page.press('Enter');
      await page.sees('If the customer writes again, it opens again and the assistant answers.');
      await page.tabTo('Take the next one: Accounts', 'Shift+Tab');
      await page.press('Enter');
      await expect.poll(() => page.focusedName()).toBe('Reply to the customer');
      expect(stand.desk.find('fees').agent?.username).toBe('agent');
      expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    },
  },
  {
    rows: ['C01', 'K05'],
    holds: 'letters alone do nothing at the desk',
    run: async (stand) => {
      const page = await stand.openSignedIn();
      await page.tabTo(/^Waiting 4/);
      const calls = await atRest(stand.desk.calls);
      await focusMoves(page.page);
      await page.type('abcdefghijklmnopqrstuvwxyz0123456789/?.,');
      await page.page.waitForTimeout(200);
      expect(stand.desk.calls.length).toBe(calls);
      expect((await focusMoves(page.page)).length).toBeLessThanOrEqual(1);
    },
  },
  {
    rows: ['C01', 'U15'],
    holds: 'signing in takes no memory: a passkey does, and name and password can be pasted and filled in by a program',
    run: async (stand) => {
      const page = await stand.open();
      const device = await Authenticator.of(page.page);
      stand.desk.passkeys.kept.push({ id: await device.keepOne(), name: 'Laptop', createdAt: minutesAgo(60) });
      for (const [label, token] of [['User name', 'username'], ['Password', 'current-password']] as const) {
        const field = page.page.getByLabel(label, { exact: true });
        expect(await field.getAttribute('autocomplete')).toBe(token);
        expect(await takesPaste(field), `${label}: pasting is not prevented`).toBe(true);
      }
      await page.tabTo('Sign in with a passkey');
      await page.press('Enter');
      await page.page.getByRole('heading', { name: 'Queue' }).waitFor();
    },
  },
];

async function takesPaste(field: Locator): Promise<boolean> {
  return field.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'pasted');
    return input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
  });
}
