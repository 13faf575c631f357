import { expect } from 'vitest';
import { axeFindings } from '../../axe.ts';
import { ChatPage, hostPage } from '../../chat-page.ts';
import type { Gate } from '../gate.ts';
import { trailText, walk } from '../focus-walk.ts';

export const POINTER_AND_HOST: readonly Gate[] = [
  {
    rows: ['P02'],
    holds: 'the whole journey goes by single taps, mixed with keys, and nothing listens for motion',
    run: async ({ browser, server }) => {
      server.pages.set('/host', { html: hostPage() });
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      await context.addInitScript(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type: string, ...rest: unknown[]) {
          heard.push(type);
          return (add as (...all: unknown[]) => void).call(this, type, ...rest);
        };
      });
      const page = await context.newPage();
      await page.goto(`${server.origin}/host`);
      await page.locator('.launcher').tap();
      await page.getByRole('log').getByText('I am Okienko').waitFor();
      await page.locator('#text').tap();
      await page.keyboard.type('hello');
      await page.getByRole('button', { name: 'Send' }).tap();
      await page.getByRole('log').getByText('Sent', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Talk to a person' }).tap();
      await page.getByText('You are number 2 in the queue.').first().waitFor();
      server.emit({ type: 'closed', by: 'agent' });
      await page.getByRole('radio', { name: '4, good' }).tap();
      await page.getByRole('button', { name: 'Send rating' }).tap();
      await page.getByRole('log').getByText('Your rating: 4 out of 5.').waitFor();
      await page.getByRole('button', { name: 'Close the chat' }).tap();
      await page.locator('.launcher').waitFor();
      const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(heard.filter((type) => /devicemotion|deviceorientation|gesture|touchmove|drag/.test(type))).toEqual([]);
    },
  },
  {
    rows: ['P03'],
    holds: 'a press that leaves the button before its release does nothing, on every button',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.composer.fill('not sent');
      const calls = server.calls.length;
      const before = await chat.page.locator('section.window').ariaSnapshot();
      for (const button of await chat.page.locator('.panel button').all()) {
        if (!(await button.isVisible())) continue;
        const box = (await button.boundingBox())!;
        await chat.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await chat.page.mouse.down();
        await chat.page.mouse.move(5, 5);
        await chat.page.mouse.up();
        expect(await chat.page.locator('section.window').ariaSnapshot(), (await button.textContent()) ?? '').toBe(before);
      }
      expect(server.calls.slice(calls)).toEqual([]);
    },
  },
  {
    rows: ['P05'],
    holds: 'nothing is dragged: the window stands still and no part of it can be picked up',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      expect(await chat.page.locator('okienko-chat').locator('[draggable=true], [ondragstart], [ondrop], input[type=file]').count()).toBe(0);
    },
  },
  {
    rows: ['R04'],
    holds: 'every root is open, so that tools can look inside, and they find what is wrong there',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const closed = await chat.page.evaluate(() => {
        const inside = (root: ParentNode): Element[] =>
          [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
        // What is drawn without a root of its own has its parts inside of it.
        return inside(document)
          .filter(({ localName, shadowRoot, childElementCount }) => localName.includes('-') && shadowRoot === null && childElementCount === 0)
          .map(({ localName }) => localName);
      });
      expect(closed, 'custom elements whose root is closed').toEqual([]);
      await chat.page.evaluate(() => {
        const bad = new CSSStyleSheet();
        bad.replaceSync('.composer label { color: #bbb !important }');
        document.querySelector('okienko-chat')!.shadowRoot!.adoptedStyleSheets.push(bad);
      });
      expect((await axeFindings(chat.page)).join()).toContain('violation color-contrast');
    },
  },
  {
    rows: ['R06'],
    holds: 'the page around is what it was without the window: same findings, same trail but for the launcher, no style of ours',
    run: async ({ browser, server }) => {
      const body = '<form><p><label>Search <input></label> <button>Go</button></p></form><p style="font: 20px serif">Text</p>';
      server.pages.set('/with', { html: hostPage(body) });
      server.pages.set('/without', { html: hostPage(body).replace(/<script[^]*?<\/script>/, '').replace(/<okienko-chat[^]*?<\/okienko-chat>/, '') });
      const looks = async (path: string) => {
        const page = await (await browser.newContext()).newPage();
        await page.goto(server.origin + path);
        if (path === '/with') await page.locator('.launcher').waitFor();
        const styles = await page.evaluate(() =>
          [...document.querySelectorAll('body, body :not(okienko-chat, okienko-chat *)')].map((element) => {
            const { font, color, margin, outline } = getComputedStyle(element);
            return [element.tagName, font, color, margin, outline].join();
          }),
        );
        return { findings: await axeFindings(page), styles, trail: trailText(await walk(page, '#before', '#after')) };
      };
      const [withIt, without] = [await looks('/with'), await looks('/without')];
      expect(withIt.findings).toEqual(without.findings);
      expect(withIt.styles).toEqual(without.styles);
      expect(withIt.trail.replace('button "Chat with us"\n', '').trim()).toBe(without.trail.trim());
    },
  },
  {
    rows: ['R06'],
    holds: 'two windows live on one page without a doubled id',
    run: async ({ browser, server }) => {
      server.pages.set('/two', { html: hostPage('<okienko-chat server="" language="pl" data-aside></okienko-chat>') });
      const page = await browser.newPage();
      await page.goto(`${server.origin}/two`);
      await page.getByRole('button', { name: 'Porozmawiaj z nami' }).waitFor();
      expect((await axeFindings(page)).filter((finding) => !finding.includes('landmark-unique'))).toEqual([]);
    },
  },
  {
    rows: ['R07'],
    holds: 'where scripts do not run or the server is away, the bank’s own contact is in sight and takes the focus',
    run: async ({ browser, server }) => {
      server.pages.set('/host', { html: hostPage() });
      const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await plain.goto(`${server.origin}/host`);
      await plain.getByRole('link', { name: 'Contact the bank' }).focus();
      expect(await plain.getByRole('link', { name: 'Contact the bank' }).isVisible()).toBe(true);
      server.away = true;
      const chat = await ChatPage.visit(browser, server);
      await chat.launcher.click();
      await chat.composer.fill('written in a tunnel');
      const contact = chat.page.getByRole('link', { name: 'Contact the bank' });
      await contact.waitFor();
      await contact.focus();
      expect(await contact.evaluate((link) => document.activeElement === link)).toBe(true);
      await chat.page.getByText('There is no connection.').first().waitFor();
      expect(await chat.composer.inputValue()).toBe('written in a tunnel');
    },
  },
];
