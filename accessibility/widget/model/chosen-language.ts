import { prefixOf } from './device-storage.ts';

/** The name that the settings are kept under. */
export const SETTINGS = 'settings';

/** The language that the person chose, read without anything else of the window. */
export function chosenLanguage(server: string): string | undefined {
  try {
    return (JSON.parse(localStorage.getItem(prefixOf(server) + SETTINGS) ?? '{}') as { language?: string }).language;
  } catch {
    return undefined;
  }
}
