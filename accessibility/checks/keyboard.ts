import type { Page } from 'playwright-core';

/** The accessible name of what has the focus, seen through shadow roots. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement!;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])] : [];
    const labelled = labels.map((label) => label.textContent).join(' ');
    const words = active.getAttribute('aria-label') ?? (labelled || active.textContent);
    return (words ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** So many presses go round every page, and on a page that is still being drawn there are as many as this time has. */
const LEAST_STEPS = 80;
const PATIENCE_MS = 5_000;

/**
 * Presses Tab until what has the focus is called so; fails when it never is.
 *
 * @param press how a key is pressed, where more belongs to it
 */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  press: (key: string) => Promise<void> = (pressed) => page.keyboard.press(pressed),
): Promise<void> {
  const matches = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
  const met: string[] = [];
  for (const end = Date.now() + PATIENCE_MS; met.length < LEAST_STEPS || Date.now() < end; ) {
    await press(key);
    const found = await focusedName(page);
    if (matches(found)) return;
    met.push(found);
  }
  throw new Error(`the Tab key never came to ${String(name)}, only to: ${met.slice(-LEAST_STEPS).join(' | ')}`);
}
