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

/** What is compared other than a text with what lies behind it. */
export interface Edge {
  readonly property: 'color' | 'borderTopColor' | 'backgroundColor';
  /** Selects what the edge stands against, one selector for each root on the way. */
  readonly against: readonly string[];
}

/**
 * The contrast of a text's colour with the nearest background that covers what lies behind it, as the browser computes
 * both; undefined where that is a picture.
 *
 * @param path selects the element, one selector for each root on the way
 * @param edge compares a border, an icon or a surface instead
 */
export async function contrastOf(page: Page, path: readonly string[], edge?: Edge): Promise<TextContrast | undefined> {
  return page.evaluate(({ path, edge }) => {
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
    const select = (selectors: readonly string[]) => {
      let root: ParentNode = document;
      let element: Element | null = null;
      for (const selector of selectors) {
        element = root.querySelector(selector);
        if (!element) return null;
        root = element.shadowRoot ?? root;
      }
      return element;
    };
    const element = select(path);
    const ground = edge ? select(edge.against) : element;
    if (!element || !ground) return undefined;
    const backgrounds: string[] = [];
    for (let at: Element | null = ground; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host ?? null)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return undefined;
      backgrounds.unshift(backgroundColor);
      if (opacity(backgroundColor) === 255) break;
    }
    const style = getComputedStyle(element);
    const { fontSize, fontWeight } = style;
    paint('white');
    backgrounds.forEach(paint);
    const behind = luminance([...canvas.getImageData(0, 0, 1, 1).data]);
    const front = luminance(paint(style[edge?.property ?? 'color']));
    const size = parseFloat(fontSize);
    return {
      ratio: (Math.max(front, behind) + 0.05) / (Math.min(front, behind) + 0.05),
      large: size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700),
    };
  }, { path, edge });
}
