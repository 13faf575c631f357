import type { Page } from 'playwright-core';

/** How a text stands on its background. */
export interface TextContrast {
  /** 1..21, as WCAG 2.2 defines it. */
  readonly ratio: number;
  /** WCAG's large text: 24 px, or 18.66 px and bold. */
  readonly large: boolean;
}

/** The contrast that WCAG 2.2 wants of a text, by success criteria 1.4.3 and 1.4.6. */
export function enough({ large }: Pick<TextContrast, 'large'>, level: 'AA' | 'AAA'): number {
  if (level === 'AA') return large ? 3 : 4.5;
  return large ? 4.5 : 7;
}

/**
 * The contrast of a text's colour with the nearest background that covers what lies behind it, as the browser computes
 * both; undefined where that is a picture.
 *
 * @param path selects the element, one selector for each root on the way
 */
export async function contrastOf(page: Page, path: readonly string[]): Promise<TextContrast | undefined> {
  return page.evaluate((selectors) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    /** Paints a colour over what is there, so that transparent ones are mixed as on the screen. */
    const paint = (color: string) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const opacity = (color: string) => {
      canvas.clearRect(0, 0, 1, 1);
      return paint(color)[3]!;
    };
    const luminance = ([r, g, b]: number[]) => {
      const linear = [r!, g!, b!].map((channel) => channel / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
    };
    let root: ParentNode = document;
    let element: Element | null = null;
    for (const selector of selectors) {
      element = root.querySelector(selector);
      if (!element) return undefined;
      root = element.shadowRoot ?? root;
    }
    const backgrounds: string[] = [];
    for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host ?? null)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return undefined;
      backgrounds.unshift(backgroundColor);
      if (opacity(backgroundColor) === 255) break;
    }
    const { color, fontSize, fontWeight } = getComputedStyle(element!);
    paint('white');
    backgrounds.forEach(paint);
    const behind = luminance([...canvas.getImageData(0, 0, 1, 1).data]);
    const front = luminance(paint(color));
    const size = parseFloat(fontSize);
    return {
      ratio: (Math.max(front, behind) + 0.05) / (Math.min(front, behind) + 0.05),
      large: size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700),
    };
  }, path);
}
