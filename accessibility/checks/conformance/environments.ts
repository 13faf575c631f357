import { make } from 'covertable';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a person's device, browser and language are like. Every level of one factor meets every level of another. */
const FACTORS = {
  colours: ['light', 'dark', 'forced light', 'forced dark', 'more contrast'],
  screen: ['wide', 'zoomed to 200 %', 'zoomed to 400 %', 'phone', 'phone across'],
  text: ['usual', 'twice as large', 'widely spaced'],
  writing: ['left to right', 'right to left', 'long words'],
  motion: ['full motion', 'reduced motion'],
} as const;

type Factors = typeof FACTORS;

export type Environment = { readonly [F in keyof Factors]: Factors[F][number] };

/** What most people have. */
export const USUAL: Environment = { colours: 'light', screen: 'wide', text: 'usual', writing: 'left to right', motion: 'full motion' };

const SCREENS: Readonly<Record<Environment['screen'], BrowserContextOptions>> = {
  wide: { viewport: { width: 1280, height: 800 } },
  'zoomed to 200 %': { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  'zoomed to 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'phone across': { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true },
};

const COLOURS: Readonly<Record<Environment['colours'], BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced light': { colorScheme: 'light', forcedColors: 'active' },
  'forced dark': { colorScheme: 'dark', forcedColors: 'active' },
  'more contrast': { colorScheme: 'light', contrast: 'more' },
};

/** The spacing that WCAG 1.4.12 wants a text to bear. */
const WIDE_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
  'p { margin-block-end: 2em !important }';

/** Twice the size that browsers begin with, in CSS pixels. */
const LARGE_FONT = 32;

/** Pairs of all levels, in as few environments as that takes; the same ones in every run. */
export function covering(): readonly Environment[] {
  const factors = FACTORS as unknown as Record<string, string[]>;
  return make(factors, { preFilter: (row: object) => isAsked(row as unknown as Environment) }) as unknown as Environment[];
}

/** Text twice as large on a page that is zoomed to 400 % would be 800 %, which nobody's criteria ask for. */
function isAsked({ screen, text }: Environment): boolean {
  return screen !== 'zoomed to 400 %' || text !== 'twice as large';
}

/**
 * The environments in which each of several states is looked at: every state meets every level of every factor, and
 * all of them together every pair of levels. With `CONFORMANCE=full` every state meets every pair itself.
 */
export function spread(states: number): readonly (readonly Environment[])[] {
  const all = covering();
  if (process.env['CONFORMANCE'] === 'full') return Array.from({ length: states }, () => all);
  const chosen = Array.from({ length: states }, (_, index) => allLevels(rotated(all, index)));
  const met = new Set(chosen.flat());
  all.filter((environment) => !met.has(environment)).forEach((environment, index) => chosen[index % states]!.push(environment));
  return chosen;
}

/**
 * The environments for a page whose states follow from each other, so that every walk through them costs much: every
 * level of every factor is met. Pages with different numbers meet different pairs; `CONFORMANCE=full` has them all.
 */
export function forSequence(number: number): readonly Environment[] {
  const all = covering();
  return process.env['CONFORMANCE'] === 'full' ? all : allLevels(rotated(all, number));
}

export function contextOptions({ colours, screen, motion }: Environment): BrowserContextOptions {
  return { ...SCREENS[screen], ...COLOURS[colours], reducedMotion: motion === 'reduced motion' ? 'reduce' : 'no-preference' };
}

/** Sets the text as the person's browser would; call it before the page is drawn. */
export async function enlargeText(page: Page, { text }: Environment): Promise<void> {
  if (text !== 'twice as large') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE_FONT, fixed: LARGE_FONT } });
}

/** Spaces the text of every root as a person's own style sheet would; call it whenever a state is reached. */
export async function spaceText(page: Page, { text }: Pick<Environment, 'text'>): Promise<void> {
  if (text !== 'widely spaced') return;
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const adopt = (root: Document | ShadowRoot) => {
      // Once is enough, however often a sequence of states comes by.
      if (!root.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes('letter-spacing: 0.12em'))) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }
      root.querySelectorAll('*').forEach(({ shadowRoot }) => shadowRoot && adopt(shadowRoot));
    };
    adopt(document);
  }, WIDE_SPACING);
}

/** Sets the page from right to left as soon as there is one, and after every reload. */
export async function setDirection(context: BrowserContext, { writing }: Environment): Promise<void> {
  if (writing !== 'right to left') return;
  await context.addInitScript(() => addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl')));
}

/**
 * Makes every text of the page two fifths longer, as other languages are; call it when the state is reached.
 *
 * @returns gives the texts back
 */
export async function lengthenTexts(page: Page, { writing }: Environment): Promise<() => Promise<void>> {
  if (writing !== 'long words') return async () => {};
  await page.evaluate(() => {
    const inside = (root: Node): Node[] => [...root.childNodes].flatMap((node) => [node, ...inside(node), ...rootOf(node)]);
    const rootOf = (node: Node): Node[] => ((node as Element).shadowRoot ? inside((node as Element).shadowRoot!) : []);
    const texts = inside(document.body).filter(
      (node): node is Text => node instanceof Text && /\p{L}{2}/u.test(node.data) && !/^(SCRIPT|STYLE|OPTION|TEXTAREA)$/.test(node.parentElement?.tagName ?? ''),
    );
    const before = texts.map((text) => [text, text.data] as const);
    texts.forEach((text) => (text.data = text.data.replace(/\p{L}+/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)))));
    Object.assign(window, { textsBefore: before });
  });
  return () =>
    page.evaluate(() => {
      const { textsBefore } = window as unknown as { textsBefore: readonly (readonly [Text, string])[] };
      textsBefore.forEach(([text, data]) => (text.data = data));
    });
}

export function inWords(environment: Environment): string {
  return Object.keys(FACTORS)
    .map((factor) => environment[factor as keyof Environment])
    .join(', ');
}

/** As few of the environments as have every level of every factor, preferring the first ones. */
function allLevels(environments: readonly Environment[]): Environment[] {
  const chosen: Environment[] = [];
  const missing = new Set<string>(Object.entries(FACTORS).flatMap(([factor, levels]) => levels.map((level) => `${factor}: ${level}`)));
  const gain = (environment: Environment) => levelsOf(environment).filter((level) => missing.has(level)).length;
  while (missing.size > 0) {
    const best = environments.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    levelsOf(best).forEach((level) => missing.delete(level));
    chosen.push(best);
  }
  return chosen;
}

function levelsOf(environment: Environment): readonly string[] {
  return Object.entries(environment).map(([factor, level]) => `${factor}: ${level}`);
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
