import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { announcements, focusMoves } from '../recorders.ts';
import { Authenticator } from '../staff/authenticator.ts';
import { stage, type DeskPage } from './desk-page.ts';
import { ADAM, PASSWORD } from './fake-desk.ts';

const ANOTHER = 'This is another person’s passkey. Choose yours, or sign in with your password.';

function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((told) => {
    const { top, bottom } = told.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

describe('passkeys by keyboard alone', () => {
  const stand = stage();

  async function openPasskeys(page: DeskPage): Promise<void> {
    await page.tabTo('Ewa Nowak');
    await page.press('Enter');
    await page.tabTo('Passkeys');
    await page.press('Enter');
    await page.sees('Your passkeys');
  }

  async function writePassword(page: DeskPage, password = PASSWORD): Promise<void> {
    await page.tabTo('Password');
    await page.type(password);
    await page.press('Enter');
  }

  async function hasFocusOn(page: DeskPage, name: string): Promise<void> {
    await expect.poll(() => page.focusedName()).toBe(name);
  }

  async function addPasskey(page: DeskPage): Promise<void> {
    await openPasskeys(page);
    await writePassword(page);
    await page.sees('“This device” is added. You can sign in with it from now on.');
  }

  async function signOut(page: DeskPage): Promise<void> {
    await page.press('Escape');
    await hasFocusOn(page, 'Ewa Nowak');
    await page.press('Enter');
    await page.tabTo('Sign out');
    await page.press('Enter');
    await page.button('Sign in').waitFor();
  }

  /** Somebody with a passkey sends a reply, and their sign-in has run out by then. */
  async function signedOutWhileWriting(): Promise<DeskPage> {
    const page = await stand.openSignedIn();
    await Authenticator.of(page.page);
    await addPasskey(page);
    await page.press('Escape');
    await page.tabTo('Take the next one');
    await page.press('Enter');
    await hasFocusOn(page, 'Reply to the customer');
    await page.type('Good morning');
    stand.desk.signedIn = false;
    await page.press('Enter');
    await page.sees('Please sign in again');
    return page;
  }

  async function signInWithPasskey(page: DeskPage): Promise<void> {
    await page.tabTo('Sign in with a passkey');
    await focusMoves(page.page);
    await page.press('Enter');
  }

  it('C01 K01 U15 one adds a passkey, signs out, and signs in with it without writing anything', async () => {
    const page = await stand.openSignedIn();
    await Authenticator.of(page.page);
    await openPasskeys(page);
    await page.sees('You have no passkey yet.');
    await page.tabTo('Name of the passkey');
    await page.press('Control+a');
    await page.type('My laptop');
    await focusMoves(page.page);
    await writePassword(page);
    await page.sees('“My laptop” is added. You can sign in with it from now on.');
    await page.button('Remove: My laptop').waitFor();
    await page.sees('Not used yet');
    await expect.poll(() => announcements(page.page)).toContain('“My laptop” is added. You can sign in with it from now on.');
    expect(stand.desk.passkeys.kept.map(({ name }) => name)).toEqual(['My laptop']);
    await hasFocusOn(page, 'Password');

    await signOut(page);
    await signInWithPasskey(page);
    await page.sees('4 people waiting');
    expect(stand.desk.calls.at(-1)).not.toBe('POST /staff/session');
    expect(stand.desk.calls).toContain('POST /staff/session/passkey');
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
  });

  it('C01 K01 U13 U15 one removes a passkey after being asked, and the device offers it no more', async () => {
    const page = await stand.openSignedIn();
    const device = await Authenticator.of(page.page);
    await addPasskey(page);
    await page.tabTo('Remove: This device', 'Shift+Tab');
    await focusMoves(page.page);
    await page.press('Enter');
    await page.sees('You will not be able to sign in with “This device” any more.');
    await page.press('Escape');
    await hasFocusOn(page, 'Remove: This device');
    expect(stand.desk.passkeys.kept.length).toBe(1);

    await page.press('Enter');
    await page.sees('You will not be able to sign in with “This device” any more.');
    await page.tabTo('Remove');
    await page.press('Enter');
    await page.sees('“This device” is removed.');
    await page.sees('You have no passkey yet.');
    await hasFocusOn(page, 'Name of the passkey');
    expect(stand.desk.passkeys.kept).toEqual([]);
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    await expect.poll(() => device.count()).toBe(0);
  });

  it('C01 K01 U10 U15 one that is known to nobody any more opens nothing, and the device offers it no more', async () => {
    const page = await stand.openSignedIn();
    const device = await Authenticator.of(page.page);
    await addPasskey(page);
    stand.desk.passkeys.kept.pop();
    await signOut(page);
    await signInWithPasskey(page);
    await page.sees('This passkey does not open this page. Sign in with your password.');
    await expect.poll(() => device.count()).toBe(0);
    await hasFocusOn(page, 'Sign in with a passkey');
    await expect.poll(() => announcements(page.page)).toContain('This passkey does not open this page. Sign in with your password.');
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    await page.tabTo('User name', 'Shift+Tab');
    await page.type('agent');
    await writePassword(page);
    await page.sees('4 people waiting');
  });

  it('C01 K04 U15 one of several goes, and the focus is on the next', async () => {
    stand.desk.passkeys.keepTwo();
    const page = await stand.openSignedIn();
    await openPasskeys(page);
    await page.tabTo('Remove: Laptop at the office');
    await page.press('Enter');
    await page.tabTo('Remove');
    await page.press('Enter');
    await page.sees('“Laptop at the office” is removed.');
    await hasFocusOn(page, 'Remove: Phone');
  });

  it('C01 U15 one that was removed elsewhere meanwhile goes from the list as well', async () => {
    stand.desk.passkeys.keepTwo();
    const page = await stand.openSignedIn();
    await openPasskeys(page);
    await page.tabTo('Remove: Phone');
    stand.desk.passkeys.kept.pop();
    await page.press('Enter');
    await page.tabTo('Remove');
    await page.press('Enter');
    await page.sees('“Phone” is removed.');
    await hasFocusOn(page, 'Remove: Laptop at the office');
  });

  it('C01 U15 whoever chooses no passkey is told so calmly and goes on where they were', async () => {
    const page = await stand.open({ viewport: { width: 320, height: 256 } });
    await page.button('Sign in').waitFor();
    await Authenticator.of(page.page);
    await signInWithPasskey(page);
    const told = page.page.getByText('No passkey was chosen. You can try again or sign in with your password.').first();
    await expect.poll(() => isInView(told)).toBe(true);
    await hasFocusOn(page, 'Sign in with a passkey');
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    expect(stand.desk.signedIn).toBe(false);
  });

  it('C01 U10 U15 what keeps a passkey from being added is said, with what to do', async () => {
    const page = await stand.openSignedIn();
    const device = await Authenticator.of(page.page);
    await openPasskeys(page);
    await page.tabTo('Name of the passkey');
    await page.press('Control+a', 'Delete', 'Enter');
    await page.sees('Please write a name.');
    await page.sees('Please write your password.');
    await hasFocusOn(page, 'Name of the passkey');
    await page.type('Laptop');
    await writePassword(page, 'mistyped');
    await page.sees('The password is not right.');
    await hasFocusOn(page, 'Password');
    expect(await page.page.getByRole('heading', { name: 'Please sign in again' }).count()).toBe(0);

    await page.press('Control+a');
    await page.type(PASSWORD);
    stand.desk.passkeys.tooMany = true;
    await page.press('Enter');
    await page.sees(/Too many attempts. You can try again in 10 min/);
    stand.desk.passkeys.tooMany = false;

    await device.letNothing();
    await page.press('Enter');
    await page.sees('No passkey was added. You can try again at any time.');
    await device.letAll();

    stand.desk.passkeys.refusal = 'too-many-passkeys';
    await page.press('Enter');
    await page.sees('Remove one that you do not need, then add this one.');
    stand.desk.passkeys.refusal = 'passkey-refused';
    await page.press('Enter');
    await page.sees('The passkey could not be added. Please try again.');
    stand.desk.passkeys.refusal = undefined;
    await page.press('Enter');
    await page.sees('“Laptop” is added.');
    await hasFocusOn(page, 'Password');
    await page.type(PASSWORD);
    await page.press('Enter');
    await page.sees('This device already has a passkey of yours.');
    expect(stand.desk.passkeys.kept.length).toBe(1);
  });

  it('C01 T03 U15 whoever has to sign in again does so with a passkey, and what they wrote is still there', async () => {
    const page = await signedOutWhileWriting();
    await signInWithPasskey(page);
    await expect.poll(() => stand.desk.find('lost-card').lastMessage?.text).toBe('Good morning');
    await hasFocusOn(page, 'Reply to the customer');
  });

  it('C01 T03 U15 a passkey of somebody else signs nobody in, and what was written stays', async () => {
    const page = await signedOutWhileWriting();
    stand.desk.passkeyOf = ADAM;
    await signInWithPasskey(page);
    await page.sees(ANOTHER);
    await hasFocusOn(page, 'Sign in with a passkey');
    await expect.poll(() => announcements(page.page)).toContain(ANOTHER);
    expect(await focusMoves(page.page), 'the focus never falls to the page').not.toContain('body');
    expect(stand.desk.signedIn).toBe(false);

    await page.tabTo('Password', 'Shift+Tab');
    await page.type(PASSWORD);
    await page.press('Enter');
    await expect.poll(() => stand.desk.find('lost-card').lastMessage?.text).toBe('Good morning');
    await hasFocusOn(page, 'Reply to the customer');
  });
});
