import type { Look } from '../../ui/theme/palette.ts';
import { PROPERTIES, type Appearance } from '../model/appearance.ts';

/** Gives an element that adopts `tokens` a bank's appearance, and the scheme and contrast of whoever looks at it. */
export function dress(host: HTMLElement, appearance: Appearance, { scheme, contrast }: Look): void {
  for (const [part, property] of Object.entries(PROPERTIES)) {
    host.style.setProperty(property, appearance[part as keyof Appearance]);
  }
  host.style.colorScheme = scheme;
  host.dataset['contrast'] = contrast;
}
