import { beforeEach, describe, expect, it } from 'vitest';
import { fitsSettings, keepAppearance, readAppearance, settings, snippet, USUAL_APPEARANCE } from './appearance.ts';

describe('the lines for a bank’s page', () => {
  it('name only what differs from the usual', () => {
    expect(snippet({ brand: '#7a1f3d', neutral: '', font: 'Georgia, serif' })).toBe(
      'okienko-chat {\n  --okienko-brand: #7a1f3d;\n  --okienko-font: Georgia, serif;\n}',
    );
    expect(snippet(USUAL_APPEARANCE)).toBe('');
  });
});

describe('the settings for Okienko’s own pages', () => {
  const hexOf = (color: string) => (color === 'navy' ? '#000080' : color);

  it('name only what differs from the usual, as the configuration takes it', () => {
    const appearance = { brand: 'navy', neutral: '', font: '"Segoe UI", Roboto, sans-serif' };
    expect(settings(appearance, hexOf)).toBe('bank:\n  brandColor: "#000080"\n  fonts: "Segoe UI, Roboto, sans-serif"\n');
    expect(settings(USUAL_APPEARANCE, hexOf)).toBe('');
  });

  /** The server's test has the same. */
  it.each([
    ['-apple-system, BlinkMacSystemFont, "Segoe UI"', '-apple-system, BlinkMacSystemFont, Segoe UI'],
    ["'Source Sans 3',\n  cursive", 'Source Sans 3, cursive'],
    ['ui-rounded, Noto Sans  SC, 思源黑体', 'ui-rounded, Noto Sans SC, 思源黑体'],
  ])('name the fonts %j', (font, fonts) => {
    expect(fitsSettings(font)).toBe(true);
    expect(settings({ ...USUAL_APPEARANCE, font }, hexOf)).toBe(`bank:\n  fonts: "${fonts}"\n`);
  });

  it.each(['"Ben & Co"', '"Nora\'s Hand"', '"Sans, Bold"', 'Old\\ Face', '--own', `"${'a'.repeat(70)}"`, 'generic(kai)'])(
    'leave out a list with the font %s, which they cannot name',
    (name) => {
      const font = `${name}, serif`;
      expect(fitsSettings(font)).toBe(false);
      expect(settings({ ...USUAL_APPEARANCE, font }, hexOf)).toBe('');
      expect(settings({ brand: 'navy', neutral: '', font }, hexOf)).toBe('bank:\n  brandColor: "#000080"\n');
    },
  );
});

describe('what is tried', () => {
  beforeEach(() => localStorage.clear());

  it('is kept on the device', () => {
    const tried = { brand: 'navy', neutral: 'oklch(0.5 0.02 250)', font: 'Verdana' };
    keepAppearance(tried);
    expect(readAppearance()).toEqual(tried);
  });

  it.each([null, '{', '7', '{"brand":{"a":1},"font":null}'])('is the usual where %j is kept', (kept) => {
    if (kept !== null) localStorage.setItem('okienko.studio.appearance', kept);
    expect(readAppearance()).toEqual(USUAL_APPEARANCE);
  });
});
