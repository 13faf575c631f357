import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pixelContrast, type Rgb } from '../ui/theme/color.ts';
import { EDGE_PAIRS, PALETTE, propertyOf, TEXT_PAIRS, type Pair, type TokenName } from '../ui/theme/palette.ts';
import { ChatPage } from './chat-page.ts';
import type { FakeServer } from './fake-server.ts';
import { isWriting } from './conformance/widget/writing.ts';
import { unlistedPairs } from './pairs.ts';
import { stage } from './setup.ts';

const on = stage();

const NAMES = Object.keys(PALETTE) as readonly TokenName[];

/** What a bank may write, and no browser takes for a colour. */
const NONSENSE = ['nonsense', '#12', '12px', 'rgb(1 2)', 'url(brand.png)', 'red blue', '0', ' ', 'var(--nowhere)', '{}', 'none'];

/** What one brand and one neutral make of the palette: the pixels of each token in each scheme and contrast. */
interface Drawn {
  readonly brand: string;
  readonly neutral: string;
  readonly look: string;
  readonly pixels: readonly Rgb[];
}

/** Puts brands and neutrals through the window's own style sheet and reads what the browser makes of each token. */
async function draw(page: Page, sources: readonly (readonly [brand: string, neutral: string])[]): Promise<Drawn[]> {
  return page.evaluate(
    ({ given, properties }) => {
      const host = document.querySelector<HTMLElement>('okienko-chat')!;
      const probes = properties.map((property) => {
        const probe = document.createElement('span');
        probe.style.color = `var(${property})`;
        host.shadowRoot!.append(probe);
        return probe;
      });
      const canvas = document.createElement('canvas');
      canvas.width = probes.length;
      canvas.height = 1;
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      const pixels = () => {
        context.clearRect(0, 0, probes.length, 1);
        probes.forEach((probe, index) => {
          context.fillStyle = getComputedStyle(probe).color;
          context.fillRect(index, 0, 1, 1);
        });
        const { data } = context.getImageData(0, 0, probes.length, 1);
        return probes.map((_, index) => {
          const [r, g, b, alpha] = data.slice(index * 4, index * 4 + 4) as unknown as [number, number, number, number];
          if (alpha !== 255) throw new Error(`something shines through ${properties[index]}`);
          return [r, g, b] as const;
        });
      };
      const found: { brand: string; neutral: string; look: string; pixels: (readonly [number, number, number])[] }[] = [];
      for (const [brand, neutral] of given) {
        host.style.setProperty('--okienko-brand', brand);
        host.style.setProperty('--okienko-neutral', neutral);
        for (const scheme of ['light', 'dark']) {
          for (const contrast of ['auto', 'more']) {
            host.style.colorScheme = scheme;
            host.dataset['contrast'] = contrast;
            found.push({ brand, neutral, look: `${scheme} ${contrast}`, pixels: pixels() });
          }
        }
      }
      probes.forEach((probe) => probe.remove());
      host.style.removeProperty('--okienko-brand');
      host.style.removeProperty('--okienko-neutral');
      return found;
    },
    { given: sources, properties: NAMES.map(propertyOf) },
  );
}

function tooWeak({ brand, neutral, look, pixels }: Drawn): string[] {
  const pixel = (name: TokenName) => pixels[NAMES.indexOf(name)]!;
  const weakIn = (pairs: readonly Pair[], least: number) =>
    pairs
      .map(([front, back]) => [front, back, pixelContrast(pixel(front), pixel(back))] as const)
      .filter(([, , ratio]) => ratio < least)
      .map(([front, back, ratio]) => `${brand} and ${neutral}, ${look}: ${front} on ${back} is ${ratio.toFixed(2)}`);
  return [...weakIn(TEXT_PAIRS, 7), ...weakIn(EDGE_PAIRS, 3)];
}

/** Colours in every way that CSS has to write them, the same ones in every run. */
function brands(count: number, seed: number): string[] {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const to = (most: number, digits = 0) => (next() * most).toFixed(digits);
  const hex = (digits: number) => `#${Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')}`;
  const names = ['rebeccapurple', 'yellow', 'black', 'white', 'Navy', 'hotpink', 'lime', 'transparent', 'CanvasText', 'currentColor'];
  const ways: readonly (() => string)[] = [
    () => hex(6),
    () => hex(3),
    () => hex(8),
    () => `rgb(${to(255)}, ${to(255)}, ${to(255)})`,
    () => `rgb(${to(255)} ${to(255)} ${to(255)} / ${to(1, 2)})`,
    () => `hsl(${to(360)} ${to(100)}% ${to(100)}%)`,
    () => `hwb(${to(360)} ${to(100)}% ${to(100)}%)`,
    () => `lab(${to(100)} ${(next() * 250 - 125).toFixed()} ${(next() * 250 - 125).toFixed()})`,
    () => `lch(${to(100)} ${to(150)} ${to(360)})`,
    () => `oklch(${to(1, 3)} ${to(0.5, 3)} ${to(360)})`,
    () => `oklch(none ${to(0.5, 3)} none)`,
    () => `color(display-p3 ${to(1, 3)} ${to(1, 3)} ${to(1, 3)})`,
    () => `color(rec2020 ${to(1, 3)} ${to(1, 3)} ${to(1, 3)} / ${to(1, 2)})`,
    () => `color-mix(in oklch, ${hex(6)}, ${hex(6)} ${to(100)}%)`,
    () => `light-dark(${hex(6)}, ${hex(6)})`,
    () => names[Math.floor(next() * names.length)]!,
    () => NONSENSE[Math.floor(next() * NONSENSE.length)]!,
  ];
  return Array.from({ length: count }, (_, index) => ways[index % ways.length]!());
}

describe('S11 whatever a bank writes', () => {
  it('S11 500 brands and neutrals leave every text at 7:1 and every edge at 3:1, as the browser draws them', { timeout: 120_000 }, async () => {
    const { page } = await ChatPage.visit(on.browser, on.server);
    const neutrals = brands(500, 20_261_231).reverse();
    const drawn = await draw(page, brands(500, 20_261_123).map((brand, index) => [brand, neutrals[index]!] as const));
    expect(drawn).toHaveLength(2000);
    expect(new Set(drawn.map(({ pixels }) => String(pixels))).size, 'brands do make a difference').toBeGreaterThan(1500);
    expect(drawn.flatMap(tooWeak)).toEqual([]);
  });

  it('S11 what is no colour leaves the default, in the window and on our own pages', async () => {
    const { page } = await ChatPage.visit(on.browser, on.server);
    const pixels = (drawn: readonly Drawn[]) => drawn.map((one) => one.pixels);
    const usual = pixels(await draw(page, [['', '']]));
    for (const nonsense of NONSENSE) expect(pixels(await draw(page, [[nonsense, nonsense]])), nonsense).toEqual(usual);
    await page.goto(`${on.server.origin}/help/`);
    await page.locator('okn-help h1').first().waitFor();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await background();
    await page.evaluate(() => document.documentElement.style.setProperty('--okienko-neutral', 'nonsense'));
    expect(await background()).toBe(before);
    await page.evaluate(() => document.documentElement.style.setProperty('--okienko-neutral', 'oklch(0.5 0.2 250)'));
    expect(await background()).not.toBe(before);
  });

  it.each([
    ['Georgia, serif', 'Georgia, serif, system-ui, sans-serif'],
    ['"Brand Sans"', '"Brand Sans", system-ui, sans-serif'],
    ['12px', 'system-ui, sans-serif'],
    ['a, , b', 'system-ui, sans-serif'],
    [' ', 'system-ui, sans-serif'],
  ])('S11 a font of the page’s own is taken, and what is none leaves the default: %j', async (font, expected) => {
    const chat = await ChatPage.visit(on.browser, on.server);
    await chat.page.evaluate((value) => {
      document.querySelector('okienko-chat')!.style.setProperty('--okienko-font', value);
    }, font);
    await chat.open();
    await chat.button('Settings').click();
    await chat.page.locator('#settings dialog[open]').waitFor();
    const families = await chat.page.evaluate(() => {
      const root = document.querySelector('okienko-chat')!.shadowRoot!;
      const dialog = root.querySelector('#settings')!.shadowRoot!;
      return [root.querySelector('#text')!, root.querySelector('.launcher')!, dialog.querySelector('h2')!].map((element) => {
        const { fontFamily, fontSize } = getComputedStyle(element);
        return [fontFamily, fontSize];
      });
    });
    expect(families).toEqual([[expected, '16px'], [expected, '16px'], [expected, '20px']]);
  });
});

/** The states of the window in the order in which one person may meet them. */
const STATES: readonly (readonly [name: string, reach: (chat: ChatPage, server: FakeServer) => Promise<void>])[] = [
  ['welcome', (chat) => chat.open()],
  [
    'an answer with links and choices, something hidden',
    async (chat, server) => {
      server.stored = () => ({ text: 'My PIN is ••••', masked: ['pin'] });
      await chat.say('My PIN is 1234');
      await chat.sees('We hid your PIN.');
      const html = '<p>See <a href="/cards">cards</a> or <a href="https://police.example/">the police</a>.</p><blockquote>Q</blockquote>';
      server.bot('See', { html, choices: [{ label: 'Yes', value: 'yes' }] });
      await chat.button('Yes').waitFor();
    },
  ],
  ['a choice under the pointer', (chat) => chat.button('Yes').hover()],
  ['a quiet button under the pointer', (chat) => chat.button('Help').hover()],
  ['the main button under the pointer', (chat) => chat.button('Send').hover()],
  ['a choice with the focus', (chat) => chat.button('Yes').focus()],
  [
    'nothing to send yet',
    async (chat, server) => {
      server.sending = 'hold';
      await chat.say('One');
      await chat.page.locator('.composer .primary[aria-disabled=true]').waitFor();
    },
  ],
  [
    'not sent',
    async (chat, server) => {
      server.release();
      server.sending = 'fail';
      await chat.say('Two');
      await chat.button('Try again').waitFor();
    },
  ],
  ['an empty message', async (chat) => {
    await chat.composer.fill('');
    await chat.button('Send').click();
    await chat.page.getByText('Please write a message first.').first().waitFor();
  }],
  ['waiting', async (chat, server) => {
    server.sending = 'accept';
    await chat.tryAgain();
    await chat.button('Talk to a person').click();
    await chat.page.getByText('You are number 2 in the queue.').first().waitFor();
  }],
  ['an adviser who writes', async (chat, server) => {
    server.emit({ type: 'agent-joined', name: 'Anna' });
    server.agent('Good morning');
    await chat.sees('Good morning');
    await isWriting(chat, server, { kind: 'agent', name: 'Anna' });
  }],
  ['to be rated', async (chat, server) => {
    server.emit({ type: 'closed', by: 'agent' });
    await chat.button('Send rating').click();
    await chat.page.getByText('Please choose a number').waitFor();
  }],
  ['settings', async (chat) => {
    await chat.button('Settings').click();
    await chat.page.getByRole('group', { name: 'Text size' }).waitFor();
  }],
  ['a dangerous button under the pointer', (chat) => chat.button('Remove from this device').hover()],
  ['help', async (chat) => {
    await chat.page.keyboard.press('Escape');
    await chat.button('Help').click();
    await chat.page.getByText('Shift + Enter').waitFor();
  }],
  ['no connection', async (chat, server) => {
    await chat.page.keyboard.press('Escape');
    server.away = true;
    server.dropSockets();
    await chat.page.getByText('There is no connection.').first().waitFor();
  }],
  ['closed, with news', async (chat, server) => {
    server.away = false;
    await chat.tryAgain('Try now');
    await chat.page.getByText('There is no connection.').first().waitFor({ state: 'detached' });
    await chat.button('Close the chat').click();
    server.bot('One more thing');
    await chat.page.getByRole('button', { name: /1 new in the chat/ }).waitFor();
  }],
  ['the launcher under the pointer', (chat) => chat.launcher.hover()],
];

describe('S11 the pairs that are vouched for', () => {
  it.each(['light', 'dark'] as const)('S11 are all that the window draws, %s', { timeout: 120_000 }, async (colorScheme) => {
    const chat = await ChatPage.visit(on.browser, on.server, { colorScheme });
    for (const [name, reach] of STATES) {
      await reach(chat, on.server);
      expect.soft(await unlistedPairs(chat.page, 'okienko-chat'), name).toEqual([]);
    }
  });
});
