import { LANGUAGES, type Language } from '../../ui/i18n/languages.ts';
import { READING_NAMES } from '../../ui/theme/reading-names.ts';
import { SETTINGS } from './chosen-language.ts';
import type { DeviceStorage } from './device-storage.ts';

export const TEXT_SIZES = [1, 1.25, 1.5, 2] as const;
export const SPACINGS = ['usual', 'wide'] as const;
export const COLORS = ['auto', 'light', 'dark', ...READING_NAMES] as const;
export const CONTRASTS = ['auto', 'more'] as const;
export const MOTIONS = ['auto', 'none'] as const;
export const ANNOUNCEMENTS = ['all', 'asked'] as const;

/** How a person wants the chat window to be; kept on the device. `auto` is as the device is set. */
export interface Settings {
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly spacing: (typeof SPACINGS)[number];
  readonly colors: (typeof COLORS)[number];
  readonly contrast: (typeof CONTRASTS)[number];
  readonly motion: (typeof MOTIONS)[number];
  /** What is read out to those who do not see the window: everything new, or what they ask for. */
  readonly announcements: (typeof ANNOUNCEMENTS)[number];
  readonly sounds: boolean;
  readonly enterSends: boolean;
  /** Answers come in plain words first, where there are any. */
  readonly simpleWords: boolean;
  /** What others say is kept back until the person asks for it. */
  readonly pause: boolean;
  /** Chosen by the person; otherwise the page's language holds. */
  readonly language?: Language;
}

export const DEFAULT_SETTINGS: Settings = {
  textSize: 1,
  spacing: 'usual',
  colors: 'auto',
  contrast: 'auto',
  motion: 'auto',
  announcements: 'all',
  sounds: false,
  enterSends: true,
  simpleWords: false,
  pause: false,
};

const ALLOWED: Readonly<Record<keyof Settings, readonly unknown[]>> = {
  textSize: TEXT_SIZES,
  spacing: SPACINGS,
  colors: COLORS,
  contrast: CONTRASTS,
  motion: MOTIONS,
  announcements: ANNOUNCEMENTS,
  sounds: [true, false],
  enterSends: [true, false],
  simpleWords: [true, false],
  pause: [true, false],
  language: LANGUAGES,
};

/** What was chosen on this device; where that is nothing we offer, the default holds. */
export function readSettings(storage: DeviceStorage): Settings {
  const stored = Object.entries(storage.read<object>(SETTINGS) ?? {});
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(stored.filter(([name, value]) => isOffered(name, value))) };
}

export function writeSettings(storage: DeviceStorage, settings: Settings): void {
  storage.write(SETTINGS, settings);
}

/** Whether it takes more than the window's own sheets to look as the person wants it. */
export function looksOwn({ spacing, colors, motion }: Settings): boolean {
  return spacing !== 'usual' || motion !== 'auto' || (READING_NAMES as readonly string[]).includes(colors);
}

function isOffered(name: string, value: unknown): boolean {
  return Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof Settings].includes(value);
}
