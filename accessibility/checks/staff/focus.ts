import type { Page } from 'playwright-core';

/** What has the focus, seen through shadow roots. */
export interface Focused {
  readonly name: string;
  readonly tag: string;
  readonly outlineWidth: number;
  readonly outlineStyle: string;
  /** False where something lies over a part of it. */
  readonly uncovered: boolean;
}

export async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let active = document.activeElement!;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const at = (x: number, y: number) => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      return hit;
    };
    const { left, top, width, height } = active.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const));
    const inSight = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const { outlineWidth, outlineStyle } = getComputedStyle(active);
    return {
      name: active.getAttribute('aria-label') ?? (active.textContent?.replace(/\s+/g, ' ').trim() || active.id),
      tag: active.tagName.toLowerCase(),
      outlineWidth: parseFloat(outlineWidth),
      outlineStyle,
      uncovered: inSight.length > 0 && inSight.every(([x, y]) => active.contains(at(x, y)) || at(x, y)?.contains(active) === true),
    };
  });
}
