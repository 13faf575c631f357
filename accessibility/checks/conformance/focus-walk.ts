import type { Page } from 'playwright-core';

/** What the Tab key stopped at. */
export interface Stop {
  readonly name: string;
  readonly role: string;
  readonly tabindex: number;
  /** It is a control, or the scroller of something longer than its box. */
  readonly interactive: boolean;
  readonly outline: { readonly style: string; readonly width: number };
  /** Nine points of it that do not hit it, though they are in the viewport. */
  readonly covered: number;
  /** It stands wholly in the viewport. */
  readonly inSight: boolean;
  /** The words that can be seen on it. */
  readonly label: string;
}

/** How many stops a page of ours may have before something is taken for a trap. */
const MOST_STOPS = 60;

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

/** Presses Tab as often as it takes to come back to where the focus is, as a modal makes it. */
export async function cycle(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  const ids: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const { stop, id, mark } = await stopOf(page);
    if (ids.includes(mark)) return stops;
    if (id === 'before' || id === 'after') throw new Error(`the modal let the focus go to the page’s ${id}`);
    ids.push(mark);
    // Between the last and the first stop of a modal the browser, or the modal itself, has a turn.
    if (stop.role !== 'document' && stop.role !== 'dialog') stops.push(stop);
  }
  throw new Error(`Tab never came round: ${stops.map(({ name }) => name).join(' > ')}`);
}

/** What has the focus right now. */
export async function stopOf(page: Page): Promise<{ stop: Stop; id: string; mark: string }> {
  return page.evaluate(() => {
    let active = document.activeElement ?? document.body;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const words = (element: Element) => {
      const seen = element.cloneNode(true) as Element;
      seen.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
      return (seen.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const roles: Record<string, string> = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', SELECT: 'combobox', SUMMARY: 'button', BODY: 'document' };
    const input = (element: Element) => ({ checkbox: 'checkbox', radio: 'radio' })[(element as HTMLInputElement).type] ?? 'textbox';
    const role = active.getAttribute('role') ?? (active.tagName === 'INPUT' ? input(active) : (roles[active.tagName] ?? active.tagName.toLowerCase()));
    const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])].map(words).join(' ') : '';
    const label = role === 'log' ? '' : labels || words(active);
    const scrolls = active.scrollHeight > active.clientHeight && /auto|scroll/.test(getComputedStyle(active).overflowY);
    const { left, top, right, bottom, width, height } = active.getBoundingClientRect();
    const hit = (x: number, y: number) => {
      let at = document.elementFromPoint(x, y);
      while (at?.shadowRoot) {
        const inner = at.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === at) break;
        at = inner;
      }
      return at;
    };
    const belongs = (at: Element | null) => {
      for (let node: Node | null = at; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) if (node === active) return true;
      return [...(('labels' in active ? (active as HTMLInputElement).labels : null) ?? [])].some((one) => one.contains(at));
    };
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const));
    const inViewport = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const { outlineStyle, outlineWidth } = getComputedStyle(active);
    const marked = active as Element & { okienkoMark?: string };
    marked.okienkoMark ??= `${performance.now()}-${Math.random()}`;
    return {
      id: active.id,
      mark: marked.okienkoMark,
      stop: {
        name: active.getAttribute('aria-label') ?? label,
        role,
        tabindex: (active as HTMLElement).tabIndex,
        interactive: /^(button|link|textbox|combobox|checkbox|radio|tab|menuitem|option|switch|slider)$/.test(role) || role === 'log' || scrolls,
        outline: { style: outlineStyle, width: parseFloat(outlineWidth) },
        covered: inViewport.filter(([x, y]) => !belongs(hit(x, y))).length,
        inSight: left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
        label,
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
      ...(stop.covered > 0 ? [`K13 ${what}: ${stop.covered} of 9 points are covered, expected none`] : []),
      ...(stop.label === '' || stop.name.toLowerCase().startsWith(stop.label.toLowerCase())
        ? []
        : [`P04 ${what}: expected its name to begin with “${stop.label}”`]),
    ];
  });
}
