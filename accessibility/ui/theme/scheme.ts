/** How a page is coloured: as the device is, or always light, or always dark. */
export const SCHEMES = ['system', 'light', 'dark'] as const;

/** How strongly its colours stand out: as the device is set, or always more. */
export const CONTRASTS = ['system', 'more'] as const;

export type SchemeChoice = (typeof SCHEMES)[number];
export type ContrastChoice = (typeof CONTRASTS)[number];

const SCHEME_KEY = 'okienko.scheme';
const CONTRAST_KEY = 'okienko.contrast';

/** What was chosen on this device. */
export function schemeChoice(): SchemeChoice {
  return chosen(SCHEME_KEY, SCHEMES);
}

/** What was chosen on this device. */
export function contrastChoice(): ContrastChoice {
  return chosen(CONTRAST_KEY, CONTRASTS);
}

/** Colours the page as it was chosen on this device; call it before the first paint. */
export function applyScheme(): void {
  showScheme(schemeChoice());
  showContrast(contrastChoice());
}

/** Colours the page and keeps the choice on this device. */
export function chooseScheme(choice: SchemeChoice): void {
  keep(SCHEME_KEY, choice);
  showScheme(choice);
}

/** Colours the page and keeps the choice on this device. */
export function chooseContrast(choice: ContrastChoice): void {
  keep(CONTRAST_KEY, choice);
  showContrast(choice);
}

function showScheme(choice: SchemeChoice): void {
  document.documentElement.style.colorScheme = choice === 'system' ? '' : choice;
}

function showContrast(choice: ContrastChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['contrast'];
  else document.documentElement.dataset['contrast'] = choice;
}

function chosen<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const stored = read(key);
  return choices.find((choice) => choice === stored) ?? choices[0];
}

function keep(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Without storage the choice cannot outlast the page, and is still made for it.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
