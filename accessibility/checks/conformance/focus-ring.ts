import type { Page } from 'playwright-core';
import { compare } from './pixels.ts';

/** How the focus shows on an element, measured in a picture of it. */
export interface FocusRing {
  readonly name: string;
  /** Pixels that differ between focused and not. */
  readonly changed: number;
  /** Those of them whose two colours have 3:1 between them. */
  readonly strong: number;
  /** As many pixels as a ring of two CSS pixels around the element has. */
  readonly perimeter: number;
}

/** Room around the element that belongs to its ring, in CSS pixels. */
const MARGIN = 8;

/** Compares what has the focus with the same picture after the focus was taken away, and gives it back. */
export async function ringOf(page: Page): Promise<FocusRing> {
  const { name, box } = await page.evaluate((margin) => {
    let active = document.activeElement as HTMLElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
    (window as unknown as { ringed: HTMLElement }).ringed = active;
    const { left, top, width, height } = active.getBoundingClientRect();
    const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)];
    const box = { x, y, width: Math.min(innerWidth - x, width + 2 * margin), height: Math.min(innerHeight - y, height + 2 * margin), inner: [width, height] };
    return { name: active.getAttribute('aria-label') ?? active.textContent?.trim() ?? active.id, box };
  }, MARGIN);
  const clip = { x: box.x, y: box.y, width: box.width, height: box.height };
  const focused = await page.screenshot({ clip, caret: 'hide' });
  await page.evaluate(() => (window as unknown as { ringed: HTMLElement }).ringed.blur());
  const plain = await page.screenshot({ clip, caret: 'hide' });
  await page.evaluate(() => (window as unknown as { ringed: HTMLElement }).ringed.focus());
  const { changed, strong } = await compare(page, focused, plain);
  const [width, height] = box.inner as [number, number];
  // A ring drawn inside is a little shorter than one around.
  return { name, changed, strong, perimeter: 2 * 2 * (width - 4 + (height - 4)) };
}
