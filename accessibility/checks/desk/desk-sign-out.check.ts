import { describe, expect, it } from 'vitest';
import { roundAndBack, trailText } from '../conformance/focus-walk.ts';
import { alerts, announcements, focusMoves } from '../recorders.ts';
import { stage, type DeskPage } from './desk-page.ts';

const SIGNED_OUT = 'DELETE /staff/session';

/** What is read out with the name of a dialog. */
function described(dialog: Element): string | null | undefined {
  const text = (dialog.getRootNode() as ShadowRoot).getElementById(dialog.getAttribute('aria-describedby') ?? '');
  return text?.textContent;
}

describe('signing out of the desk', () => {
  const stand = stage();

  /** By keys, once the desk knows of so many customers of one's own. */
  async function wantToLeave(page: DeskPage, customers = 1): Promise<void> {
    await page.page.getByRole('tab', { name: `Mine ${customers}` }).waitFor();
    await page.tabTo('Ewa Nowak', 'Shift+Tab');
    await page.press('Enter');
    await page.tabTo('Sign out');
    await focusMoves(page.page);
    await page.press('Enter');
  }

  it('C01 K04 U13 whoever has customers is asked, and stays where they like', async () => {
    const page = await stand.openAtWork();
    await wantToLeave(page);
    await page.sees('1 customer is talking with you. When you sign out they go back to the queue, with the whole conversation.');
    await expect.poll(() => page.focusedName()).toBe('Stay');
    expect(await page.page.getByRole('dialog').evaluate(described)).toContain('When you sign out they go back to the queue');
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    expect(trailText(await roundAndBack(page.page))).toBe(
      'button "Close"\nbutton "Stay"\nbutton "Give them back and sign out"\n',
    );
    await page.tabTo('Stay');
    // Between the last stop of a modal and its first the page has had it, as is usual.
    await focusMoves(page.page);
    await page.press('Enter');
    await expect.poll(() => page.focusedName()).toBe('Ewa Nowak');
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    expect(stand.desk.calls).not.toContain(SIGNED_OUT);
    await page.sees('With you');
  });

  it('C01 K01 gives them back and signs out', async () => {
    const page = await stand.openAtWork();
    await page.button('Take the next one').click();
    await page.page.locator('okn-desk-conversation header').getByText('Accounts').waitFor();
    await expect.poll(() => page.focusedName()).toBe('Reply to the customer');
    await wantToLeave(page, 2);
    await page.sees('2 customers are talking with you. When you sign out they go back to the queue, with the whole conversation.');
    await page.tabTo('Give them back and sign out');
    await page.press('Enter');
    await page.button('Sign in').waitFor();
    expect(stand.desk.calls).toContain(SIGNED_OUT);
  });

  it('C01 K16 asks nothing of whoever has no customer; the sign-in says that they are out, and has the focus', async () => {
    const page = await stand.openSignedIn();
    await wantToLeave(page, 0);
    await page.sees('You are signed out.');
    expect(stand.desk.calls).toContain(SIGNED_OUT);
    await expect.poll(() => page.focusedName()).toBe('User name');
    await expect.poll(() => announcements(page.page)).toEqual(['You are signed out.']);

    await page.page.reload();
    await page.button('Sign in').waitFor();
    expect(await page.page.getByText('You are signed out.').count(), 'old news by now').toBe(0);
    expect(await announcements(page.page)).toEqual([]);
  });

  it('leaves no error in the console of a browser where nobody is signed in', async () => {
    const page = await stand.open();
    const errors: string[] = [];
    page.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.page.reload();
    await page.button('Sign in').waitFor();
    expect(stand.desk.calls).toContain('GET /staff/session');
    expect(errors).toEqual([]);
  });

  it('C01 U13 whoever has only begun to write is asked too, in whoever’s conversation', async () => {
    const page = await stand.openSignedIn();
    await page.rows.filter({ hasText: 'Accounts' }).click();
    await page.page.getByLabel('Note, only staff see it').fill('Ask for the fee of');
    await wantToLeave(page, 0);
    await page.sees('You have a reply or a note at the desk that is not sent. When you sign out it is not kept.');
    await page.button('Stay').click();
    expect(stand.desk.calls).not.toContain(SIGNED_OUT);
    await wantToLeave(page, 0);
    await page.tabTo('Stay');
    await page.tabTo('Sign out');
    await page.press('Enter');
    await page.button('Sign in').waitFor();
    expect(stand.desk.calls).toContain(SIGNED_OUT);
  });

  it('C01 leaves nothing of a conversation in another tab either, which says so', async () => {
    const page = await stand.openAtWork();
    const other = await page.beside();
    await other.sees('With you');
    await other.field.fill('Half a reply');
    await wantToLeave(page);
    await page.sees('What you have written at the desk and not sent is not kept.');
    await page.button('Give them back and sign out').click();
    await other.sees('You are signed out.');
    expect(await other.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Half');
    await page.sees('You are signed out.');
  });

  it('says that the customers stay with whoever is signed in elsewhere too', async () => {
    stand.desk.signedInElsewhere = true;
    const page = await stand.openAtWork();
    await wantToLeave(page);
    await page.sees('They stay with you, because you are signed in on another device or in another browser too.');
    await page.button('Sign out here').click();
    await page.button('Sign in').waitFor();
  });

  describe('from where one has to sign in again', () => {
    async function runsOut(page: DeskPage): Promise<void> {
      stand.desk.signedIn = false;
      stand.desk.dropSockets();
      await page.sees('Please sign in again');
      await page.tabTo('Sign in as somebody else');
      await focusMoves(page.page);
      await page.press('Enter');
    }

    it('C01 K04 U13 T03 whoever has written something is asked, and stays where they like', async () => {
      const page = await stand.openAtWork();
      await page.field.fill('Half a reply');
      await runsOut(page);
      await expect.poll(() => page.focusedName()).toBe('Stay');
      const question = page.page.getByRole('dialog', { name: 'Sign out now?' });
      expect(await question.evaluate(described)).toContain('When you sign out it is not kept.');
      await page.press('Enter');
      await expect.poll(() => page.focusedName()).toBe('Sign in as somebody else');
      expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
      expect(await page.page.getByLabel('Reply to the customer').inputValue()).toBe('Half a reply');
      await page.page.getByRole('dialog', { name: 'Please sign in again' }).waitFor();
      expect(stand.desk.calls).not.toContain(SIGNED_OUT);

      await page.press('Enter');
      await expect.poll(() => page.focusedName()).toBe('Stay');
      await page.tabTo('Sign out');
      await page.press('Enter');
      await page.sees('You are signed out.');
      expect(await page.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Half');
    });

    it('U13 whoever signed in meanwhile in another tab is asked of their customers', async () => {
      const page = await stand.openAtWork();
      stand.desk.signedIn = false;
      stand.desk.dropSockets();
      await page.sees('Please sign in again');
      stand.desk.signedIn = true;
      await page.button('Sign in as somebody else').click();
      await page.sees('1 customer is talking with you. When you sign out they go back to the queue, with the whole conversation.');
      await page.button('Give them back and sign out').click();
      await page.sees('You are signed out.');
    });

    it('asks nothing of whoever loses nothing', async () => {
      const page = await stand.openSignedIn();
      await runsOut(page);
      await page.sees('You are signed out.');
    });
  });

  it('U10 says so when the server cannot be reached, and nobody is signed out', async () => {
    const page = await stand.openAtWork();
    await page.page.route('**/staff/session*', (route) => route.abort());
    await wantToLeave(page);
    await expect.poll(() => alerts(page.page)).toContain('The server cannot be reached. Check your connection and try again.');
    await page.sees('With you');
  });
});
