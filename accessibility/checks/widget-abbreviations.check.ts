import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { focusedName } from './keyboard.ts';
import { announcements, focusMoves } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

const TITLE = 'What the abbreviations mean';
const IBAN = 'the account number as it is written for transfers between countries.';
const SMS = 'a short message to a phone number, also called a text.';

async function opened(): Promise<ChatPage> {
  const chat = await ChatPage.visit(on.browser, on.server);
  await chat.open();
  return chat;
}

describe('U04 abbreviations', () => {
  it('are explained below what bot and agent say, when somebody asks, by keyboard', async () => {
    const chat = await opened();
    on.server.bot('You need the IBAN.', { html: '<p>You need the <strong>IBAN</strong>.</p>' });
    await chat.sees('You need the');
    on.server.agent('I have sent you an SMS.');
    await chat.sees('I have sent you');
    const titles = chat.log.getByText(TITLE);
    await expect.poll(() => titles.count()).toBe(2);
    expect(await chat.log.getByText(IBAN).isVisible()).toBe(false);
    await titles.first().focus();
    await focusMoves(chat.page);
    const said = (await announcements(chat.page)).length;
    await chat.page.keyboard.press('Enter');
    await chat.sees(IBAN);
    expect(await chat.log.getByText(SMS).isVisible()).toBe(false);
    expect(await focusedName(chat.page)).toBe(TITLE);
    await chat.page.keyboard.press('Space');
    await expect.poll(() => chat.log.getByText(IBAN).isVisible()).toBe(false);
    expect(await focusMoves(chat.page)).toEqual([]);
    expect((await announcements(chat.page)).length).toBe(said);
  });

  it('stay explained while the log goes on', async () => {
    const chat = await opened();
    on.server.bot('You need the IBAN.');
    await chat.log.getByText(TITLE).click();
    on.server.bot('Is there anything else?');
    await chat.sees('Is there anything else?');
    expect(await chat.log.getByText(IBAN).isVisible()).toBe(true);
  });

  it('are those of the version that is shown', async () => {
    const chat = await opened();
    const simple = { text: 'Wait for the SMS.', html: '<p>Wait for the SMS.</p>' };
    on.server.bot('The IBAN.', { html: '<p>You need the IBAN.</p>', simple });
    await chat.log.getByText(TITLE).click();
    await chat.sees(IBAN);
    await chat.button('In simpler words').click();
    await chat.sees(SMS);
    expect(await chat.log.getByText(IBAN).count()).toBe(0);
  });

  it('are not explained to who wrote them, nor where there are none', async () => {
    const chat = await opened();
    await chat.say('My PIN does not work, and I never got an SMS');
    await chat.sent();
    on.server.bot('Please call us.');
    await chat.sees('Please call us.');
    expect(await chat.log.getByText(TITLE).count()).toBe(0);
  });

  it('are explained in the language that the person turns to', async () => {
    const chat = await opened();
    on.server.bot('You need the IBAN.');
    await chat.log.getByText(TITLE).click();
    await chat.button('Settings').click();
    await chat.page.getByLabel('Language', { exact: true }).selectOption('pl');
    await chat.log.getByText('międzynarodowy zapis numeru konta, który').waitFor();
    expect(await chat.log.locator('.terms dl').getAttribute('lang')).toBe('pl');
  });

  it('open in sight', async () => {
    const chat = await opened();
    for (let line = 1; line <= 12; line++) on.server.bot(`Line ${line}`);
    on.server.bot('You need the IBAN and the PIN, and wait for the SMS.');
    await chat.sees('You need the IBAN and the PIN');
    await chat.log.getByText(TITLE).click();
    await chat.sees(SMS);
    const below = async () => {
      const [log, last] = await Promise.all([chat.log.boundingBox(), chat.log.locator('.terms').boundingBox()]);
      return last!.y + last!.height - log!.y - log!.height;
    };
    await expect.poll(below).toBeLessThanOrEqual(0);
  });
});
