import type { Size } from '../../chart/geometry';

/** An SVG as an address that the page's policy lets an image have. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The longest side and the most pixels that every browser draws. */
const MOST_SIDE = 32_000;
const MOST_PIXELS = 16_384 ** 2 / 2;

/** False where a canvas of that size fails in some browser. */
export const canDraw = ({ width, height }: Size): boolean =>
  Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;

/** Draws an SVG as a PNG of `size`. Rejects where the browser can't. */
export async function drawPng(svg: string, { width, height }: Size): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('canvas');
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error(`${width}×${height}`);
  return blob;
}
