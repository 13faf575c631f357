import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
import { tabTo } from './keyboard.ts';
import { announcements } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();
const TEXT = 'Two ways:\n1. https://police.example/report.\n2. https://bank.example@evil.example/';

describe('an address that an adviser writes', () => {
  it('is a link that says where it leads, by keyboard too, and everything else stays as it was written', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.agent(TEXT);
    const message = chat.log.locator('.message.agent');
    const link = message.getByRole('link');
    await link.waitFor();
    expect(await link.count()).toBe(1);
    expect(await link.textContent()).toBe('https://police.example/report');
    expect(await link.evaluate(({ href, target, rel }: HTMLAnchorElement) => [href, target, rel])).toEqual([
      'https://police.example/report',
      '_blank',
      'noopener noreferrer',
    ]);
    await message.getByText('(opens police.example in a new tab').waitFor();
    const written = await message.locator('.plain').evaluate((body) => {
      const copy = body.cloneNode(true) as Element;
      copy.querySelectorAll('.link-note').forEach((note) => note.remove());
      return copy.textContent;
    });
    expect(written.replace('report .', 'report.')).toBe(TEXT);
    await expect.poll(async () => (await announcements(chat.page)).filter((text) => text.includes('Two ways'))).toEqual([
      expect.stringContaining('Two ways: 1. link to police.example.'),
    ]);
    await chat.composer.focus();
    await tabTo(chat.page, 'https://police.example/report', 'Shift+Tab');
  });

  it('is text where the customer or the assistant wrote it', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    await chat.say('https://bank.example/mine');
    await chat.sent();
    on.server.bot('https://bank.example/bots');
    await chat.sees('https://bank.example/bots');
    expect(await chat.log.getByRole('link').count()).toBe(0);
  });
});
