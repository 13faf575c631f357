import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { announcements } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

const CARD = '4111 1111 1111 1111';
const WRITTEN = `My card is ${CARD}.`;
const STORED = { text: 'My card is •••• •••• •••• 1111.', masked: ['card-number'] };
const WHY = 'We hid your card number. Nobody here needs it in full.';

describe('a card number that the server hides', () => {
  it('is gone from the window once it is sent, and the person is told why, in sight and in words', async () => {
    on.server.stored = () => STORED;
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say(WRITTEN);
    await chat.sees(WHY);
    await chat.sent();
    expect(await chat.log.getByText(STORED.text).count()).toBe(1);
    expect(await chat.log.getByText(CARD).count()).toBe(0);
    await expect.poll(() => announcements(chat.page)).toContain(WHY);
  });

  it('is kept on the device while it is not sent, and not a moment longer', async () => {
    on.server.stored = () => STORED;
    on.server.sending = 'fail';
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.composer.fill(WRITTEN);
    await expect.poll(() => stored(chat.page)).toContain(CARD);
    await chat.page.keyboard.press('Enter');
    await chat.sees('Not sent.');
    expect(await stored(chat.page)).toContain(CARD);
    on.server.release();
    await chat.button('Try again').click();
    await chat.sees(WHY);
    expect(await stored(chat.page)).not.toContain(CARD);
  });

  it('stays hidden after a reload, and is told of but not read out again', async () => {
    on.server.stored = () => STORED;
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say(WRITTEN);
    await chat.sees(WHY);
    await chat.page.reload();
    await chat.launcher.click();
    await chat.sees(WHY);
    expect(await chat.log.getByText(STORED.text).count()).toBe(1);
    expect(await announcements(chat.page)).not.toContain(WHY);
  });
});

/** Everything that the page keeps on the device. */
function stored(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}
