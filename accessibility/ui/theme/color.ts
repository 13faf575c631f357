/** A colour in OKLCH: lightness 0..1, chroma 0..0.4, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Which colours a screen can show. */
export type Gamut = 'srgb' | 'p3';

/** Linear sRGB of an OKLCH colour; what lies outside the screen's gamut is clipped channel by channel, as browsers do. */
export function linearRgb(color: Oklch): Rgb {
  return unclipped(color).map(clip) as unknown as Rgb;
}

/** WCAG contrast of two colours on a screen, 1..21. */
export function contrast(one: Oklch, other: Oklch, gamut: Gamut = 'srgb'): number {
  return luminanceContrast(luminance(one, gamut), luminance(other, gamut));
}

/** WCAG contrast of two colours as a screen shows them: gamma-encoded sRGB, 0..255. */
export function pixelContrast(one: Rgb, other: Rgb): number {
  return luminanceContrast(pixelLuminance(one), pixelLuminance(other));
}

function luminanceContrast(one: number, other: number): number {
  const [light, dark] = [one, other].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function pixelLuminance(pixel: Rgb): number {
  const [r, g, b] = pixel.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function luminance(color: Oklch, gamut: Gamut): number {
  const [r, g, b] = unclipped(color);
  if (gamut === 'srgb') return 0.2126 * clip(r) + 0.7152 * clip(g) + 0.0722 * clip(b);
  const [red, green, blue] = [
    0.8224621 * r + 0.177538 * g,
    0.0331941 * r + 0.9668058 * g,
    0.0170827 * r + 0.0723974 * g + 0.9105199 * b,
  ] as const;
  return 0.2289746 * clip(red) + 0.6917385 * clip(green) + 0.0792869 * clip(blue);
}

function unclipped({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function clip(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
