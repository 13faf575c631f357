import { expect } from 'vitest';
import { ChatPage, hostPage } from '../../chat-page.ts';
import { holdTime } from '../../clock.ts';
import { alerts, announcements } from '../../recorders.ts';
import type { Stage } from '../../setup.ts';
import type { Gate } from '../gate.ts';
import { tree } from '../tree.ts';
import { isWriting } from './writing.ts';

const ANNA = { kind: 'agent', name: 'Anna' } as const;

/** The window, open; from then on time passes only as the check lets it. */
async function withClock({ browser, server }: Stage): Promise<ChatPage> {
  const chat = await ChatPage.visit(browser, server);
  await chat.page.clock.install();
  await chat.open();
  await expect.poll(() => server.conversation.sockets.size).toBe(1);
  await holdTime(chat.page);
  return chat;
}

/** Lets somebody write for so long, who says so every half second. */
async function writes(chat: ChatPage, { server }: Stage, milliseconds: number): Promise<void> {
  for (let gone = 0; gone < milliseconds; gone += 500) {
    await isWriting(chat, server, ANNA);
    await chat.page.clock.fastForward(500);
  }
  await isWriting(chat, server, ANNA);
}

/** What was announced with these words in it. */
async function heard(chat: ChatPage, words: string | RegExp): Promise<string[]> {
  return (await announcements(chat.page)).filter((text) => (typeof words === 'string' ? text.includes(words) : words.test(text)));
}

export const SPEECH: readonly Gate[] = [
  {
    rows: ['L01'],
    holds: 'a polite and an assertive region are there from the start, empty',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      const live = (await tree(chat.page)).filter(({ properties }) => properties['live'] !== undefined && properties['live'] !== 'off');
      expect(live.map(({ role, properties }) => `${role}: ${String(properties['live'])}`).sort()).toEqual(['alert: assertive', 'status: polite']);
      expect(live.map(({ name }) => name).join('')).toBe('');
      expect(await announcements(chat.page)).toEqual([]);
    },
  },
  {
    rows: ['L02', 'U17'],
    holds: 'thirty messages of bot and adviser are each announced once, in order, politely, with who said it',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const expected = ['Okienko, digital assistant: Good morning.'];
      for (let index = 1; index <= 15; index++) {
        server.bot(`Bot ${index}`);
        server.agent(`Agent ${index}`);
        expected.push(`Okienko, digital assistant: Bot ${index}`, `Anna, adviser: Agent ${index}`);
      }
      await chat.log.getByText('Agent 15').waitFor({ state: 'attached' });
      const said = (await announcements(chat.page)).filter((text) => !text.includes('possible answers'));
      expect(said.map((text) => text.replace(/Good morning\..*/, 'Good morning.'))).toEqual(expected);
      expect(await alerts(chat.page)).toEqual([]);
    },
  },
  {
    rows: ['L03'],
    holds: 'a history of fifty messages is one sentence, after a reload and after opening again',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      for (let index = 1; index <= 50; index++) server.bot(`Line ${index}`);
      await chat.log.getByText('Line 50').waitFor({ state: 'attached' });
      await chat.page.reload();
      await chat.launcher.click();
      await chat.log.getByText('Line 50').waitFor({ state: 'attached' });
      await expect.poll(() => announcements(chat.page)).toEqual(['51 earlier messages are shown.']);
      await chat.page.keyboard.press('Escape');
      await chat.launcher.click();
      await chat.page.waitForTimeout(300);
      expect(await announcements(chat.page)).toEqual(['51 earlier messages are shown.']);
    },
  },
  {
    rows: ['L04'],
    holds: 'an answer that is in the making is announced once, when it is whole; pieces of it change nothing',
    run: async ({ browser, server }) => {
      const chat = await withClock({ browser, server });
      await chat.say('hello');
      await chat.sent();
      const before = await announcements(chat.page);
      for (let piece = 1; piece <= 50; piece++) {
        server.frame({ type: 'partial', text: 'An answer '.repeat(piece) });
        server.typing({ kind: 'bot' });
      }
      await chat.page.locator('.typing').waitFor();
      expect(await chat.log.getAttribute('aria-busy'), 'the log is busy while an answer is in the making').toBe('true');
      server.bot('An answer, whole.');
      await chat.sees('An answer, whole.');
      expect((await announcements(chat.page)).slice(before.length)).toEqual(['Okienko, digital assistant: An answer, whole.']);
      expect(await chat.log.getAttribute('aria-busy')).not.toBe('true');
    },
  },
  {
    rows: ['L05'],
    holds: 'that somebody writes is told after two seconds, once, and not when they write shortly',
    run: async (on) => {
      const chat = await withClock(on);
      await writes(chat, on, 1000);
      expect(await heard(chat, 'is writing')).toEqual([]);
      await chat.page.clock.fastForward(10_000);
      await expect.poll(() => chat.page.locator('.typing').count()).toBe(0);
      await writes(chat, on, 3000);
      await expect.poll(() => heard(chat, 'is writing')).toEqual(['Anna is writing']);
    },
  },
  {
    rows: ['L05'],
    holds: 'that somebody writes is not told when the message comes first',
    run: async (on) => {
      const chat = await withClock(on);
      await isWriting(chat, on.server, { kind: 'bot' });
      await chat.page.clock.fastForward(1900);
      on.server.bot('Here it is.');
      await chat.sees('Here it is.');
      await chat.page.clock.fastForward(10_000);
      expect(await heard(chat, 'is writing')).toEqual([]);
    },
  },
  {
    rows: ['L07', 'S07'],
    holds: 'one’s own message is silent when fast, told after three seconds, an alert with the way to try again when it fails',
    run: async (on) => {
      const { server } = on;
      const chat = await withClock(on);
      await chat.say('fast');
      await chat.sent();
      expect(await announcements(chat.page)).toHaveLength(2);
      server.sending = 'hold';
      await chat.say('slow');
      await chat.page.clock.fastForward(1500);
      expect(await heard(chat, 'still being sent')).toEqual([]);
      await chat.page.clock.fastForward(1500);
      await expect.poll(() => heard(chat, 'still being sent')).toHaveLength(1);
      server.sending = 'fail';
      server.release();
      server.sending = 'fail';
      await chat.say('fails');
      await chat.button('Try again').waitFor();
      await chat.sees('Not sent. The text is kept on this device.');
      expect(await alerts(chat.page)).toHaveLength(1);
      expect((await alerts(chat.page))[0]).toContain('was not sent');
      await chat.composer.focus();
      await chat.page.keyboard.press('Tab');
      expect(await chat.button('Try again').evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
    },
  },
  {
    rows: ['L08', 'U17'],
    holds: 'the way to a person is shown and told, the place in the queue no more than once in thirty seconds',
    run: async (on) => {
      const chat = await withClock(on);
      await chat.button('Talk to a person').click();
      await chat.sees('You asked for a person.');
      const written = 'What you write now goes to the adviser. The assistant does not answer meanwhile, unless your money or your data may be in danger.';
      await chat.page.locator('.notice.waiting').getByText(written).waitFor();
      await expect.poll(() => heard(chat, written)).toHaveLength(1);
      for (const position of [4, 3, 2, 1]) {
        on.server.queue({ position });
        const place = position === 1 ? 'You are next' : `You are number ${position} in the queue`;
        await chat.page.locator('.notice.waiting').getByText(place).first().waitFor();
        await chat.page.clock.fastForward(2000);
      }
      expect(await heard(chat, /in the queue/)).toHaveLength(1);
      await chat.page.clock.fastForward(30_000);
      await expect.poll(() => heard(chat, /in the queue/)).toHaveLength(2);
      expect((await heard(chat, /in the queue/)).at(-1)).toContain('You are next');
      on.server.emit({ type: 'agent-joined', name: 'Anna' });
      on.server.emit({ type: 'agent-left', name: 'Anna' });
      on.server.emit({ type: 'closed', by: 'agent' });
      for (const words of ['Anna has joined. You are now talking to a person', 'Anna has left', 'The adviser has ended']) {
        await chat.sees(words);
        await expect.poll(() => heard(chat, words)).toHaveLength(1);
      }
    },
  },
  {
    rows: ['L09'],
    holds: 'choices are told with their number and stand in a named list',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await expect.poll(() => announcements(chat.page)).toContain('3 possible answers to choose from.');
      server.bot('Which?', { choices: ['a', 'b'].map((label) => ({ label, value: label })) });
      await expect.poll(() => announcements(chat.page)).toContain('2 possible answers to choose from.');
      expect(await chat.log.getByRole('list', { name: 'Possible answers' }).count()).toBe(2);
    },
  },
  {
    rows: ['L10'],
    holds: 'what waits while the window is closed is counted aloud outside of it and on the launcher, and clears silently',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.page.keyboard.press('Escape');
      const before = (await announcements(chat.page)).length;
      for (const text of ['one', 'two', 'three']) server.bot(text);
      await chat.page.getByRole('button', { name: 'Chat with us, 3 new in the chat' }).waitFor();
      expect((await announcements(chat.page)).slice(before)).toEqual(['1 new in the chat', '2 new in the chat', '3 new in the chat']);
      server.emit({ type: 'agent-joined', name: 'Anna' });
      await chat.page.getByRole('button', { name: 'Chat with us, 4 new in the chat' }).waitFor();
      await expect.poll(async () => (await announcements(chat.page)).at(-1)).toBe('4 new in the chat');
      for (const text of ['four', 'five']) server.agent(text);
      await chat.page.getByRole('button', { name: 'Chat with us, 5 new in the chat' }).waitFor();
      await expect.poll(async () => (await announcements(chat.page)).at(-1)).toBe('5 new in the chat');
      await chat.launcher.click();
      await chat.page.keyboard.press('Escape');
      await chat.page.getByRole('button', { name: 'Chat with us', exact: true }).waitFor();
      expect(await announcements(chat.page)).toHaveLength(before + 6);
    },
  },
  {
    rows: ['L11'],
    holds: 'nothing is spoken twice: the log itself is silent and one live region holds each text',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      server.bot('Only once, please.');
      await chat.sees('Only once, please.');
      const log = (await tree(chat.page)).find(({ role }) => role === 'log');
      expect(log?.properties['live'] ?? 'off').toBe('off');
      const regions = chat.page.locator('[aria-live=polite], [aria-live=assertive], [role=status]:not([aria-live]), [role=alert]:not([aria-live])');
      expect(await regions.filter({ hasText: 'Only once, please.' }).count()).toBe(1);
      expect(await heard(chat, 'Only once')).toHaveLength(1);
    },
  },
  {
    rows: ['L12'],
    holds: 'while a modal is open its news comes from inside of it',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.button('Settings').click();
      await chat.page.locator('#settings').getByRole('heading', { name: 'Settings' }).waitFor();
      server.bot('While you look at the settings');
      await chat.page.locator('#settings [role=status]').getByText('While you look').waitFor({ state: 'attached' });
      expect(await heard(chat, 'While you look')).toHaveLength(1);
    },
  },
  {
    rows: ['L13'],
    holds: 'the same words twice are told twice, and gone within fifteen seconds',
    run: async (on) => {
      const chat = await withClock(on);
      on.server.bot('Same words');
      on.server.bot('Same words');
      await expect.poll(() => heard(chat, /Same words$/)).toHaveLength(2);
      await chat.page.clock.fastForward(15_000);
      await expect.poll(() => chat.page.locator('okn-live p').count()).toBe(0);
    },
  },
  {
    rows: ['L14'],
    holds: 'whoever wants no news read out hears failures alone, also after a reload',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      await chat.button('Settings').click();
      await chat.page.getByRole('radio', { name: 'Only when I ask' }).check();
      await chat.page.keyboard.press('Escape');
      await chat.page.reload();
      await chat.open();
      server.bot('news');
      await chat.sees('news');
      expect(await announcements(chat.page)).toEqual([]);
      server.sending = 'fail';
      await chat.say('fails');
      await expect.poll(() => alerts(chat.page)).toHaveLength(1);
    },
  },
  {
    rows: ['S08', 'L14'],
    holds: 'no sound is made unless it was chosen, and none after it was taken back, also after a reload',
    run: async ({ browser, server }) => {
      server.pages.set('/quiet', { html: hostPage() });
      const context = await browser.newContext();
      await context.addInitScript(() => {
        (window as unknown as { sounds: number }).sounds = 0;
        const count = () => ((window as unknown as { sounds: number }).sounds += 1);
        const Real = AudioContext;
        window.AudioContext = class extends Real {
          constructor() {
            super();
            count();
          }
        };
        HTMLMediaElement.prototype.play = async () => void count();
      });
      const page = await context.newPage();
      await page.goto(`${server.origin}/quiet`);
      const sounds = () => page.evaluate(() => (window as unknown as { sounds: number }).sounds);
      const hears = async (text: string) => {
        server.bot(text);
        await page.getByRole('log').getByText(text).waitFor({ state: 'attached' });
        return sounds();
      };
      const choose = async (wanted: boolean) => {
        await page.getByRole('button', { name: 'Settings' }).click();
        await page.getByRole('checkbox', { name: 'Play a sound for a new message' }).setChecked(wanted);
        await page.keyboard.press('Escape');
      };
      const open = async () => {
        await page.locator('.launcher').click();
        await page.getByText('I am Okienko').first().waitFor();
      };
      await open();
      expect(await hears('one'), 'sounds before one was chosen').toBe(0);
      await choose(true);
      expect(await hears('two'), 'sounds once chosen').toBeGreaterThan(0);
      await choose(false);
      const before = await sounds();
      expect((await hears('three')) - before, 'sounds after they were taken back').toBe(0);
      await page.reload();
      await open();
      expect(await hears('four'), 'sounds after a reload').toBe(0);
    },
  },
];
