import { make } from 'covertable';
import type { BrowserContextOptions, Page } from 'playwright-core';

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

export function contextOptions({ colours, screen, motion }: Environment): BrowserContextOptions {
  return { ...SCREENS[screen], ...COLOURS[colours], reducedMotion: motion === 'reduced motion' ? 'reduce' : 'no-preference' };
}

/** Sets the text as the person's browser would; call it before the page is drawn. */
export async function enlargeText(page: Page, { text }: Environment): Promise<void> {
  if (text !== 'twice as large') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE_FONT, fixed: LARGE_FONT } });
}

/** Spaces the text of every root as a person's own style sheet would; call it when the state is reached. */
export async function spaceText(page: Page, { text }: Pick<Environment, 'text'>): Promise<void> {
  if (text !== 'widely spaced') return;
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const adopt = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      root.querySelectorAll('*').forEach(({ shadowRoot }) => shadowRoot && adopt(shadowRoot));
    };
    adopt(document);
  }, WIDE_SPACING);
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
