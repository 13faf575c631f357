import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { focusedName } from './keyboard.ts';
import { focusMoves } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();
const PERSON = { label: 'Talk to a person', value: 'Talk to a person', person: true } as const;
const OTHER = { label: 'How do I block my card?', value: 'How do I block my card?' };

/** The choice of a person that stands in the log. */
function choice(chat: ChatPage): Locator {
  return chat.log.locator('.choices').last().getByRole('button').last();
}

function own(): string[] {
  return on.server.conversation.events.flatMap((event) =>
    event.type === 'message' && event.author.kind === 'customer' ? [event.text] : [],
  );
}

describe('the choice of a person', () => {
  let chat: ChatPage;

  beforeEach(async () => {
    chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('quux');
    await chat.sent();
    on.server.bot('I do not know that.', { choices: [OTHER, PERSON] });
    await chat.sees('I do not know that.');
  });

  it('is not offered while one waits for a person or talks with one, and is again after that', async () => {
    on.server.emit({ type: 'handover-requested', reason: 'asked', topic: 'general', priority: 'normal', position: 2 });
    await expect.poll(() => choice(chat).textContent()).toMatch(/A person will answer/);
    expect(await choice(chat).getAttribute('aria-disabled')).toBe('true');
    on.server.emit({ type: 'agent-joined', name: 'Anna' });
    await expect.poll(() => choice(chat).textContent()).toMatch(/You are talking to a person/);
    await choice(chat).click({ force: true });
    await chat.log.getByRole('button', { name: OTHER.label }).last().click();
    await expect.poll(own).toEqual(['quux', OTHER.value]);
    on.server.emit({ type: 'agent-left', name: 'Anna' });
    await expect.poll(() => choice(chat).textContent()).toMatch(/Talk to a person/);
    expect(await choice(chat).getAttribute('aria-disabled')).toBeNull();
    await choice(chat).click();
    await expect.poll(own).toEqual(['quux', OTHER.value, PERSON.value]);
  });

  it('K16 K17 keeps the focus where it was pressed, and is pressed once', async () => {
    await choice(chat).focus();
    await focusMoves(chat.page);
    on.server.answer = () => [{ type: 'handover-requested', reason: 'asked', topic: 'general', priority: 'normal', position: 2 }];
    await chat.page.keyboard.press('Enter');
    await expect.poll(() => focusedName(chat.page)).toBe('A person will answer');
    await chat.page.keyboard.press('Enter');
    await chat.page.keyboard.press('Space');
    expect(await focusMoves(chat.page)).not.toContain('body');
    await chat.say('one more thing');
    await expect.poll(own).toEqual(['quux', PERSON.value, 'one more thing']);
  });
});
