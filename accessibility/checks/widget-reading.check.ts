import type { BrowserContextOptions, Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { focusedName } from './keyboard.ts';
import { announcements } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 } };
const LONG_ANSWER = '<ol><li>Lock the card in the app.</li></ol>' + '<p>What happens next, in some detail.</p>'.repeat(20);

/** How much of an element, from 0 to 1, stands in the part of the log that can be seen. */
async function inSight(chat: ChatPage, selector: string): Promise<number> {
  return chat.log.evaluate((log, what) => {
    const element = [...log.querySelectorAll(what)].at(-1);
    if (!element) return 0;
    const [box, frame] = [element.getBoundingClientRect(), log.getBoundingClientRect()];
    return (Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top)) / box.height;
  }, selector);
}

/** Until everything that waits for a frame has been drawn. */
async function nextFrames(chat: ChatPage): Promise<void> {
  await chat.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** How far a text of the log is below the log's upper edge. */
async function offset(chat: ChatPage, text: string): Promise<number> {
  return entryWith(chat, text).evaluate((entry) => entry.getBoundingClientRect().top - entry.closest('.log')!.getBoundingClientRect().top);
}

async function scrollTo(chat: ChatPage, text: string): Promise<void> {
  await entryWith(chat, text).evaluate((entry) => {
    const log = entry.closest('.log')!;
    log.scrollTop += entry.getBoundingClientRect().top - log.getBoundingClientRect().top;
  });
  await nextFrames(chat);
}

function entryWith(chat: ChatPage, text: string): Locator {
  return chat.log.locator('.message', { hasText: text });
}

/** How much of the log is below its lower edge. */
async function belowEdge(chat: ChatPage): Promise<number> {
  return chat.log.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - scrollTop - clientHeight);
}

/** An answer of so many lines that the log has no room for anything below it. */
async function fillLog(chat: ChatPage): Promise<void> {
  const lines = await chat.log.evaluate((log) => {
    const message = log.querySelector('.message.bot')!;
    const line = parseFloat(getComputedStyle(message.querySelector('.body')!).lineHeight);
    return Math.floor((log.clientHeight - 90) / line);
  });
  on.server.bot('x', { html: `<p>${'Line<br>'.repeat(lines)}</p>` });
  await chat.sees('Line');
  await nextFrames(chat);
}

async function endAndRate(chat: ChatPage): Promise<void> {
  await end(chat);
  await chat.page.getByRole('radio', { name: '4, good' }).check();
  await chat.button('Send rating').click();
  await chat.sees('Your rating: 4 out of 5.');
}

async function end(chat: ChatPage): Promise<void> {
  await chat.button('Settings').click();
  await chat.button('End the conversation').click();
  await chat.button('End').click();
}

/** A long answer, read from its beginning. */
async function readLongAnswer(chat: ChatPage): Promise<void> {
  await chat.say('I lost my card');
  await chat.sent();
  on.server.bot('Lock the card.', { html: LONG_ANSWER });
  await chat.sees('Lock the card in the app.');
}

describe('who opens the window for the first time', () => {
  it.each([
    ['320x640', PHONE],
    ['1280x800', { viewport: { width: 1280, height: 800 } }],
  ])('reads from the beginning what never to write here, also when it is opened again, %s', async (_, screen) => {
    const chat = await ChatPage.visit(on.browser, on.server, screen);
    await chat.open();
    await nextFrames(chat);
    expect(await inSight(chat, '.start')).toBe(1);
    await chat.page.keyboard.press('Escape');
    await chat.launcher.click();
    await nextFrames(chat);
    expect(await inSight(chat, '.start')).toBe(1);
  });
});

describe('who reads a long answer', () => {
  it('is told of messages further down, and not of what happened besides', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await chat.say('I lost my card');
    await chat.sent();
    // Both come within one frame of the screen.
    on.server.bot('Lock the card.', { html: LONG_ANSWER });
    on.server.emit({ type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 2 });
    await chat.page.getByText('Waiting for an adviser').waitFor();
    await nextFrames(chat);
    expect(await inSight(chat, '.message.bot ol')).toBe(1);
    expect(await chat.page.locator('.jump').count()).toBe(0);
    on.server.agent('Good morning');
    await chat.button('1 new in the chat').waitFor();
  });

  it('keeps its beginning, such as the number to call, when the place in the queue takes room from the log', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await chat.say('Somebody took my money');
    await chat.sent();
    const call = '<p>Call us: <a href="tel:+48225550111">+48 22 555 01 11</a></p>';
    on.server.bot('Call us.', { html: call + '<p>We can help at once.</p>'.repeat(7) });
    await chat.sees('We can help at once.');
    await nextFrames(chat);
    on.server.emit({ type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 2 });
    await chat.page.getByText('Waiting for an adviser').waitFor();
    await nextFrames(chat);
    expect(await inSight(chat, '.message.bot a')).toBe(1);
  });

  it('has nothing of it covered by the news of another message', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await readLongAnswer(chat);
    on.server.agent('Good morning');
    await chat.button('1 new in the chat').waitFor();
    const [log, news] = await Promise.all([chat.log.boundingBox(), chat.button('1 new in the chat').boundingBox()]);
    expect(news!.y).toBeGreaterThanOrEqual(log!.y + log!.height);
    await chat.button('1 new in the chat').click();
    await expect.poll(() => inSight(chat, '.message.agent')).toBe(1);
  });

  it('is told of who came, who left, that it is passed on and that it ended, and goes to the first of it', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await readLongAnswer(chat);
    await chat.log.evaluate((log) => (log.scrollTop = 0));
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    await chat.button('1 new in the chat').waitFor();
    on.server.agent('Good morning');
    on.server.emit({ type: 'agent-left', name: 'Anna' });
    on.server.emit({ type: 'transferred', name: 'Piotr' });
    on.server.emit({ type: 'closed', by: 'agent' });
    await chat.button('5 new in the chat').waitFor();
    expect(await chat.log.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    const told = await announcements(chat.page);
    expect(told.filter((text) => text.includes('has joined'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('new in the chat'))).toEqual([]);
    await chat.button('5 new in the chat').click();
    const joined = chat.log.locator('.occurrence', { hasText: 'Anna has joined' });
    await expect.poll(() => joined.evaluate((entry) => entry.getBoundingClientRect().top - entry.closest('.log')!.getBoundingClientRect().top)).toBeCloseTo(16, -1);
    expect(await chat.page.locator('.jump').count()).toBe(0);
  });

  it('is told of it also where the message fills all that can be seen', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await chat.say('I lost my card');
    await chat.sent();
    await fillLog(chat);
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    await chat.button('1 new in the chat').waitFor();
    expect(await offset(chat, 'Line')).toBeGreaterThanOrEqual(0);
  });
});

describe('who reads further up', () => {
  /** Something of a conversation that is much longer than the log. */
  async function readMiddle(chat: ChatPage): Promise<void> {
    await chat.open();
    await chat.say('I lost my card');
    await chat.sent();
    for (let line = 1; line <= 30; line++) on.server.bot(`Line ${line}. ${'Something to read. '.repeat(line % 7)}`);
    await chat.log.getByText('Line 30').waitFor({ state: 'attached' });
    await scrollTo(chat, 'Line 12');
  }

  it.each([320, 1100])('keeps the place when the text gets larger or smaller, %i wide', async (width) => {
    const chat = await ChatPage.visit(on.browser, on.server, { viewport: { width, height: 760 } });
    await readMiddle(chat);
    await chat.button('Settings').click();
    for (const size of ['200%', '150%', '100%']) {
      await chat.page.getByRole('radio', { name: size, exact: true }).check();
      await expect.poll(() => offset(chat, 'Line 12')).toBeCloseTo(0, -1);
    }
    await chat.page.getByRole('radio', { name: 'Wide', exact: true }).check();
    await expect.poll(() => offset(chat, 'Line 12')).toBeCloseTo(0, -1);
  });

  it('keeps the place when the window gets another size', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await readMiddle(chat);
    for (const viewport of [{ width: 320, height: 640 }, { width: 844, height: 390 }, { width: 700, height: 600 }, { width: 1100, height: 760 }]) {
      await chat.page.setViewportSize(viewport);
      await expect.poll(() => offset(chat, 'Line 12')).toBeCloseTo(0, -1);
    }
  });

  it('keeps the end where that was in sight', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await readMiddle(chat);
    await chat.log.evaluate((log) => (log.scrollTop = log.scrollHeight));
    await nextFrames(chat);
    await chat.button('Settings').click();
    for (const size of ['200%', '100%']) {
      await chat.page.getByRole('radio', { name: size, exact: true }).check();
      await expect.poll(() => belowEdge(chat)).toBeLessThan(2);
    }
  });
});

describe('what one did oneself comes into sight', () => {
  it('the end of the conversation and the question how it was', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await readLongAnswer(chat);
    await end(chat);
    await expect.poll(() => inSight(chat, '.occurrence')).toBe(1);
    await expect.poll(() => inSight(chat, 'okn-rating')).toBeGreaterThan(0.5);
  });

  it('the rating', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await readLongAnswer(chat);
    await endAndRate(chat);
    await expect.poll(() => inSight(chat, '.occurrence')).toBe(1);
  });

  it('what is answered to the message with which it goes on, in place of the question how it was', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await readLongAnswer(chat);
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    on.server.emit({ type: 'closed', by: 'agent' });
    await chat.log.locator('okn-rating').waitFor({ state: 'attached' });
    on.server.reopens = true;
    on.server.answer = () => [{ type: 'message', author: { kind: 'bot' }, text: 'It is free.', language: 'en' }];
    await chat.say('One more thing');
    await chat.log.getByText('It is free.').waitFor({ state: 'attached' });
    await expect.poll(() => inSight(chat, '.message.bot')).toBe(1);
    expect(await chat.page.locator('.jump').count()).toBe(0);
  });

  it('the message with which the conversation goes on', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    await readLongAnswer(chat);
    await endAndRate(chat);
    on.server.reopens = true;
    await chat.say('One more thing');
    await chat.sent('One more thing');
    await chat.sees('The conversation goes on.');
    await expect.poll(() => inSight(chat, '.message.customer')).toBe(1);
    await nextFrames(chat);
    expect(await inSight(chat, '.message.customer')).toBe(1);
  });
});

describe('on a small screen', () => {
  it.each([
    ['upright', { width: 320, height: 640 }, 440],
    ['across', { width: 844, height: 390 }, 240],
  ])('most of it is for the conversation: %s', async (_, viewport, least) => {
    const chat = await ChatPage.visit(on.browser, on.server, { viewport });
    await chat.open();
    expect((await chat.log.boundingBox())!.height).toBeGreaterThanOrEqual(least);
    const send = (await chat.button('Send').boundingBox())!;
    expect(send.y + send.height).toBeLessThanOrEqual(viewport.height - 8);
    expect(send.height).toBeGreaterThanOrEqual(44);
  });

  it('settings and help show at their lower edge that there is more', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, PHONE);
    await chat.open();
    for (const name of ['Settings', 'Help']) {
      await chat.button(name).click();
      const dialog = chat.page.locator(`#${name.toLowerCase()} dialog`);
      const { scrolls, cue } = await dialog.evaluate((element) => {
        const { position, backgroundImage } = getComputedStyle(element, '::after');
        return { scrolls: element.scrollHeight > element.clientHeight, cue: `${position} ${backgroundImage}` };
      });
      expect(scrolls).toBe(true);
      expect(cue).toMatch(/^sticky linear-gradient/);
      await chat.page.keyboard.press('Escape');
    }
  });
});

describe('the launcher', () => {
  it('has the window drawn before it opens it, and whoever goes away again finds nothing changed', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    expect(await chat.composer.count()).toBe(0);
    await chat.launcher.hover();
    await chat.page.mouse.down();
    await chat.composer.waitFor({ state: 'attached' });
    await chat.page.mouse.move(10, 10);
    await chat.page.mouse.up();
    await chat.page.keyboard.press('Escape');
    expect(await chat.page.locator('.panel').evaluate((panel: HTMLDialogElement) => panel.open)).toBe(false);
    expect(await chat.launcher.getAttribute('aria-expanded')).toBe('false');
    expect(on.server.calls).toEqual([]);
  });

  it('has it drawn for the keyboard too, and opens it at once', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.launcher.focus();
    await chat.composer.waitFor({ state: 'attached' });
    await chat.page.keyboard.press('Enter');
    await expect.poll(() => focusedName(chat.page)).toBe('Your message');
    await chat.sees('I am Okienko');
    await chat.page.keyboard.press('Escape');
    await expect.poll(() => focusedName(chat.page)).toBe('Chat with us');
  });

  describe('sends nothing that was written before', () => {
    /** A window that was closed with a draft in it. */
    async function withDraft(options?: BrowserContextOptions): Promise<ChatPage> {
      const chat = await ChatPage.visit(on.browser, on.server, options);
      await chat.open();
      await chat.composer.fill('Not yet');
      await chat.page.keyboard.press('Escape');
      return chat;
    }

    /** What came of it, once the window has had the time to do something about it. */
    async function outcome(chat: ChatPage): Promise<unknown> {
      await chat.composer.waitFor();
      await nextFrames(chat);
      const told = (await announcements(chat.page)).filter((text) => text.includes('write a message first'));
      return { draft: await chat.composer.inputValue(), sent: await chat.log.locator('.message.customer').count(), told };
    }

    it.each([['a pointer', {}], ['a finger', { ...PHONE, hasTouch: true, isMobile: true }]])('when %s presses it twice', async (_, options) => {
      const chat = await withDraft(options);
      const { x, y, width, height } = (await chat.launcher.boundingBox())!;
      const [at, down] = [x + width / 2, y + height / 2];
      if ('hasTouch' in options) {
        await Promise.all([chat.page.touchscreen.tap(at, down), chat.page.touchscreen.tap(at, down)]);
      } else await chat.page.mouse.dblclick(at, down);
      expect(await outcome(chat)).toEqual({ draft: 'Not yet', sent: 0, told: [] });
    });

    it.each(['', 'Not yet'])('when Enter is held down on it, with %j in the field', async (draft) => {
      const chat = await withDraft();
      await chat.page.evaluate(() => document.querySelector('okienko-chat')!.show());
      await chat.composer.fill(draft);
      await chat.page.keyboard.press('Escape');
      await chat.launcher.focus();
      for (let press = 0; press < 5; press++) await chat.page.keyboard.down('Enter');
      await chat.page.keyboard.up('Enter');
      expect(await outcome(chat)).toEqual({ draft, sent: 0, told: [] });
    });
  });

  it('makes room for the open window, and is back when that is closed', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    expect(await chat.launcher.isVisible()).toBe(false);
    await chat.button('Close the chat').click();
    expect(await chat.launcher.isVisible()).toBe(true);
  });
});
