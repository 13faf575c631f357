import { describe, expect, it } from 'vitest';
import { announcements } from '../recorders.ts';
import { stage, type DeskPage } from './desk-page.ts';
import { ADAM } from './fake-desk.ts';

const GONE = 'The customer’s window is closed or has no connection. What you write waits for them.';
const BACK = 'The customer’s window is open again.';

describe('a customer who closed the window', () => {
  const stand = stage();

  function leave(id: string, gone = true): void {
    stand.desk.find(id).windowGone = gone;
    stand.desk.tellQueue();
  }

  const head = (page: DeskPage) => page.page.locator('okn-desk-conversation header');

  it('C01 S07 is marked in words in the queue, where nothing is read out for it', async () => {
    const page = await stand.openSignedIn();
    leave('fees');
    await page.rows.filter({ hasText: 'Accounts' }).filter({ hasText: 'Not connected' }).waitFor();
    expect(await page.rows.filter({ hasText: 'Not connected' }).count()).toBe(1);
    leave('fees', false);
    await page.rows.filter({ hasText: 'Not connected' }).waitFor({ state: 'detached' });
    const said = (await announcements(page.page)).filter((text) => text === GONE || text === BACK);
    expect(said).toEqual([]);
  });

  it('C01 L08 the open conversation says so, and that they are back; each is read out once, with time between', async () => {
    const page = await stand.openAtWork();
    await page.page.clock.install();
    leave('lost-card');
    await head(page).getByText(GONE).waitFor();
    await expect.poll(() => announcements(page.page)).toContain(GONE);
    leave('lost-card', false);
    await head(page).getByText(GONE).waitFor({ state: 'detached' });
    expect(await announcements(page.page)).not.toContain(BACK);
    await page.page.clock.runFor(30_000);
    await expect.poll(() => announcements(page.page)).toContain(BACK);
  });

  it('C01 whoever opens the conversation hears it, and nothing once it is with a colleague', async () => {
    const page = await stand.openSignedIn();
    leave('lost-card');
    await page.rows.filter({ hasText: 'Not connected' }).click();
    await head(page).getByText(GONE).waitFor();
    await expect.poll(() => announcements(page.page)).toContain(GONE);
    Object.assign(stand.desk.find('lost-card'), { state: 'agent', agent: ADAM });
    stand.desk.tellQueue();
    await head(page).getByText(GONE).waitFor({ state: 'detached' });
    expect(await announcements(page.page)).not.toContain(BACK);
  });
});
