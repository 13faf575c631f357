/** What a bank may give the chat window; an empty one leaves the usual. */
export interface Appearance {
  /** A CSS colour. */
  readonly brand: string;
  /** A CSS colour. */
  readonly neutral: string;
  /** Names of fonts as `font-family` takes them. */
  readonly font: string;
}

export const USUAL_APPEARANCE: Appearance = { brand: '', neutral: '', font: '' };

/** The custom property of `<okienko-chat>` that each part is given in. */
export const PROPERTIES: Readonly<Record<keyof Appearance, string>> = {
  brand: '--okienko-brand',
  neutral: '--okienko-neutral',
  font: '--okienko-font',
};

const STORAGE_KEY = 'okienko.studio.appearance';

/** The rule for a bank's own style sheet; empty where the usual needs none. */
export function snippet(appearance: Appearance): string {
  const lines = (Object.keys(PROPERTIES) as (keyof Appearance)[])
    .filter((part) => appearance[part] !== '')
    .map((part) => `  ${PROPERTIES[part]}: ${appearance[part]};\n`);
  return lines.length === 0 ? '' : `okienko-chat {\n${lines.join('')}}`;
}

/** The setting of Okienko's own pages that each part is given in. */
const SETTINGS: Readonly<Record<keyof Appearance, string>> = { brand: 'brandColor', neutral: 'neutralColor', font: 'fonts' };

/** A font's name as Okienko's configuration takes it. */
const FONT_NAME = /^-?[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u;

/** Whether Okienko's configuration can name all fonts of a list. */
export function fitsSettings(fonts: string): boolean {
  return namesOf(fonts).every((name) => FONT_NAME.test(name));
}

/** The names in a list of fonts, without the quotes of CSS. */
function namesOf(fonts: string): readonly string[] {
  return fonts.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2').replaceAll(/\s+/g, ' '));
}

/**
 * The lines for Okienko's configuration; empty where the usual needs none. Fonts that do not fit it are left out.
 *
 * @param hexOf tells a CSS colour as `#rrggbb`
 */
export function settings(appearance: Appearance, hexOf: (color: string) => string): string {
  const value = (part: keyof Appearance) => (part === 'font' ? namesOf(appearance.font).join(', ') : hexOf(appearance[part]));
  const lines = (Object.keys(SETTINGS) as (keyof Appearance)[])
    .filter((part) => appearance[part] !== '' && (part !== 'font' || fitsSettings(appearance.font)))
    .map((part) => `  ${SETTINGS[part]}: "${value(part)}"\n`);
  return lines.length === 0 ? '' : `bank:\n${lines.join('')}`;
}

/** What was tried on this device. */
export function readAppearance(): Appearance {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Record<keyof Appearance, unknown>>;
    const text = (part: keyof Appearance) => (typeof stored[part] === 'string' ? stored[part] : '');
    return { brand: text('brand'), neutral: text('neutral'), font: text('font') };
  } catch {
    return USUAL_APPEARANCE;
  }
}

/** Keeps on this device what is being tried. */
export function keepAppearance(appearance: Appearance): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(appearance));
  } catch {
    // Without storage it lasts as long as the place is open.
  }
}
