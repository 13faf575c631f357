import type { Rgb } from '../../ui/theme/color.ts';

let context: CanvasRenderingContext2D | undefined;

/** The pixel that the browser draws for a colour; undefined where it knows no such colour. */
export function pixelOf(color: string): Rgb | undefined {
  const drawing = canvas();
  // What is no colour leaves the one before.
  const taken = ['#000000', '#ffffff'].map((before) => {
    drawing.fillStyle = before;
    drawing.fillStyle = color;
    return drawing.fillStyle;
  });
  if (taken[0] !== taken[1]) return undefined;
  drawing.clearRect(0, 0, 1, 1);
  drawing.fillRect(0, 0, 1, 1);
  const [r, g, b] = drawing.getImageData(0, 0, 1, 1).data;
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** A colour as a native colour control takes it; undefined where the browser knows no such colour. */
export function hexOf(color: string): string | undefined {
  const pixel = pixelOf(color);
  return pixel && `#${pixel.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether a list of fonts is one, also with ours after it. */
export function isFontList(fonts: string): boolean {
  return CSS.supports('font-family', `${fonts}, system-ui`) && !/\b(?:var|env|attr)\(/i.test(fonts);
}

function canvas(): CanvasRenderingContext2D {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  return context;
}
