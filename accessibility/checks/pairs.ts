import type { Page } from 'playwright-core';
import { EDGE_PAIRS, PALETTE, propertyOf, TEXT_PAIRS, type TokenName } from '../ui/theme/palette.ts';

/** Is drawn in colours that somebody tries, which are measured there. */
const PICTURE = 'okn-chat-sample';
const NAMES = Object.keys(PALETTE) as readonly TokenName[];

/**
 * What the page draws that no pair of the palette stands for: texts on their backgrounds, and edges, icons and rings
 * beside theirs. Hairlines only help the eye and are no pair.
 *
 * @param host the element whose shadow roots are looked through
 */
export async function unlistedPairs(page: Page, host: string): Promise<string[]> {
  return page.evaluate(
    ({ properties, names, texts, edges, selector, picture }) => {
      const root = document.querySelector(selector)!.shadowRoot!;
      const all = (within: ParentNode): Element[] =>
        [...within.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot && !element.matches(picture) ? all(element.shadowRoot) : [])]);
      const probe = document.createElement('span');
      root.append(probe);
      const tokens = new Map<string, string[]>();
      properties.forEach((property, index) => {
        probe.style.color = `var(${property})`;
        const { color } = getComputedStyle(probe);
        tokens.set(color, [...(tokens.get(color) ?? []), names[index]!]);
      });
      probe.remove();
      const isClear = (color: string) => /(?:\/ 0|, 0)\)$/.test(color);
      const parent = (element: Element): Element | null =>
        element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
      const paper = (element: Element | null): string => {
        for (let at = element; at; at = parent(at)) {
          const { backgroundColor } = getComputedStyle(at);
          if (!isClear(backgroundColor)) return backgroundColor;
        }
        return 'the page';
      };
      const listed = (pairs: readonly (readonly [string, string])[], front: string, back: string) =>
        (tokens.get(front) ?? []).some((one) =>
          (tokens.get(back) ?? []).some((other) => pairs.some(([a, b]) => a === one && b === other)),
        );
      const found = new Set<string>();
      const demand = (pairs: readonly (readonly [string, string])[], what: string, element: Element, front: string, back: string) => {
        if (back === 'the page' || listed(pairs, front, back)) return;
        const name = (color: string) => tokens.get(color)?.join(' or ') ?? color;
        found.add(`${what} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${name(front)} on ${name(back)}`);
      };
      for (const element of all(root).filter((one) => one.checkVisibility() && !one.closest('style, [class*=hidden]'))) {
        const style = getComputedStyle(element);
        const back = paper(element);
        const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
        const faded = element.closest('.button.quiet[aria-disabled=true]') !== null;
        if (!faded && (words || element.matches('input:not([type=radio], [type=checkbox]), textarea, select'))) {
          demand(texts, 'text', element, style.color, back);
        }
        if (element.matches('svg.icon')) demand([...texts, ...edges], 'icon', element, style.color, back);
        if (style.borderTopStyle !== 'none' && style.borderTopWidth !== '0px' && !isClear(style.borderTopColor)) {
          const isHairline = tokens.get(style.borderTopColor)?.includes('hairline') === true;
          // An edge is seen against what is outside, and where it has the colour of its inside, by that colour.
          if (!isHairline) demand([...edges, ...texts], 'edge', element, style.borderTopColor, paper(parent(element)));
        }
        if (element.matches(':focus-visible') && style.outlineStyle !== 'none') demand(edges, 'focus', element, style.outlineColor, paper(parent(element)));
      }
      return [...found];
    },
    { properties: NAMES.map(propertyOf), names: NAMES, texts: TEXT_PAIRS, edges: EDGE_PAIRS, selector: host, picture: PICTURE },
  );
}
