import type { Page } from 'playwright-core';

/** The least size of a target, in CSS pixels. */
const TARGET = 44;

const CONTROLS = 'button, a.button, summary, select, textarea, input';

/**
 * Controls that are too small to be hit, with their sizes. Links inside a sentence are exempt, and what only shows itself
 * to the keyboard.
 *
 * @param within selects the part of the page that is looked at
 */
export async function smallTargets(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate(
    ({ least, within, controls }) => {
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
      const part = document.querySelector(within)!;
      return [...inside(part), ...(part.shadowRoot ? inside(part.shadowRoot) : [])]
        .filter((element) => element.matches(`${controls}, label:has(> input), .plain-list a`))
        .filter((target) => target.checkVisibility() && !target.closest('nav, .skip') && !target.matches('label > input'))
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
        .map(({ target, box }) => `${target.textContent?.trim() || target.outerHTML}: ${box.width}x${box.height}, expected ${least}x${least}`);
    },
    { least: TARGET, within, controls: CONTROLS },
  );
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
      // A field scrolls with its caret, and a table may scroll on its own where it can be reached by key.
      const scrolls = element.matches('pre, input, .table[tabindex="0"]');
      const tooWide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible' && !scrolls;
      const tooHigh = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
      return !readOnly && (tooWide || tooHigh);
    });
    const { clientWidth, scrollWidth } = document.documentElement;
    const beyond = new Set(visible.filter((element) => element.getBoundingClientRect().right > clientWidth + 1));
    const widest = [...beyond].filter((element) => ![...element.children].some((child) => beyond.has(child))).slice(0, 3);
    const sideways = scrollWidth > clientWidth ? [`page scrolls sideways, ${scrollWidth} inside ${clientWidth}: ${widest.map(name).join(', ')}`] : [];
    return [
      ...sideways,
      ...clipped.map(
        (element) =>
          `${name(element)}: ${element.scrollWidth}x${element.scrollHeight} inside ${element.clientWidth}x${element.clientHeight}, expected to fit`,
      ),
    ];
  });
}

/** Controls that cannot be scrolled wholly into the viewport. While a modal is open only its own count. */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
    ];
    const modal = roots(document).flatMap((root) => [...root.querySelectorAll('dialog:modal')]).at(-1);
    const belongs = (element: Element) => {
      if (!modal) return true;
      for (let at: Node | null = element; at; at = (at as Element).assignedSlot ?? at.parentNode ?? (at as ShadowRoot).host ?? null) {
        if (at === modal) return true;
      }
      return false;
    };
    return roots(document)
      .flatMap((root) => [...root.querySelectorAll(controls)])
      .filter((control) => control.checkVisibility() && !control.closest('.skip') && belongs(control))
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
      })
      .map((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        const place = [left, top, right, bottom].map(Math.round).join(' ');
        return `${control.outerHTML.slice(0, 120)}: stands at ${place}, expected inside ${innerWidth}x${innerHeight}`;
      });
  }, CONTROLS);
}
