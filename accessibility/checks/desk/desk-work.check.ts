import { describe, expect, it } from 'vitest';
import { alerts, announcements } from '../recorders.ts';
import { stage } from './desk-page.ts';
import { ADAM, OLGA, PASSWORD } from './fake-desk.ts';

const COLLEAGUE_LEFT = 'This colleague is not at the desk now. Choose somebody else, or the queue of a topic.';
const NOBODY_ELSE = 'Nobody else is at the desk now. A topic’s queue reaches whoever comes first.';

describe('when something is in the way', () => {
  const stand = stage();

  it('a colleague was quicker: the desk says who, and offers the next', async () => {
    const page = await stand.openSignedIn();
    await page.rows.first().click();
    await page.button('Take this conversation').waitFor();
    stand.desk.quicker = ADAM;
    await page.button('Take this conversation').click();
    await page.sees('Adam Lis was quicker and has taken this conversation.');
    await page.sees('With Adam Lis');
    await expect.poll(() => announcements(page.page)).toContain(
      'Adam Lis was quicker and has taken this conversation. You can read along and leave notes.',
    );
    await page.button('Take the next one: Accounts').click();
    await page.sees('With you');
    expect(stand.desk.find('fees').agent?.username).toBe('agent');
  });

  it('the next one can be taken while the lost one is still being opened, and the address is of what is shown', async () => {
    const page = await stand.openSignedIn();
    await page.rows.first().click();
    await page.button('Take this conversation').waitFor();
    let come = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    await page.page.route('**/desk/conversations/lost-card', (route) => held.then(() => route.continue()));
    stand.desk.quicker = ADAM;
    await page.button('Take this conversation').click();
    await page.button('Take the next one: Accounts').click();
    await page.page.locator('okn-desk-conversation header').getByText('Accounts').waitFor();
    const late = page.page.waitForResponse('**/desk/conversations/lost-card');
    come();
    await (await late).finished();
    await expect.poll(() => page.focusedName()).toBe('Reply to the customer');
    expect(new URL(page.page.url()).hash).toBe('#fees');
  });

  it('what was said of a colleague is gone once the conversation is passed on to oneself', async () => {
    const page = await stand.openSignedIn();
    await page.rows.first().click();
    stand.desk.quicker = ADAM;
    await page.button('Take this conversation').click();
    await page.sees('Adam Lis was quicker');
    stand.desk.find('lost-card').agent = { username: 'agent', name: 'Ewa Nowak' };
    stand.desk.tellQueue();
    await page.sees('With you');
    await page.page.locator('okn-notice').waitFor({ state: 'detached' });
  });

  it('taking the next one takes the one after, when a colleague took the first', async () => {
    const page = await stand.openSignedIn();
    stand.desk.quicker = ADAM;
    await page.button('Take the next one').click();
    await page.sees('Adam Lis took somebody before you could. You have taken the one after.');
    expect(stand.desk.find('lost-card').agent?.username).toBe('agent2');
    expect(stand.desk.find('fees').agent?.username).toBe('agent');
  });

  it('C01 L07 U10 a reply that did not go out says so, and goes out once when it is tried again', async () => {
    const page = await stand.openAtWork();
    stand.desk.sending = 'fail';
    await page.field.fill('I have blocked your card.');
    await page.field.press('Enter');
    await page.sees(/Not sent\./);
    stand.desk.sending = 'accept';
    await page.button('Try again').click();
    await page.page.getByText(/Not sent\./).waitFor({ state: 'detached' });
    await expect.poll(() => page.page.locator('.log').getByText('I have blocked your card.').count()).toBe(1);
    const sent = () => stand.desk.find('lost-card').events.filter((event) => event.type === 'message' && event.author.kind === 'agent');
    await expect.poll(sent).toHaveLength(1);
  });

  it('a reply that did not go out can be changed first', async () => {
    const page = await stand.openAtWork();
    stand.desk.sending = 'fail';
    await page.field.fill('I have bloked your card.');
    await page.field.press('Enter');
    await page.button('Change the text').click();
    await expect.poll(() => page.field.inputValue()).toBe('I have bloked your card.');
    expect(await page.page.getByText(/Not sent\./).count()).toBe(0);
    await expect.poll(() => page.focusedName()).toBe('Reply to the customer');
  });

  it('C01 T03 a sign-in that ran out keeps what is being written, and the reply goes out after it', async () => {
    const page = await stand.openAtWork();
    stand.desk.signedIn = false;
    await page.field.fill('Your new card comes on Friday.');
    await page.field.press('Enter');
    await page.sees('Please sign in again');
    await expect.poll(() => page.focusedName()).toBe('Password');
    await page.type(PASSWORD);
    await page.press('Enter');
    await expect.poll(() => stand.desk.find('lost-card').lastMessage?.text).toBe('Your new card comes on Friday.');
    await expect.poll(() => page.focusedName()).toBe('Reply to the customer');
  });

  it('C01 T03 drafts of reply and note are there after a reload, and gone after signing out', async () => {
    const page = await stand.openAtWork();
    await page.field.fill('Half a reply');
    await page.button('Note for staff').click();
    await page.field.fill('Half a note');
    await page.page.reload();
    await page.sees('With you');
    expect(await page.field.inputValue()).toBe('Half a reply');
    await page.button('Note for staff').click();
    await expect.poll(() => page.field.inputValue()).toBe('Half a note');

    await page.button('Ewa Nowak').click();
    await page.button('Sign out').click();
    await page.sees('What you have written at the desk and not sent is not kept.');
    await page.button('Give them back and sign out').click();
    await page.button('Sign in').waitFor();
    expect(await page.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Half');
  });

  it('an approved answer goes into the reply, and is sent only by the person', async () => {
    const page = await stand.openAtWork();
    await page.field.fill('Good morning.');
    await page.button('Put into the reply: How do I block my card?').click();
    await expect.poll(() => page.field.inputValue()).toBe(
      'Good morning.\n\nBlock the card in the app: Cards, then Block. Or call +48 22 555 01 11, day and night.',
    );
    expect(stand.desk.calls.filter((call) => call.endsWith('/messages'))).toEqual([]);
  });

  it('an answer that was looked for goes into the reply as it was made for this customer', async () => {
    const page = await stand.openAtWork();
    await page.page.getByLabel('What to look for').fill('abroad');
    await page.button('Put into the reply: How long does a transfer abroad take?').click();
    await expect.poll(() => page.field.inputValue()).toBe(
      'A transfer inside the European Union arrives on the next working day.',
    );
  });

  it('a conversation is passed on only to who is at the desk, and who is away is named', async () => {
    const page = await stand.openAtWork();
    await page.button('Pass on').click();
    await page.page.getByLabel('A colleague, at once').check();
    const colleague = page.page.getByRole('combobox', { name: 'Colleague at the desk' });
    await page.sees('Away now: Olga Wrona. A topic’s queue reaches whoever comes first.');
    expect(await colleague.getByRole('option').allInnerTexts()).toEqual(['Please choose', 'Adam Lis']);
    const hint = await colleague.getAttribute('aria-describedby');
    expect(await page.page.locator(`[id="${hint}"]`).innerText()).toContain('Olga Wrona');
  });

  it('of many who are away only the number is told', async () => {
    const away = (count: number) => Array.from({ length: count }, (_, at) => ({ username: `away${at}`, name: `Away ${at}`, online: false }));
    stand.desk.colleagues = [{ ...ADAM, online: true }, ...away(5)];
    const page = await stand.openAtWork();
    await page.button('Pass on').click();
    await page.page.getByLabel('A colleague, at once').check();
    await page.sees('Away now: Away 0, Away 1, Away 2, Away 3 and Away 4.');
    await page.press('Escape');
    stand.desk.colleagues = [{ ...ADAM, online: true }, ...away(214)];
    await page.button('Pass on').click();
    await page.page.getByLabel('A colleague, at once').check();
    await page.sees('214 colleagues are away now. A topic’s queue reaches whoever comes first.');
    expect(await page.page.getByText('Away 0').count()).toBe(0);
  });

  it('C01 U10 nobody else at the desk: passing on says so, and a topic’s queue can be chosen', async () => {
    stand.desk.colleagues = [{ ...ADAM, online: false }];
    const page = await stand.openAtWork();
    await page.button('Pass on').click();
    await page.page.getByLabel('A colleague, at once').check();
    await page.sees(NOBODY_ELSE);
    await expect.poll(() => announcements(page.page)).toContain(NOBODY_ELSE);
    expect(await page.page.getByRole('combobox').count()).toBe(0);

    await page.button('Pass on').last().click();
    expect(await alerts(page.page)).toContain(NOBODY_ELSE);
    expect(stand.desk.calls.filter((call) => call.endsWith('/transfer'))).toEqual([]);

    await page.page.getByLabel('The queue of a topic').check();
    await page.page.getByLabel('Topic', { exact: true }).selectOption('security');
    await page.button('Pass on').last().click();
    await page.sees('Passed on to: Security.');
  });

  it('C01 U10 a colleague leaves just before the conversation is passed on: that is said, and who is there is asked anew', async () => {
    stand.desk.colleagues = [{ ...ADAM, online: true }, { ...OLGA, online: true }];
    const page = await stand.openAtWork();
    await page.button('Pass on').click();
    await page.page.getByLabel('A colleague, at once').check();
    const colleague = page.page.getByRole('combobox', { name: 'Colleague at the desk' });
    await colleague.selectOption(ADAM.username);
    stand.desk.colleagues = [{ ...ADAM, online: false }, { ...OLGA, online: true }];
    await page.button('Pass on').last().click();
    await page.sees(COLLEAGUE_LEFT);
    expect(await alerts(page.page)).toContain(COLLEAGUE_LEFT);
    await page.sees('Away now: Adam Lis. A topic’s queue reaches whoever comes first.');
    expect(await colleague.getByRole('option').allInnerTexts()).toEqual(['Please choose', 'Olga Wrona']);
    expect(await colleague.inputValue()).toBe('');
    expect(stand.desk.find('lost-card').agent?.username).toBe('agent');

    await colleague.selectOption(OLGA.username);
    await page.button('Pass on').last().click();
    await page.sees('Passed on to: Olga Wrona.');
  });

  it('a note never reaches the customer', async () => {
    const page = await stand.openAtWork();
    await page.button('Note for staff').click();
    await page.field.fill('He sounds upset.');
    await page.button('Save the note').click();
    await page.page.locator('.entry.note').getByText('He sounds upset.').waitFor();
    expect(stand.desk.calls.filter((call) => call.endsWith('/messages'))).toEqual([]);
    await page.page.locator('.entry.note').getByText('Note, only staff see it').waitFor();
  });

  it('somebody else’s conversation can be read and noted, not answered', async () => {
    const page = await stand.openSignedIn();
    await page.page.getByRole('tab', { name: 'Open' }).click();
    await page.rows.filter({ hasText: 'Security' }).click();
    await page.sees('With Adam Lis');
    expect(await page.page.getByRole('button', { name: 'Send to the customer' }).count()).toBe(0);
    await page.button('Save the note').waitFor();
  });

  it('C01 U10 a wrong password and too many attempts are said in words, beside the field', async () => {
    const page = await stand.open();
    await page.page.getByLabel('User name').fill('agent');
    await page.page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.press('Enter');
    await page.sees('The user name or the password is not right.');
    await expect.poll(() => page.focusedName()).toBe('Password');
    stand.desk.tooMany = true;
    await page.press('Enter');
    await page.sees(/^Too many attempts\. You can try again in 10 mins, at \d\d:\d\d\.$/);
    expect(await alerts(page.page)).toHaveLength(2);
    const field = page.page.getByLabel('Password', { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('autocomplete')).toBe('current-password');
    expect(await page.page.getByLabel('User name').getAttribute('autocomplete')).toBe('username');
  });

  it('C01 U01 speaks five languages, chosen at any time', async () => {
    const page = await stand.openSignedIn();
    for (const [language, heading] of [['pl', 'Kolejka'], ['hu', 'Várósor'], ['ru', 'Очередь'], ['zh', '队列'], ['en', 'Queue']] as const) {
      await page.button('Ewa Nowak').click();
      await page.page.locator('#language').selectOption(language);
      await page.press('Escape');
      await page.page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.page.evaluate(() => document.documentElement.lang)).toBe(language);
    }
  });
});
