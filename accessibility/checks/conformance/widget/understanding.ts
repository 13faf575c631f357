import { expect } from 'vitest';
import { ChatPage, hostPage } from '../../chat-page.ts';
import { holdTime } from '../../clock.ts';
import { focusedName } from '../../keyboard.ts';
import { announcements } from '../../recorders.ts';
import type { Gate } from '../gate.ts';

export const UNDERSTANDING: readonly Gate[] = [
  {
    rows: ['U01'],
    holds: 'the window tells its language, and each message its own with its direction',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const said = [['The card is blocked.', 'en', 'ltr'], ['La carte est bloquée.', 'fr', 'ltr'], ['تم إيقاف البطاقة.', 'ar', 'rtl']] as const;
      for (const [text, language, direction] of said) {
        server.bot(text, { language });
        const body = chat.log.locator('.body').filter({ hasText: text });
        await body.waitFor({ state: 'attached' });
        const nearest = await body.evaluate((element) => [element.closest('[lang]')?.getAttribute('lang'), getComputedStyle(element).direction]);
        expect(nearest, text).toEqual([language, direction]);
      }
      expect(await chat.page.locator('section.window').getAttribute('lang')).toBe('en');
    },
  },
  {
    rows: ['U05'],
    holds: 'the ways to help stand in the same order on every page of the bank',
    run: async ({ browser, server }) => {
      const orders: string[][] = [];
      for (const [path, body] of [['/one', ''], ['/two', '<h2>Cards</h2><p>Text</p>'], ['/three', '<form><label>Search <input></label></form>']] as const) {
        server.pages.set(path, { html: hostPage(body) });
        const chat = await ChatPage.visit(browser, server, {}, path);
        await chat.open();
        const tools = await chat.page.locator('.panel > header button, .panel > .person button').allTextContents();
        await chat.button('Help').click();
        await chat.page.locator('#help dialog[open]').waitFor();
        const ways = await chat.page.locator('#help .plain-list li').allTextContents();
        orders.push([...tools, ...ways].map((text) => text.replace(/\s+/g, ' ').trim()));
        await chat.close();
      }
      expect(orders[1]).toEqual(orders[0]);
      expect(orders[2]).toEqual(orders[0]);
    },
  },
  {
    rows: ['U08'],
    holds: 'typing, choosing a score or changing a setting sends nothing and leads nowhere; the field says what Enter does',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const described = await chat.composer.getAttribute('aria-describedby');
      expect(await chat.page.locator(`#${described}`).textContent()).toMatch(/Enter sends/);
      await chat.say('Thank you');
      await chat.sent();
      server.emit({ type: 'closed', by: 'agent' });
      await chat.button('Send rating').waitFor();
      const calls = server.calls.length;
      const address = chat.page.url();
      await chat.composer.fill('not sent');
      await chat.page.keyboard.press('Shift+Enter');
      expect(await chat.composer.inputValue()).toBe('not sent\n');
      for (const score of await chat.page.getByRole('radio').all()) if (await score.isVisible()) await score.check();
      await chat.button('Settings').click();
      await chat.page.locator('#settings dialog[open]').waitFor();
      // What is chosen there of one's needs is sent of its own accord, as the page says beside it: not meanwhile.
      await holdTime(chat.page);
      for (const control of await chat.page.locator('#settings input').all()) {
        const focused = await control.evaluate((input: HTMLInputElement) => {
          input.focus();
          input.click();
          return (input.getRootNode() as ShadowRoot).activeElement === input;
        });
        expect(focused, 'a setting keeps the focus').toBe(true);
      }
      expect(server.calls.slice(calls).filter((call) => !call.startsWith('GET'))).toEqual([]);
      expect(chat.page.url()).toBe(address);
    },
  },
  {
    rows: ['U10'],
    holds: 'an error is said in words, tied to its field, told once, and stays until it is mended',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.button('Send').click();
      expect(await chat.composer.getAttribute('aria-invalid')).toBe('true');
      expect(await chat.composer.getAttribute('aria-describedby')).toContain('text-error');
      expect(await chat.page.locator('#text-error').textContent()).toContain('Please write a message first.');
      expect(await focusedName(chat.page)).toBe('Your message');
      expect((await announcements(chat.page)).filter((text) => text.includes('write a message'))).toHaveLength(1);
      await chat.page.waitForTimeout(500);
      expect(await chat.page.locator('#text-error').count()).toBe(1);
      await chat.composer.fill('a');
      expect(await chat.page.locator('#text-error').count()).toBe(0);
      expect(await chat.composer.getAttribute('aria-invalid')).toBe(null);
    },
  },
  {
    rows: ['U10', 'U13'],
    holds: 'a rating without a score is asked for in words, and goes out only when it is sent',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.say('Thank you');
      await chat.sent();
      server.emit({ type: 'closed', by: 'agent' });
      await chat.button('Send rating').click();
      await chat.page.getByRole('alert').filter({ hasText: 'Please choose a number from 1 to 5.' }).waitFor();
      expect(await chat.page.getByRole('group', { name: 'How was this conversation?' }).getAttribute('aria-describedby')).toBe('missing');
      expect(server.calls.some((call) => call.endsWith('/rating'))).toBe(false);
    },
  },
  {
    rows: ['U11'],
    holds: 'every field has a label that stays in sight with text in it, on every screen',
    run: async ({ browser, server }) => {
      for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 256 }, { width: 390, height: 844 }, { width: 844, height: 390 }]) {
        const chat = await ChatPage.visit(browser, server, { viewport });
        await chat.open();
        await chat.composer.fill('some text');
        const label = await chat.page.locator('label[for=text]').boundingBox();
        expect(label?.height, `label at ${viewport.width}x${viewport.height}`).toBeGreaterThan(10);
        expect(label?.width, `label at ${viewport.width}x${viewport.height}`).toBeGreaterThan(30);
        await chat.close();
      }
    },
  },
  {
    rows: ['U13'],
    holds: 'ending and removing are asked about once more, and can be left as they were',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.say('keep me');
      await chat.sent();
      for (const what of ['End the conversation', 'Remove from this device']) {
        await chat.button('Settings').click();
        await chat.button(what).click();
        await chat.button('Cancel').filter({ visible: true }).click();
        await chat.sees('keep me');
      }
      expect(server.calls.some((call) => call.endsWith('/close'))).toBe(false);
      await chat.button('Settings').click();
      await chat.button('End the conversation').click();
      await chat.button('End').click();
      await chat.sees('You have ended the conversation.');
      server.reopens = true;
      await chat.say('and on');
      await chat.sees('The conversation goes on.');
    },
  },
  {
    rows: ['U14'],
    holds: 'nothing is asked again on the way to a person: no form stands between, and everything said stays',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.say('My name is Ewa, order 4711');
      await chat.sent();
      await chat.button('Talk to a person').click();
      await chat.sees('You asked for a person.');
      expect(await chat.page.locator('.panel').locator('input, select, textarea').count(), 'fields in the window').toBe(1);
      server.emit({ type: 'agent-joined', name: 'Anna' });
      await chat.sees('who can read everything above');
      await chat.sees('My name is Ewa, order 4711');
    },
  },
  {
    rows: ['U15'],
    holds: 'nobody signs in to chat, no puzzle is set, and text can be pasted',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      expect(await chat.page.locator('okienko-chat').locator('input[type=password], iframe, [class*=captcha]').count()).toBe(0);
      await chat.composer.focus();
      const taken = await chat.composer.evaluate((field) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'pasted');
        return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
      });
      expect(taken, 'pasting is not prevented').toBe(true);
    },
  },
  {
    rows: ['U16', 'C03'],
    holds: 'help tells the keys, the way to a person, the other ways and how accessible this is, and scrolls on the smallest screen in forced colours',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server, { viewport: { width: 320, height: 256 }, forcedColors: 'active' });
      await chat.open();
      await chat.button('Help').click();
      const help = chat.page.locator('#help');
      for (const words of ['Shift + Enter', 'sends the message', 'press Talk to a person', 'help centre', 'Call +48']) {
        await help.getByText(words).first().scrollIntoViewIfNeeded();
      }
      const statement = help.getByRole('link', { name: 'How accessible this chat is' });
      expect(await statement.evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${server.origin}/accessibility/en/`);
      const dialog = help.locator('dialog');
      expect(await dialog.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
    },
  },
  {
    rows: ['U17'],
    holds: 'the first message says that it is an assistant, and every sender is told by word',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      expect(await chat.log.getByRole('article').first().textContent()).toMatch(/digital assistant/);
      expect(await chat.page.locator('.who').textContent()).toMatch(/Digital assistant of Aldera Bank/);
      await chat.say('hello');
      await chat.sent();
      server.emit({ type: 'agent-joined', name: 'Anna' });
      server.agent('Good morning');
      await chat.log.getByText('Good morning', { exact: true }).waitFor({ state: 'attached' });
      const names = await chat.log.locator('.by .name').allTextContents();
      expect(names).toEqual(['Okienko, digital assistant', 'You', 'Anna, adviser']);
      expect(await chat.page.locator('.who').textContent()).toMatch(/Anna.*Adviser, a person/s);
    },
  },
];
