import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { focusMoves } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

/** The name of what has the focus, through all shadow roots. */
async function focused(chat: ChatPage): Promise<string> {
  return chat.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label = active?.id === 'text' ? 'Your message' : active?.getAttribute('aria-label');
    return label ?? active?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });
}

/** Presses Tab until something has the focus. */
async function tabTo(chat: ChatPage, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const trail: string[] = [];
  while ((await focused(chat)) !== name) {
    trail.push(await focused(chat));
    if (trail.length > 40) throw new Error(`${name} cannot be reached: ${trail.join(' > ')}`);
    await chat.page.keyboard.press(key);
  }
}

async function trail(chat: ChatPage, steps: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < steps; step++) {
    await chat.page.keyboard.press(key);
    names.push(await focused(chat));
  }
  return names;
}

describe('by keyboard alone', () => {
  it('one asks, chooses, gets a person, rates and closes', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    const { keyboard } = chat.page;
    await tabTo(chat, 'Chat with us');
    await keyboard.press('Enter');
    await chat.sees('I am Okienko');
    await keyboard.type('I lost my card');
    await keyboard.press('Enter');
    await chat.sent();
    on.server.bot('Which card?', { choices: [{ label: 'The debit card', value: 'debit card' }] });
    await chat.sees('The debit card');
    await tabTo(chat, 'The debit card', 'Shift+Tab');
    await keyboard.press('Space');
    await chat.sees('debit card');
    await tabTo(chat, 'Talk to a person', 'Shift+Tab');
    await keyboard.press('Enter');
    await chat.sees('You asked for a person.');
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    on.server.emit({ type: 'closed', by: 'agent' });
    await chat.sees('The adviser has ended the conversation.');
    await expect.poll(() => chat.page.getByRole('group', { name: 'How was this conversation?' }).isVisible()).toBe(true);
    await tabTo(chat, 'Your message');
    await tabTo(chat, 'Send rating', 'Shift+Tab');
    await tabTo(chat, '', 'Shift+Tab');
    await keyboard.press('Shift+Tab');
    await keyboard.press('ArrowDown');
    await tabTo(chat, 'Send rating');
    await keyboard.press('Enter');
    await chat.sees('Your rating: 2 out of 5.');
    await keyboard.press('Escape');
    expect(await focused(chat)).toBe('Chat with us');
    await expect.poll(() => chat.launcher.getAttribute('aria-expanded')).toBe('false');
  });

  it('opening takes the focus to the message in one move, closing takes it back', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await tabTo(chat, 'Chat with us');
    await focusMoves(chat.page);
    await chat.page.keyboard.press('Enter');
    await chat.sees('I am Okienko');
    expect(await focusMoves(chat.page)).toEqual(['text']);
    await chat.page.keyboard.press('Escape');
    await expect.poll(() => focusMoves(chat.page)).toEqual(['Chat with us']);
  });

  it('one comes through the window and out of it again, both ways', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.page.locator('#before').focus();
    const forth = [
      'Help', 'Settings', 'Close the chat', 'Talk to a person', 'Conversation',
      'How do I block my card?', 'What does the account cost?', 'When will my transfer arrive?',
      'Your message', 'Send', 'After',
    ];
    expect(await trail(chat, forth.length)).toEqual(forth);
    expect(await trail(chat, forth.length, 'Shift+Tab')).toEqual([...forth.slice(0, -1).reverse(), 'Before']);
  });

  it('on a small screen the window is a modal that holds the focus and gives it back', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, { viewport: { width: 390, height: 844 } });
    await chat.open();
    const names = await trail(chat, 30);
    expect(names).not.toContain('Before');
    expect(names).not.toContain('After');
    expect(names).toContain('Send');
    await chat.page.keyboard.press('Escape');
    expect(await focused(chat)).toBe('Chat with us');
  });

  it('settings and help are modals that give the focus back to their buttons', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    for (const name of ['Settings', 'Help']) {
      await chat.button(name).focus();
      await chat.page.keyboard.press('Enter');
      expect(await trail(chat, 20)).not.toContain('Your message');
      await chat.page.keyboard.press('Escape');
      expect(await focused(chat)).toBe(name);
    }
    expect(await chat.launcher.getAttribute('aria-expanded')).toBe('true');
  });

  it('the log scrolls from an empty message, and not while there is text for the caret', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    for (let index = 1; index <= 30; index++) on.server.bot(`Line ${index}`);
    await chat.log.getByText('Line 30').waitFor({ state: 'attached' });
    const top = () => chat.log.evaluate(({ scrollTop }) => scrollTop);
    await chat.composer.focus();
    await chat.page.keyboard.press('Home');
    expect(await top()).toBe(0);
    await chat.page.keyboard.press('PageDown');
    expect(await top()).toBeGreaterThan(100);
    await chat.page.keyboard.press('End');
    expect(await chat.log.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - scrollTop - clientHeight)).toBeLessThan(2);
    await chat.page.keyboard.type('abc');
    await chat.page.keyboard.press('Home');
    expect(await top()).toBeGreaterThan(100);
  });

  it('printable keys outside the message do nothing', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.log.focus();
    const calls = on.server.calls.length;
    await chat.page.keyboard.type('abcdefghijklmnopqrstuvwxyz0123456789?/.');
    expect(await focused(chat)).toBe('Conversation');
    expect(on.server.calls.length).toBe(calls);
    expect(await chat.composer.inputValue()).toBe('');
  });
});

describe('the focus', () => {
  it('is never lost, whatever happens', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await focusMoves(chat.page);
    on.server.sending = 'fail';
    await chat.say('first');
    await chat.button('Try again').focus();
    on.server.sending = 'accept';
    await chat.page.keyboard.press('Enter');
    await chat.sent();
    await chat.button('How do I block my card?').press('Enter');
    on.server.emit({ type: 'closed', by: 'agent' });
    await chat.button('Send rating').waitFor();
    await chat.page.getByRole('radio', { name: '4, good' }).check();
    await chat.button('Send rating').press('Enter');
    await chat.sees('Your rating: 4 out of 5.');
    expect(await focusMoves(chat.page)).not.toContain('body');
  });

  it('stays where it is while things happen by themselves', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.button('How do I block my card?').focus();
    await focusMoves(chat.page);
    for (let round = 0; round < 5; round++) {
      on.server.bot('news', { choices: [{ label: 'a', value: 'a' }] });
      on.server.emit({ type: 'handover-requested', reason: 'asked', topic: 'x', priority: 'normal', position: 3 });
      on.server.queue({ position: 2 });
      on.server.emit({ type: 'agent-joined', name: 'Anna' });
      on.server.typing({ kind: 'agent', name: 'Anna' });
      on.server.agent('news');
      on.server.emit({ type: 'agent-left', name: 'Anna' });
      on.server.emit({ type: 'closed', by: 'system' });
      on.server.emit({ type: 'reopened' });
    }
    on.server.dropSockets();
    await chat.page.waitForTimeout(1500);
    expect(await focusMoves(chat.page)).toEqual([]);
    expect(await focused(chat)).toBe('How do I block my card?');
  });

  it('stays on Send while a message is on its way, and pressing again sends nothing', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.sending = 'hold';
    await chat.composer.fill('hello');
    await chat.button('Send').focus();
    await chat.page.keyboard.press('Enter');
    await chat.sees('Sending');
    expect(await chat.button('Send').getAttribute('aria-disabled')).toBe('true');
    await chat.page.keyboard.press('Enter');
    expect(await focused(chat)).toBe('Send');
    on.server.release();
    await chat.sent();
    expect(on.server.conversation.events.filter((event) => event.type === 'message')).toHaveLength(2);
  });

  it('can be seen on everything, also in forced colours', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, { forcedColors: 'active' });
    await chat.open();
    await chat.page.locator('#before').focus();
    for (let step = 0; step < 10; step++) {
      await chat.page.keyboard.press('Tab');
      const outline = await chat.page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(active!);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toBe('solid 3px');
    }
  });
});
