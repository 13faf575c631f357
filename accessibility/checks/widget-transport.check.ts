import { describe, expect, it } from 'vitest';
import { ChatPage, hostPage } from './chat-page.ts';
import { holdTime } from './clock.ts';
import { stage } from './setup.ts';

const on = stage();

/** The texts of the log, in order. */
async function texts(chat: ChatPage): Promise<string[]> {
  return chat.log.locator('.message .body').allTextContents().then((all) => all.map((text) => text.trim()));
}

/** The bank's page once more, on the same device. */
async function secondTab(chat: ChatPage) {
  const second = await chat.page.context().newPage();
  await second.goto(`${on.server.origin}/host`);
  return second;
}

const renewals = () => on.server.calls.filter((call) => call.endsWith('/token')).length;
const greetings = () => on.server.calls.filter((call) => call === 'POST /conversations').length;

describe('a message', () => {
  it('L07 that failed is kept, tried again when asked to, and arrives once', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.sending = 'fail';
    // The window would try again by itself: its clock stands still, so that only the person does.
    await chat.page.clock.install();
    await chat.page.clock.pauseAt(new Date(Date.now() + 60_000));
    await chat.say('I lost my card');
    await chat.sees('Not sent. The text is kept on this device.');
    on.server.sending = 'accept';
    await chat.button('Try again').click();
    await chat.sent();
    expect((await texts(chat)).slice(1)).toEqual(['I lost my card']);
  });

  it('that failed goes out by itself once the server takes it', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.sending = 'fail';
    await chat.say('when you are back');
    await chat.sees('Not sent. The text is kept on this device.');
    on.server.sending = 'accept';
    await chat.sent();
    expect((await texts(chat)).slice(1)).toEqual(['when you are back']);
  });

  it('survives a reload and goes out by itself', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.away = true;
    await chat.say('written in a tunnel');
    await chat.sees('Not sent.');
    await chat.page.reload();
    on.server.away = false;
    await chat.launcher.click();
    await chat.sent();
    expect((await texts(chat)).slice(1)).toEqual(['written in a tunnel']);
  });

  it('whose answer was lost is not said twice', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.page.route('**/messages', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await chat.say('only once');
    await chat.sees('only once');
    await chat.page.waitForTimeout(500);
    expect((await texts(chat)).filter((text) => text === 'only once')).toHaveLength(1);
    await chat.say('second');
    await chat.sent('second');
    expect((await texts(chat)).slice(1)).toEqual(['only once', 'second']);
  });

  it('that the server refuses can be taken back and changed', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.sending = 'refuse';
    await chat.say('something wrong');
    await chat.button('Change the text').click();
    expect(await chat.composer.inputValue()).toBe('something wrong');
    expect(await texts(chat)).toHaveLength(1);
  });

  it('U10 U12 that is too long is told so before it is sent, and nothing of it is lost', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('x'.repeat(4001));
    await chat.page.getByText('The message has 4,001 characters.').first().waitFor();
    expect(await chat.composer.getAttribute('aria-invalid')).toBe('true');
    expect((await chat.composer.inputValue()).length).toBe(4001);
  });
});

describe('a conversation', () => {
  it('goes on after a lost connection with everything that came meanwhile, in order', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.dropSockets();
    on.server.bot('one');
    on.server.bot('two');
    await chat.sees('two');
    expect((await texts(chat)).slice(1)).toEqual(['one', 'two']);
    expect(greetings()).toBe(1);
  });

  it('T03 goes on on another page of the bank, with the draft', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('hello');
    await chat.sent();
    await chat.composer.fill('half a sent');
    on.server.pages.set('/other', { html: hostPage() });
    await chat.page.goto(`${on.server.origin}/other`);
    await chat.launcher.click();
    await chat.sees('hello');
    expect(await chat.composer.inputValue()).toBe('half a sent');
    expect(greetings()).toBe(1);
  });

  it('goes on when its server stops, and nobody notices', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const offline = chat.page.getByText('There is no connection.').first();
    let seen = false;
    void offline.waitFor({ timeout: 5_000 }).then(() => (seen = true), () => {});
    on.server.goAway();
    on.server.bot('From the next server');
    await chat.sees('From the next server');
    await chat.say('hello');
    await chat.sent();
    expect(seen).toBe(false);
    expect(greetings()).toBe(1);
  });

  it('is one, though two tabs open it at once', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    const second = await secondTab(chat);
    await Promise.all([chat.launcher.click(), second.locator('.launcher').click()]);
    await chat.sees('I am Okienko');
    await second.getByRole('log').getByText('I am Okienko').waitFor();
    await chat.say('from the first tab');
    await second.getByRole('log').getByText('from the first tab').waitFor();
    expect(greetings()).toBe(1);
  });

  it('that is begun anew in one tab is the new one in all', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('the old one');
    await chat.sent();
    const second = await secondTab(chat);
    await second.locator('.launcher').click();
    await second.getByRole('log').getByText('the old one').waitFor();
    on.server.conversations.clear();
    on.server.dropSockets();
    await expect.poll(greetings).toBe(2);
    await second.getByRole('log').getByText('the old one').waitFor({ state: 'detached' });
    await chat.say('the new one');
    await second.getByRole('log').getByText('the new one').waitFor();
    expect(greetings()).toBe(2);
  });

  it('shows a message once, also while another tab still notes something about it', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('hello');
    await chat.sent();
    const noted = await chat.page.evaluateHandle(() => ({ noted: new Promise((resolve) => addEventListener('storage', resolve)) }));
    const other = await chat.page.context().newPage();
    await other.goto(`${on.server.origin}/health/live`);
    const said = on.server.conversation.events.findLast((event) => event.type === 'message');
    await other.evaluate(
      ([server, id]) =>
        localStorage.setItem(
          `okienko:${server}:outbox/000000000000001-${id}`,
          JSON.stringify({ clientMessageId: id, text: 'hello', at: new Date().toISOString(), state: 'failed' }),
        ),
      [on.server.origin, said?.clientMessageId],
    );
    await noted.evaluate(async (handle) => void (await handle.noted));
    expect(await chat.log.getByText('hello').count()).toBe(1);
    expect(await chat.page.getByText('is not sent').count()).toBe(0);
  });

  it('is the same in two tabs', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const second = await secondTab(chat);
    await second.locator('.launcher').click();
    await second.getByRole('log').getByText('I am Okienko').waitFor();
    await chat.say('from the first tab');
    await second.getByRole('log').getByText('from the first tab').waitFor();
    expect(greetings()).toBe(1);
  });

  it('has its token renewed once for two tabs, and goes on in both when the old one has ended', async () => {
    on.server.tokenLifeSeconds = 0;
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const second = await secondTab(chat);
    await second.locator('.launcher').click();
    await second.getByRole('log').getByText('I am Okienko').waitFor();
    await expect.poll(renewals).toBe(1);
    const { conversation } = on.server;
    conversation.tokens.clear();
    conversation.tokens.add(conversation.token);
    on.server.dropSockets();
    await chat.say('with the new token');
    await second.getByRole('log').getByText('with the new token').waitFor();
    expect([greetings(), renewals()]).toEqual([1, 1]);
  });

  it('has a token renewed that came due before all of the window was there', async () => {
    on.server.tokenLifeSeconds = 0;
    let come = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.page.route(/-talk-/, (route) => held.then(() => route.continue()));
    await chat.open();
    await expect.poll(() => on.server.conversation.sockets.size).toBe(1);
    await chat.say('hello');
    expect(renewals()).toBe(0);
    come();
    await expect.poll(renewals).toBe(1);
  });

  it('whose token another tab has renewed goes on when its own has ended', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const { conversation } = on.server;
    conversation.tokens.clear();
    conversation.token = 'renewed';
    conversation.tokens.add('renewed');
    await chat.page.evaluate(() => {
      const [name] = Object.keys(localStorage).filter((key) => key.endsWith('conversation'));
      const known = JSON.parse(localStorage.getItem(name!)!) as object;
      localStorage.setItem(name!, JSON.stringify({ ...known, token: 'renewed' })); // no event comes in the same tab
    });
    await chat.say('still the same one');
    await chat.sent();
    expect((await texts(chat)).slice(1)).toEqual(['still the same one']);
    expect(greetings()).toBe(1);
  });

  it('T03 whose token has ended for good begins anew, and the person is told', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('long ago');
    await chat.sent();
    on.server.conversation.tokens.clear();
    on.server.dropSockets();
    await chat.page.getByText('The earlier conversation can no longer be opened here. A new one begins.').first().waitFor();
    await chat.log.getByText('long ago').waitFor({ state: 'detached' });
    await chat.say('and now');
    await chat.sent();
    expect((await texts(chat)).slice(1)).toEqual(['and now']);
    expect(greetings()).toBe(2);
  });

  it('says that a new one begins, and nothing else, to whoever asks for a person with a token that has ended', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.conversation.tokens.clear();
    await chat.button('Talk to a person').click();
    await chat.page.getByText('The earlier conversation can no longer be opened here. A new one begins.').first().waitFor();
    expect(await chat.page.getByText('We could not ask for a person just now').count()).toBe(0);
    await expect.poll(greetings).toBe(2);
  });

  it('works over long polls where sockets do not get through', async () => {
    on.server.sockets = false;
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await expect.poll(() => on.server.calls.some((call) => call.endsWith('/events'))).toBe(true);
    await chat.say('hello');
    on.server.bot('Answer over a poll');
    await chat.sees('Answer over a poll');
    await chat.sent();
  });

  it('that is gone begins anew, without losing what was being written', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.sending = 'fail';
    await chat.say('not sent yet');
    await chat.sees('Not sent.');
    await chat.composer.fill('half a sent');
    const address = chat.page.url();
    // Away from the page: there nothing is tried again meanwhile.
    await chat.page.goto('about:blank');
    on.server.sending = 'accept';
    on.server.conversations.clear();
    on.server.dropSockets();
    await chat.page.goto(address);
    await chat.launcher.click();
    await chat.sent();
    expect((await texts(chat)).slice(1)).toEqual(['not sent yet']);
    expect(await chat.composer.inputValue()).toBe('half a sent');
    expect(greetings()).toBe(2);
  });

  it('R07 that cannot begin shows the bank’s own contact, and begins when the server is back', async () => {
    on.server.away = true;
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.launcher.click();
    const contact = chat.page.getByRole('link', { name: 'Contact the bank' });
    await contact.waitFor();
    await contact.focus();
    await chat.say('written before');
    await chat.sees('Not sent.');
    // From here on only the person tries again.
    await holdTime(chat.page);
    on.server.away = false;
    await chat.button('Try again').click();
    await chat.sees('I am Okienko');
    await chat.sees('written before');
    await chat.sent();
    expect(await contact.isVisible()).toBe(false);
    await chat.log.getByText('Aldera Bank keeps this conversation').waitFor({ state: 'attached' });
  });

  it('learns who the bank is once there is a connection', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.page.route('**/info', (route) => route.abort());
    await chat.launcher.click();
    await chat.sees('I am Okienko');
    await expect.poll(() => on.server.conversation.sockets.size).toBe(1);
    expect(await chat.log.getByText('Aldera Bank keeps this conversation').count()).toBe(0);
    await chat.page.unroute('**/info');
    on.server.dropSockets();
    await chat.log.getByText('Aldera Bank keeps this conversation').waitFor({ state: 'attached' });
  });

  it('can be removed from this device, and another begins', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('secret');
    await chat.sent();
    await chat.button('Settings').click();
    await chat.button('Remove from this device').click();
    await chat.button('Remove').click();
    await expect.poll(() => texts(chat)).toHaveLength(1);
    expect(await chat.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secret');
    expect(greetings()).toBe(2);
  });

  it('is downloaded as a file', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    const [download] = await Promise.all([chat.page.waitForEvent('download'), chat.button('Download as text').click()]);
    expect(download.suggestedFilename()).toBe('conversation.txt');
  });

  it('keeps its end in sight while notices come and go', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    for (let index = 1; index <= 20; index++) on.server.bot(`Line ${index}`);
    await chat.log.getByText('Line 20').waitFor();
    await chat.button('Talk to a person').click();
    await chat.page.getByText('You are number 2').first().waitFor();
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    on.server.typing({ kind: 'agent', name: 'Anna' });
    await chat.page.getByText('Anna is writing').first().waitFor();
    on.server.agent('Good morning');
    await chat.sees('Good morning');
    await expect
      .poll(() => chat.log.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - scrollTop - clientHeight))
      .toBeLessThan(2);
    expect(await chat.page.locator('.jump').count()).toBe(0);
    expect(await chat.page.getByText('Anna is writing').count()).toBe(0);
  });

  it('shows news below without moving what is being read', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    for (let index = 1; index <= 20; index++) on.server.bot(`Line ${index}`);
    await chat.log.getByText('Line 20').waitFor({ state: 'attached' });
    await chat.log.evaluate((log) => (log.scrollTop = 0));
    for (let index = 21; index <= 25; index++) on.server.bot(`Line ${index}`);
    await chat.button('5 new in the chat').waitFor();
    expect(await chat.log.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await chat.button('5 new in the chat').click();
    expect(await chat.log.getByText('Line 21').isVisible()).toBe(true);
    expect(await chat.log.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  });
});
