import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pixelContrast, type Rgb } from '../ui/theme/color.ts';
import { axeFindings } from './axe.ts';
import { ChatPage, hostPage } from './chat-page.ts';
import { cutOff, outOfReach, smallTargets } from './layout.ts';
import { alerts, announcements, focusMoves, installRecorders } from './recorders.ts';
import { stage } from './setup.ts';

const on = stage();

/** Each choice of the settings that is not the usual one, by group and label. */
const CHOICES: readonly (readonly [group: string, label: string])[] = [
  ['Text size', '150%'],
  ['Space between letters and lines', 'Wide'],
  ['Colours', 'Yellow on black'],
  ['Contrast', 'More'],
  ['Movement', 'Nothing moves'],
  ['Reading out (screen readers)', 'Only when I ask'],
];
const SWITCHES = ['Play a sound for a new message', 'The Enter key sends'] as const;

const READING = [
  ['Black on white', [0, 0, 0], [255, 255, 255]],
  ['Yellow on black', undefined, [0, 0, 0]],
  ['Dark blue on cream', undefined, undefined],
] as const;

async function settings(chat: ChatPage): Promise<void> {
  await chat.open();
  await chat.button('Settings').click();
  await chat.page.getByRole('group', { name: 'Text size' }).waitFor();
}

function radio(page: Page, group: string, label: string) {
  return page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: label, exact: true });
}

/** What a message is drawn in, as the screen shows it. */
async function drawn(chat: ChatPage): Promise<{ readonly ink: Rgb; readonly paper: Rgb }> {
  return chat.page.locator('.message.bot .body').first().evaluate((body) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const pixel = (color: string) => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3) as unknown as Rgb;
    };
    const { color, backgroundColor } = getComputedStyle(body);
    return { ink: pixel(color), paper: pixel(backgroundColor) };
  });
}

/** Notes what would sound or move: tones, animations, transitions and smooth scrolling, from before the first script. */
async function spy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      noted.push('tone');
      start.call(this, when);
    };
    const stop = OscillatorNode.prototype.stop;
    OscillatorNode.prototype.stop = function (when = 0) {
      noted.push(when - this.context.currentTime < 3 ? 'short' : 'long');
      stop.call(this, when);
    };
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      noted.push('media');
      return play.call(this);
    };
    for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'] as const) {
      const scroll = Element.prototype[name] as (...args: unknown[]) => void;
      Element.prototype[name] = function (this: Element, ...args: unknown[]) {
        if (args.some((arg) => (arg as ScrollOptions | undefined)?.behavior === 'smooth')) noted.push('smooth');
        scroll.apply(this, args);
      } as never;
    }
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      for (const type of ['animationstart', 'transitionrun']) root.addEventListener(type, () => noted.push(type));
      return root;
    };
  });
}

async function noted(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { noted: string[] }).noted.splice(0));
}

/** A page whose device lets things move, watched by `spy`. */
async function visitWatched(options: BrowserContextOptions = {}): Promise<ChatPage> {
  on.server.pages.set('/watched', { html: hostPage('<style>* { scroll-behavior: smooth }</style>') });
  const context = await on.browser.newContext({ viewport: { width: 1100, height: 760 }, ...options });
  await spy(context);
  await installRecorders(context);
  return ChatPage.in(context, on.server, '/watched');
}

describe('S18 whoever reads better in other colours', () => {
  it.each(READING)('S18 chooses %s, sees it at once in text, paper and controls, and keeps it', async (label, ink, paper) => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    await radio(chat.page, 'Colours', label).check();
    const chosen = await drawn(chat);
    if (ink) expect(chosen.ink).toEqual(ink);
    if (paper) expect(chosen.paper).toEqual(paper);
    expect(pixelContrast(chosen.ink, chosen.paper)).toBeGreaterThanOrEqual(7);
    expect(await axeFindings(chat.page)).toEqual([]);
    await chat.page.reload();
    await chat.open();
    expect(await drawn(chat)).toEqual(chosen);
    expect(await axeFindings(chat.page)).toEqual([]);
  });

  it('S18 has lines of at most 80 characters, high enough, set to one side, at three widths', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.open();
    on.server.bot('Long', { html: `<p>${'many words that make a line '.repeat(20)}</p><p>Second</p>` });
    await chat.sees('Second');
    const text = chat.page.locator('.message.bot .body p', { hasText: 'many words' });
    const looks = () =>
      text.evaluate((paragraph) => {
        const { lineHeight, fontSize, textAlign } = getComputedStyle(paragraph);
        const ruler = document.createElement('span');
        ruler.textContent = 'many words that make a line '.repeat(4).slice(0, 100);
        ruler.style.cssText = 'position:absolute;white-space:pre';
        paragraph.append(ruler);
        const character = ruler.getBoundingClientRect().width / 100;
        ruler.remove();
        return {
          characters: paragraph.getBoundingClientRect().width / character,
          line: parseFloat(lineHeight) / parseFloat(fontSize),
          textAlign,
        };
      });
    for (const width of [320, 700, 1400]) {
      await chat.page.setViewportSize({ width, height: 760 });
      const { characters, line, textAlign } = await looks();
      expect(characters).toBeLessThanOrEqual(80);
      expect(line).toBeGreaterThanOrEqual(1.5);
      expect(textAlign).toBe('start');
    }
  });

  it('S18 spaces letters, words, lines and paragraphs as wide as WCAG 1.4.12 says, also inside controls', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    await radio(chat.page, 'Space between letters and lines', 'Wide').check();
    await chat.page.keyboard.press('Escape');
    on.server.bot('Two', { html: '<p>One</p><p>Two</p>', choices: [{ label: 'Yes', value: 'yes' }] });
    await chat.button('Yes').waitFor();
    const spacing = (selector: string) =>
      chat.page.locator(selector).last().evaluate((element) => {
        const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
        return [letterSpacing, wordSpacing, lineHeight].map((value) => parseFloat(value) / parseFloat(fontSize));
      });
    for (const selector of ['.message.bot .body p', '.choices .button', '#text', '#title', '.hint']) {
      const [letter, word, line] = await spacing(selector);
      expect.soft(letter, selector).toBeGreaterThanOrEqual(0.119);
      expect.soft(word, selector).toBeGreaterThanOrEqual(0.159);
      expect.soft(line, selector).toBeGreaterThanOrEqual(1.49);
    }
    const gap = await chat.page.locator('.body', { has: chat.page.getByText('One', { exact: true }) }).evaluate((body) => {
      const [one, two] = [...body.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect());
      return two!.top - one!.bottom;
    });
    expect(gap).toBeCloseTo(32, 0);
    expect(await cutOff(chat.page)).toEqual([]);
  });

  it('S18 sees more contrast at once, whatever the device says', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    const usual = await drawn(chat);
    await radio(chat.page, 'Contrast', 'More').check();
    const more = await drawn(chat);
    expect(pixelContrast(more.ink, more.paper)).toBeGreaterThan(pixelContrast(usual.ink, usual.paper) + 2);
  });
});

describe('S08 sounds', () => {
  it('S08 are off until chosen, short, and off again when chosen so, also after a reload', async () => {
    const chat = await visitWatched();
    await chat.open();
    on.server.bot('Silent');
    await chat.sees('Silent');
    expect(await noted(chat.page)).not.toContain('tone');
    await chat.button('Settings').click();
    const sounds = chat.page.getByRole('checkbox', { name: 'Play a sound for a new message' });
    expect(await sounds.isChecked()).toBe(false);
    await sounds.check();
    on.server.bot('With a sound');
    await expect.poll(() => noted(chat.page)).toEqual(expect.arrayContaining(['tone', 'short']));
    await sounds.uncheck();
    await chat.page.reload();
    await chat.open();
    on.server.bot('Silent again');
    await chat.sees('Silent again');
    const sounded = (await noted(chat.page)).filter((what) => what === 'tone' || what === 'media');
    expect(sounded).toEqual([]);
  });
});

describe('L14 who wants less', () => {
  it('L14 has nothing read out but what they ask for, and failures', async () => {
    const chat = await visitWatched();
    await settings(chat);
    expect(await chat.page.getByRole('button', { name: 'Read out the newest message' }).count()).toBe(0);
    await radio(chat.page, 'Reading out (screen readers)', 'Only when I ask').check();
    await chat.page.keyboard.press('Escape');
    await chat.page.reload();
    await chat.open();
    on.server.bot('First news');
    on.server.bot('Second news', { choices: [{ label: 'Yes', value: 'yes' }] });
    await chat.button('Yes').waitFor();
    expect(await announcements(chat.page)).toEqual([]);
    await chat.button('Read out the newest message').click();
    expect(await announcements(chat.page)).toEqual([
      'Okienko, digital assistant: Second news',
      '1 possible answer to choose.',
    ]);
    on.server.away = true;
    on.server.dropSockets();
    await expect.poll(() => announcements(chat.page)).toContainEqual(expect.stringContaining('There is no connection.'));
    on.server.sending = 'fail';
    await chat.say('fails');
    await expect.poll(() => alerts(chat.page)).toHaveLength(1);
  });

  it('L14 asks by keyboard and keeps the focus where it was', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    await radio(chat.page, 'Reading out (screen readers)', 'Only when I ask').check();
    await chat.page.keyboard.press('Escape');
    await chat.button('Read out the newest message').focus();
    await focusMoves(chat.page);
    await chat.page.keyboard.press('Enter');
    await expect.poll(() => announcements(chat.page)).toContainEqual(expect.stringContaining('I am Okienko'));
    expect(await focusMoves(chat.page)).toEqual([]);
  });
});

describe('T05 who wants nothing to move', () => {
  it('T05 has no animation, no transition and no smooth scrolling in the window, on a device that lets things move', async () => {
    const chat = await visitWatched();
    await settings(chat);
    const moved: string[] = [];
    const soFar = async () => {
      moved.push(...(await noted(chat.page)));
      return moved;
    };
    await expect.poll(soFar, { message: 'otherwise things move' }).toContain('animationstart');
    await radio(chat.page, 'Movement', 'Nothing moves').check();
    await chat.page.reload();
    await noted(chat.page);
    await chat.open();
    on.server.bot('Long', { html: '<p>Words</p>'.repeat(30) });
    await chat.say('hello');
    await chat.sent();
    for (const name of ['Send', 'Talk to a person', 'Help', 'Settings']) await chat.button(name).hover();
    await chat.button('Settings').click();
    await chat.button('Remove from this device').hover();
    await chat.page.keyboard.press('Escape');
    await chat.page.keyboard.press('Escape');
    await chat.launcher.hover();
    expect(await noted(chat.page)).toEqual([]);
    const scrolls = await chat.page.evaluate(() => {
      const roots = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? roots(element.shadowRoot) : [])]);
      return roots(document.querySelector('okienko-chat')!.shadowRoot!).filter(
        (element) => getComputedStyle(element).scrollBehavior !== 'auto',
      ).length;
    });
    expect(scrolls).toBe(0);
  });
});

describe('U08 a setting', () => {
  it('U08 has its effect at once, sends nothing, goes nowhere, does not move the focus, and is kept', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    const { calls } = on.server;
    const before = [calls.length, chat.page.url()];
    for (const [group, label] of CHOICES) {
      const choice = radio(chat.page, group, label);
      await choice.focus();
      await focusMoves(chat.page);
      await chat.page.keyboard.press('Space');
      expect(await choice.isChecked(), label).toBe(true);
      expect(await focusMoves(chat.page), label).toEqual([]);
      expect(await choice.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element), label).toBe(true);
    }
    for (const label of SWITCHES) {
      const box = chat.page.getByRole('checkbox', { name: label });
      await box.focus();
      await focusMoves(chat.page);
      await chat.page.keyboard.press('Space');
      expect(await focusMoves(chat.page), label).toEqual([]);
    }
    expect([calls.length, chat.page.url()]).toEqual(before);
    await chat.page.reload();
    await settings(chat);
    for (const [group, label] of CHOICES) expect(await radio(chat.page, group, label).isChecked(), label).toBe(true);
    expect(await chat.page.getByRole('checkbox', { name: SWITCHES[0] }).isChecked()).toBe(true);
    expect(await chat.page.getByRole('checkbox', { name: SWITCHES[1] }).isChecked()).toBe(false);
  });

  it('U08 language: the words change and the focus stays on the list', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    const list = chat.page.getByLabel('Language', { exact: true });
    await list.focus();
    await focusMoves(chat.page);
    await list.selectOption('Magyar');
    await chat.page.getByRole('heading', { name: 'Beállítások' }).waitFor();
    expect(await focusMoves(chat.page)).toEqual([]);
  });

  it('U08 Enter: does what was chosen, and the field says what that is', async () => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await settings(chat);
    await chat.page.getByRole('checkbox', { name: 'The Enter key sends' }).uncheck();
    await chat.page.keyboard.press('Escape');
    await chat.page.getByText('Enter starts a new line, Ctrl and Enter sends.').waitFor({ state: 'attached' });
    await chat.composer.fill('one');
    await chat.page.keyboard.press('Enter');
    await chat.page.keyboard.type('two');
    expect(await chat.composer.inputValue()).toBe('one\ntwo');
    await chat.page.keyboard.press('Control+Enter');
    await chat.sees('one two');
  });

  const everything: BrowserContextOptions[] = [
    {},
    { colorScheme: 'dark' },
    { viewport: { width: 320, height: 256 } },
    { viewport: { width: 844, height: 390 } },
  ];
  it.each(everything)('U08 all of them together leave nothing cut off or out of reach: %o', async (options) => {
    const chat = await ChatPage.visit(on.browser, on.server, options);
    await settings(chat);
    for (const [group, label] of CHOICES) await radio(chat.page, group, label).check();
    for (const step of ['settings', 'window']) {
      if (step === 'window') await chat.page.keyboard.press('Escape');
      expect.soft(await axeFindings(chat.page), step).toEqual([]);
      expect.soft(await cutOff(chat.page), step).toEqual([]);
      expect.soft(await outOfReach(chat.page), step).toEqual([]);
      expect.soft(await smallTargets(chat.page, 'okienko-chat'), step).toEqual([]);
    }
  });
});

describe('L14 U08 a setting that is changed in another tab', () => {
  async function tabs(): Promise<readonly [ChatPage, ChatPage]> {
    const one = await ChatPage.visit(on.browser, on.server);
    return [one, await ChatPage.in(one.page.context(), on.server, '/host')];
  }

  it('U08 holds at once in every tab, whatever was opened there, and moves no focus', async () => {
    const [one, other] = await tabs();
    const untouched = await ChatPage.in(one.page.context(), on.server, '/host');
    await other.open();
    await settings(one);
    await focusMoves(other.page);
    for (const [group, label] of CHOICES) await radio(one.page, group, label).check();
    await one.page.getByLabel('Language', { exact: true }).selectOption('hu');
    for (const tab of [other, untouched]) {
      const chat = tab.page.locator('okienko-chat');
      await expect.poll(() => chat.evaluate(({ dataset, style }) => ({ ...dataset, size: style.getPropertyValue('--okn-scale') }))).toEqual({
        colors: 'yellow-on-black', spacing: 'wide', contrast: 'more', motion: 'none', language: 'hu', size: '1.5',
      });
    }
    expect(await focusMoves(other.page)).toEqual([]);
    await other.button('A legújabb üzenet felolvasása').waitFor();
    const before = await announcements(other.page);
    on.server.bot('Silent');
    await other.sees('Silent');
    expect(await announcements(other.page)).toEqual(before);
    await other.button('Beállítások').click();
    expect(await other.page.locator('input[name=textSize]:checked').locator('..').textContent()).toContain('150');
    await untouched.launcher.getByText('Írjon nekünk').waitFor({ state: 'attached' });
  });

  it('U08 is not changed back by a tab that was open before', async () => {
    const [one, other] = await tabs();
    await other.open();
    await settings(one);
    await radio(one.page, 'Text size', '150%').check();
    await other.page.locator('okienko-chat[style*="1.5"]').waitFor({ state: 'attached' });
    await other.button('Settings').click();
    await radio(other.page, 'Contrast', 'More').check();
    await one.page.locator('okienko-chat[data-contrast=more]').waitFor({ state: 'attached' });
    expect(await radio(one.page, 'Text size', '150%').isChecked()).toBe(true);
    expect(await radio(one.page, 'Contrast', 'More').isChecked()).toBe(true);
  });

  it('T04 ends a pause, and what it kept back is shown', async () => {
    const [one, other] = await tabs();
    await settings(one);
    const pause = one.page.getByRole('checkbox', { name: 'Pause: keep new messages back' });
    await pause.check();
    await other.launcher.click();
    await other.say('hello');
    await other.sent();
    on.server.bot('Kept back');
    await other.button('Show 1 new message').waitFor();
    await pause.uncheck();
    await other.sees('Kept back');
  });
});

describe('S18 who has colours of their own on the device', () => {
  it('S18 sees them in words, edges and icons alike, also where the window was set to other ones', async () => {
    const chat = await ChatPage.visit(on.browser, on.server, { forcedColors: 'active', colorScheme: 'light' });
    await settings(chat);
    await radio(chat.page, 'Colours', 'Yellow on black').check();
    await chat.page.keyboard.press('Escape');
    const colors = await chat.page.evaluate(() => {
      const root = document.querySelector('okienko-chat')!.shadowRoot!;
      return ['.face .icon', '.tools .icon', '.by .icon', '.who h2', '.body p'].map(
        (selector) => getComputedStyle(root.querySelector(selector)!).color,
      );
    });
    expect(new Set(colors)).toEqual(new Set(['rgb(0, 0, 0)']));
  });
});
