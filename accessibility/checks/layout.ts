import type { Page } from 'playwright-core';

/** The least size of a target, in CSS pixels. */
const TARGET = 44;

/** Controls of the chat window that are too small to be hit, with their sizes. Links inside a sentence are exempt. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
    ];
    const host = document.querySelector('okienko-chat')!.shadowRoot!;
    const targets = roots(host).flatMap((root) => [
      ...root.querySelectorAll('button, select, textarea, label:has(input), .plain-list a'),
    ]);
    return targets
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(({ target, box }) => `${target.textContent?.trim()}: ${box.width}x${box.height}`);
  }, TARGET);
}

/** What is cut off: text or controls wider or higher than a box that hides the rest, and sideways scrolling. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
    ];
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
    const visible = roots(document)
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => element.checkVisibility() && !element.closest('svg'));
    const clipped = visible.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const readOnly = element.clientWidth <= 1 || element.matches('.visually-hidden, .words, okn-live, .skip');
      const tooWide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible' && !element.matches('pre');
      const tooHigh = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
      return !readOnly && (tooWide || tooHigh);
    });
    const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['page scrolls sideways'] : [];
    return [...sideways, ...clipped.map(name)];
  });
}

/** Controls of the open window that cannot be scrolled wholly into sight. */
export async function outOfReach(page: Page): Promise<string[]> {
  const controls = page.locator('okienko-chat >> css=dialog[open] button, okienko-chat >> css=dialog[open] textarea, okienko-chat >> css=dialog[open] input');
  const found: string[] = [];
  for (const control of await controls.all()) {
    await control.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    const inside = await control.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    });
    if (!inside) found.push(await control.evaluate((element) => element.outerHTML.slice(0, 80)));
  }
  return found;
}
