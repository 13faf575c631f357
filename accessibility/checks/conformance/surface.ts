import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from '../axe.ts';
import { cutOff, outOfReach, smallTargets } from '../layout.ts';
import type { Environment } from './environments.ts';

/** The rows that {@link surfaceFlaws} looks at. */
export const SURFACE_ROWS = ['R01', 'S05', 'S09', 'S10', 'S13', 'S14', 'S15', 'P01', 'P04', 'T05', 'U02'] as const;

/** Which row an axe rule is about; all others are about R01. */
const ROW_OF_RULE: Readonly<Record<string, string>> = {
  'color-contrast': 'S09',
  'color-contrast-enhanced': 'S10',
  'css-orientation-lock': 'S05',
  'label-content-name-mismatch': 'P04',
  'target-size': 'P01',
};

/**
 * Everything that is wrong with what is on the screen right now, one line each, beginning with the row that it breaks.
 *
 * @param within selects the part of the page whose targets are measured
 */
export async function surfaceFlaws(page: Page, environment: Environment, within?: string): Promise<string[]> {
  // What is still on its way is between two colours.
  await settle(page);
  const axe = await axeFindings(page);
  return [
    ...axe.filter((finding) => !isOfLengthening(finding, environment)).map((finding) => `${ROW_OF_RULE[/ ([\w-]+):/.exec(finding)?.[1] ?? ''] ?? 'R01'} ${finding}`),
    ...(await smallTargets(page, within)).map((line) => `P01 ${line}`),
    ...(await cutOff(page)).map((line) => `${fitRow(environment)} ${line}`),
    ...(await outOfReach(page)).map((line) => `S14 ${line}`),
    ...(environment.motion === 'reduced motion' ? (await motion(page)).map((line) => `T05 ${line}`) : []),
  ];
}

/** Texts that a check made longer differ from the names that it left alone. */
function isOfLengthening(finding: string, { writing }: Environment): boolean {
  return writing === 'long words' && finding.includes('label-content-name-mismatch');
}

function fitRow({ text, screen, writing }: Environment): string {
  if (text === 'widely spaced') return 'S15';
  if (screen === 'zoomed to 400 %') return 'S14';
  return writing === 'left to right' ? 'S13' : 'U02';
}

/** Waits until nothing moves any more; what would move for ever fails. */
export async function settle(page: Page): Promise<void> {
  await expect.poll(() => moving(page), { message: 'T04: nothing moves for ever' }).toEqual([]);
}

/** What moves in any root right now. `document.getAnimations()` does not see into shadow roots. */
export async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
    ];
    return roots(document)
      .flatMap((root) => root.getAnimations())
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => `${(effect as KeyframeEffect).target?.className ?? '?'} is animated, expected to stand still`);
  });
}

/** What would move although the person asked for no motion: styles that animate, glide or scroll smoothly. */
export async function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
    const lasts = (durations: string) => durations.split(',').some((duration) => parseFloat(duration) > 0);
    return inside(document).flatMap((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      return [
        ...(animationName !== 'none' && lasts(animationDuration) ? [`${name} is animated: ${animationName}, expected none`] : []),
        ...(lasts(transitionDuration) ? [`${name} glides for ${transitionDuration}, expected 0s`] : []),
        ...(scrollBehavior === 'smooth' ? [`${name} scrolls smoothly, expected at once`] : []),
      ];
    });
  });
}
