import type { Language } from '../../ui/i18n/languages.ts';
import type { DeviceStorage } from './device-storage.ts';

export const TEXT_SIZES = [1, 1.25, 1.5, 2] as const;
export const COLORS = ['auto', 'light', 'dark'] as const;

/** How a person wants the chat window to be; kept on the device. */
export interface Settings {
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly colors: (typeof COLORS)[number];
  readonly sounds: boolean;
  readonly announcements: boolean;
  readonly enterSends: boolean;
  /** Answers come in plain words first, where there are any. */
  readonly simpleWords: boolean;
  /** Chosen by the person; otherwise the page's language holds. */
  readonly language?: Language;
}

export const DEFAULT_SETTINGS: Settings = {
  textSize: 1,
  colors: 'auto',
  sounds: false,
  announcements: true,
  enterSends: true,
  simpleWords: false,
};

const NAME = 'settings';

export function readSettings(storage: DeviceStorage): Settings {
  return { ...DEFAULT_SETTINGS, ...storage.read<Partial<Settings>>(NAME) };
}

export function writeSettings(storage: DeviceStorage, settings: Settings): void {
  storage.write(NAME, settings);
}
