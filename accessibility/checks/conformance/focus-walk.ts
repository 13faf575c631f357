import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the Tab key stopped at. */
export interface Stop {
  readonly name: string;
  readonly role: string;
  readonly tabindex: number;
  /** It is a control, a panel that belongs to a tab, or the scroller of something longer than its box. */
  readonly interactive: boolean;
  readonly outline: { readonly style: string; readonly width: number };
  /** How many of nine points in each of its boxes do not hit it, though they are in the viewport. */
  readonly covered: number;
  /** It stands wholly in the viewport. */
  readonly inSight: boolean;
  readonly inPopover: boolean;
  /** The words that can be seen on it. */
  readonly label: string;
}

/** How many stops a page of ours may have before something is taken for a trap. */
const MOST_STOPS = 100;

/** Presses Tab from one element until another has the focus; fails where it never has. */
export async function walk(page: Page, from: string, to: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  await page.locator(from).focus();
  const stops: Stop[] = [];
  const wanted = to.replace('#', '');
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const { stop, id } = await stopOf(page);
    if (id === wanted) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} never came from ${from} to ${to}, only to: ${stops.map(({ name }) => name).join(' > ')}`);
}

/**
 * Once round and back again with Tab and Shift+Tab, as on a page that has nothing around it, or in a modal; the focus
 * ends where it began.
 *
 * @returns the stops in the order of the page
 */
export async function roundAndBack(page: Page): Promise<Stop[]> {
  const forth = await round(page, 'Tab');
  const back = (await round(page, 'Shift+Tab')).toReversed();
  // Chromium comes into an open popover from its button alone, not from what follows it.
  const outside = (stops: readonly Stop[]) => trailText(stops.filter(({ inPopover }) => !inPopover));
  expect(outside(back), 'K03 Shift+Tab goes back the way that Tab came').toBe(outside(forth));
  return forth;
}

/** Presses a key as often as it takes to come back to the first stop, and begins with the page's first or last. */
async function round(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  const marks: string[] = [];
  let turn = 0;
  while (marks.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const { stop, id, mark } = await stopOf(page);
    const cameBack = marks.includes(mark);
    if (cameBack && stop.role === 'document' && mark !== marks[0]) throw new Error(`K16 ${key} lost the focus: ${stops.map(({ name }) => name).join(' > ')}`);
    if (cameBack) return [...stops.slice(turn), ...stops.slice(0, turn)];
    if (id === 'before' || id === 'after') throw new Error(`the modal let the focus go to the page’s ${id}`);
    marks.push(mark);
    // Between the last stop and the first the browser, or the modal itself, has a turn.
    if (stop.role === 'document' || stop.role === 'dialog') turn = stops.length;
    else stops.push(stop);
  }
  throw new Error(`${key} never came round: ${stops.map(({ name }) => name).join(' > ')}`);
}

/** What has the focus right now. */
export async function stopOf(page: Page): Promise<{ stop: Stop; id: string; mark: string }> {
  return page.evaluate(async () => {
    let active = document.activeElement ?? document.body;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const words = (element: Element) => {
      const seen = element.cloneNode(true) as Element;
      seen.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
      return (seen.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const roles: Record<string, string> = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', SELECT: 'combobox', SUMMARY: 'button', BODY: 'document', H1: 'heading', H2: 'heading', H3: 'heading' };
    const input = (element: Element) => ({ checkbox: 'checkbox', radio: 'radio', search: 'searchbox', file: 'button', color: 'button' })[(element as HTMLInputElement).type] ?? 'textbox';
    const role = active.getAttribute('role') ?? (active.tagName === 'INPUT' ? input(active) : (roles[active.tagName] ?? active.tagName.toLowerCase()));
    const labelledBy = (active.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => (active.getRootNode() as ShadowRoot).getElementById(id));
    const named = labelledBy.map((element) => (element ? words(element) : '')).join(' ').trim();
    const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])].map(words).join(' ') : '';
    const isControl = /^(button|link|textbox|searchbox|combobox|checkbox|radio|tab|menuitem|option|switch|slider)$/.test(role);
    const isRead = (active as HTMLElement).isContentEditable || !isControl;
    const { overflowX, overflowY, outlineStyle, outlineWidth } = getComputedStyle(active);
    const scrolls = active.scrollHeight > active.clientHeight && /auto|scroll/.test(overflowY);
    // A table scrolls where there is no room for it, and is a stop everywhere, so that the way is the same.
    const mayScroll = role === 'region' && /auto|scroll/.test(overflowX);
    const hit = (x: number, y: number) => {
      let at = document.elementFromPoint(x, y);
      while (at?.shadowRoot) {
        const inner = at.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === at) break;
        at = inner;
      }
      return at;
    };
    const upwards = (from: Node | null): Node[] => (from ? [from, ...upwards((from as Element).assignedSlot ?? from.parentNode ?? (from as ShadowRoot).host ?? null)] : []);
    const belongs = (at: Element | null) => {
      if (upwards(at).includes(active)) return true;
      return [...(('labels' in active ? (active as HTMLInputElement).labels : null) ?? [])].some((one) => one.contains(at));
    };
    const coveredPoints = () => {
      // A link of several lines has a box for each: around all of them there is more than the link.
      const points = [...active.getClientRects()].flatMap(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const)),
      );
      return points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && !belongs(hit(x, y))).length;
    };
    let covered = coveredPoints();
    if (covered > 0) {
      // The chat window steps aside in the next frame.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      covered = coveredPoints();
    }
    const { left, top, right, bottom } = active.getBoundingClientRect();
    const marked = active as Element & { okienkoMark?: string };
    marked.okienkoMark ??= `${performance.now()}-${Math.random()}`;
    return {
      id: active.id,
      mark: marked.okienkoMark,
      stop: {
        name: named || active.getAttribute('aria-label') || labels || words(active),
        role,
        tabindex: (active as HTMLElement).tabIndex,
        interactive: isControl || /^(log|tabpanel)$/.test(role) || scrolls || mayScroll,
        outline: { style: outlineStyle, width: parseFloat(outlineWidth) },
        covered,
        inSight: left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
        inPopover: upwards(active).some((node) => node instanceof Element && node.matches(':popover-open')),
        label: isRead ? '' : labels || words(active),
      },
    };
  });
}

/** A trail as a reviewer reads it, one stop a line. */
export function trailText(stops: readonly Stop[]): string {
  return `${stops.map(({ role, name }) => `${role} "${name}"`).join('\n')}\n`;
}

/** What is wrong with the stops of a walk, one line each. */
export function walkFlaws(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop) => {
    const what = `${stop.role} "${stop.name}"`;
    return [
      ...(stop.interactive ? [] : [`K07 ${what}: expected a control or a scroller as a stop of the Tab key`]),
      ...(stop.tabindex === 0 ? [] : [`K07 ${what}: tabindex ${stop.tabindex}, expected 0`]),
      ...(stop.name === '' ? [`R02 ${what}: expected a name`] : []),
      ...(/^(none|hidden|auto)$/.test(stop.outline.style) || stop.outline.width < 2
        ? [`K10 K11 ${what}: outline ${stop.outline.style} ${stop.outline.width}px, expected solid and 2px at least`]
        : []),
      ...(stop.covered > 0 ? [`K13 ${what}: ${stop.covered} of 9 points of each line are covered, expected none`] : []),
      ...(stop.label === '' || stop.name.toLowerCase().startsWith(stop.label.toLowerCase())
        ? []
        : [`P04 ${what}: expected its name to begin with “${stop.label}”`]),
    ];
  });
}
