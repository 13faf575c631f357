const STORAGE_KEY = 'okienko.scheme';

/** How a page is coloured: as the device is, or always light, or always dark. */
export const SCHEMES = ['system', 'light', 'dark'] as const;

export type SchemeChoice = (typeof SCHEMES)[number];

/** What was chosen on this device. */
export function schemeChoice(): SchemeChoice {
  const stored = read();
  return SCHEMES.find((scheme) => scheme === stored) ?? 'system';
}

/** Colours the page as it was chosen on this device; call it before the first paint. */
export function applyScheme(): void {
  const choice = schemeChoice();
  document.documentElement.style.colorScheme = choice === 'system' ? '' : choice;
}

/** Colours the page and keeps the choice on this device. */
export function chooseScheme(choice: SchemeChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // Without storage the choice cannot outlast the page, and is still made for it below.
  }
  document.documentElement.style.colorScheme = choice === 'system' ? '' : choice;
}

function read(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
