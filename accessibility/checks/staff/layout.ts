import type { Page } from 'playwright-core';

/** The least size of a target, in CSS pixels. */
const TARGET = 44;

/** Controls that are too small to be hit, with their sizes. Links inside a sentence are exempt. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
    ];
    return roots(document)
      .flatMap((root) => [...root.querySelectorAll('button, a.button, summary, select, textarea, label:has(> input), input')])
      .filter((target) => target.checkVisibility() && !target.closest('nav, .skip') && !target.matches('label > input'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(({ target, box }) => `${target.textContent?.trim() || target.outerHTML}: ${box.width}x${box.height}`);
  }, TARGET);
}

/** Controls that cannot be scrolled wholly into the window. */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
    ];
    const modal = roots(document).flatMap((root) => [...root.querySelectorAll('dialog:modal')]).at(-1);
    const belongs = (element: Element) => {
      if (!modal) return true;
      for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
        if (at === modal || (at as Element).assignedSlot?.closest('dialog') === modal) return true;
      }
      return false;
    };
    return roots(document)
      .flatMap((root) => [...root.querySelectorAll('button, a.button, summary, select, textarea, input')])
      .filter((control) => control.checkVisibility() && !control.closest('.skip') && belongs(control))
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });
}
