import type { Page } from 'playwright-core';

/** Two pictures of the same place, pixel by pixel. */
export interface Difference {
  readonly changed: number;
  /** Pixels whose two colours have a contrast of 3:1 at least. */
  readonly strong: number;
}

/** Compares two PNG pictures of equal size in the browser, which reads them anyway. */
export async function compare(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
          canvas.drawImage(picture, 0, 0);
          return canvas.getImageData(0, 0, picture.width, picture.height).data;
        }),
      );
      const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
      const luminance = (data: Uint8ClampedArray, at: number) =>
        0.2126 * linear(data[at]! / 255) + 0.7152 * linear(data[at + 1]! / 255) + 0.0722 * linear(data[at + 2]! / 255);
      let [changed, strong] = [0, 0];
      for (let at = 0; at < first!.length; at += 4) {
        if (first![at] === second![at] && first![at + 1] === second![at + 1] && first![at + 2] === second![at + 2]) continue;
        changed += 1;
        const [dark, light] = [luminance(first!, at), luminance(second!, at)].sort((a, b) => a - b) as [number, number];
        if ((light + 0.05) / (dark + 0.05) >= 3) strong += 1;
      }
      return { changed, strong };
    },
    [one.toString('base64'), other.toString('base64')],
  );
}
