import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { alerts, announcements } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

describe('what is read out', () => {
  it('has its regions from the start, empty and live', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    const session = await chat.page.context().newCDPSession(chat.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const live = nodes
      .flatMap(({ role, properties }) =>
        (properties ?? [])
          .filter(({ name, value }) => name === 'live' && value.value !== 'off')
          .map(({ value }) => `${role?.value}: ${value.value}`),
      )
      .sort();
    expect(live).toEqual(['alert: assertive', 'status: polite']);
    expect(await announcements(chat.page)).toEqual([]);
  });

  it('is every message of the others, once, in order, with its sender', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    const expected = ['Okienko, digital assistant: Good morning.'];
    for (let index = 1; index <= 15; index++) {
      on.server.bot(`Bot ${index}`);
      on.server.agent(`Agent ${index}`);
      expected.push(`Okienko, digital assistant: Bot ${index}`, `Anna, adviser: Agent ${index}`);
    }
    await chat.log.getByText('Agent 15').waitFor({ state: 'attached' });
    const heard = (await announcements(chat.page)).filter((text) => !text.includes('possible answers'));
    expect(heard.map((text) => text.replace(/Good morning\..*/, 'Good morning.'))).toEqual(expected);
  });

  it('names the number of choices', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await expect.poll(() => announcements(chat.page)).toContain('3 possible answers to choose from.');
  });

  it('comes from one place: the log itself is silent', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    expect(await chat.log.getAttribute('aria-live')).toBe('off');
  });

  it('is nothing old after a reload but how much there is', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    for (let index = 1; index <= 50; index++) on.server.bot(`Line ${index}`);
    await chat.log.getByText('Line 50').waitFor({ state: 'attached' });
    await chat.page.reload();
    await chat.launcher.click();
    await chat.log.getByText('Line 50').waitFor({ state: 'attached' });
    await expect.poll(() => announcements(chat.page)).toEqual(['51 earlier messages are shown.']);
    expect(await chat.page.locator('.jump').count()).toBe(0);
    expect(await chat.log.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - scrollTop - clientHeight)).toBeLessThan(2);
  });

  it('counts what waits while the window is closed, and on the launcher too', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.page.keyboard.press('Escape');
    const before = (await announcements(chat.page)).length;
    for (const text of ['one', 'two', 'three']) on.server.bot(text);
    await chat.page.getByRole('button', { name: 'Chat with us, 3 unread messages' }).waitFor();
    expect((await announcements(chat.page)).slice(before)).toEqual(['1 unread message', '2 unread messages', '3 unread messages']);
    await chat.launcher.click();
    await chat.page.keyboard.press('Escape');
    await chat.page.getByRole('button', { name: 'Chat with us', exact: true }).waitFor();
  });

  it('is nothing for a message that goes out fast, a word when it takes long, an alert when it fails', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('fast');
    await chat.sent();
    const afterFast = (await announcements(chat.page)).length;
    expect(afterFast).toBe(2);
    on.server.sending = 'hold';
    await chat.say('slow');
    await expect.poll(() => announcements(chat.page), { timeout: 6000 }).toContain('Your message is still being sent.');
    on.server.sending = 'fail';
    on.server.release();
    on.server.sending = 'fail';
    await chat.say('fails');
    await chat.button('Try again').waitFor();
    expect(await alerts(chat.page)).toHaveLength(1);
    expect((await alerts(chat.page))[0]).toContain('was not sent');
    await chat.composer.focus();
    await chat.page.keyboard.press('Tab');
    expect(await chat.button('Try again').evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
  });

  it('comes from inside the modal while there is one', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    await chat.page.locator('#settings').getByRole('heading', { name: 'Settings' }).waitFor();
    on.server.bot('While you look at the settings');
    await chat.page.locator('#settings [role=status]').getByText('While you look').waitFor({ state: 'attached' });
  });

  it('is silent for those who want it so, but for failures, also after a reload', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('Settings').click();
    await chat.page.getByRole('radio', { name: 'Only when I ask' }).check();
    await chat.page.keyboard.press('Escape');
    await chat.page.reload();
    await chat.open();
    on.server.bot('news');
    await chat.sees('news');
    expect(await announcements(chat.page)).toEqual([]);
    on.server.sending = 'fail';
    await chat.say('fails');
    await expect.poll(() => alerts(chat.page)).toHaveLength(1);
  });

  it('is gone again after a while, and said again when it comes again', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.bot('Same words');
    on.server.bot('Same words');
    await expect.poll(async () => (await announcements(chat.page)).filter((text) => text.endsWith('Same words'))).toHaveLength(2);
    await expect.poll(() => chat.page.locator('#page-live [role=status] p').count(), { timeout: 15_000 }).toBe(0);
  });
});
