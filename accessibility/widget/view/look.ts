import type { Settings } from '../model/settings.ts';

/** Makes the window look as a person wants it; the style sheets go by what is written on its host here. */
export function applyLook(host: HTMLElement, settings: Settings): void {
  const { textSize, colors, spacing, contrast, motion } = settings;
  host.style.setProperty('--okn-scale', String(textSize));
  host.style.colorScheme = colors === 'light' || colors === 'dark' ? colors : '';
  Object.assign(host.dataset, { colors, spacing, contrast, motion });
}
