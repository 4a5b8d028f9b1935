import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Size } from '../../src/chart/geometry';

const pack = promisify(deflate) as (
  bytes: Uint8Array,
  options: { level: number; memLevel: number },
) => Promise<Uint8Array>;

/** The last takes three times as long to save a hundredth. */
const LEVEL = 8;

/** As many as half a byte tells apart: inks on paper, and a few steps for the rims of letters. */
const MOST_COLOURS = 16;

function part(name: string, bytes: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function head({ width, height }: Size): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  // Four bits a pixel, each an index into the palette.
  bytes.set([4, 3, 0, 0, 0], 8);
  return bytes;
}

const apart = (a: number, b: number): number =>
  [0, 8, 16].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** How often each colour is used. Most pixels are as the one before: those are counted without being looked up. */
function usesOf(pixels: Uint32Array): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  let [from, run] = [0, pixels[0] ?? 0];
  for (let at = 1; at <= pixels.length; at += 1) {
    const next = pixels[at];
    if (next === run) continue;
    uses.set(run, (uses.get(run) ?? 0) + at - from);
    [from, run] = [at, next ?? 0];
  }
  return uses;
}

/** The colours to keep, those used most that aren't nearly one of them already, and for every colour the place of the nearest kept. */
function paletteOf(uses: ReadonlyMap<number, number>): {
  readonly kept: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
} {
  const byUse = [...uses].sort(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
  const kept: number[] = [];
  for (const nearly of [30, 15, 0])
    for (const colour of byUse)
      if (kept.length < MOST_COLOURS && kept.every((each) => apart(each, colour) > nearly ** 2))
        kept.push(colour);
  const nearest = (colour: number): number =>
    kept.reduce((best, each, i) => (apart(each, colour) < apart(kept[best] ?? 0, colour) ? i : best), 0);
  return { kept, placeOf: new Map(byUse.map((colour) => [colour, nearest(colour)])) };
}

/** Rows of half-byte indexes, each behind its filter, which is none. */
function rowsOf(pixels: Uint32Array, { width, height }: Size, placeOf: ReadonlyMap<number, number>): Buffer {
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  let [run, place] = [-1, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[y * width + x] ?? 0;
      if (pixel !== run) [run, place] = [pixel, placeOf.get(pixel) ?? 0];
      const at = y * stride + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? place << 4 : place);
    }
  }
  return rows;
}

/**
 * Opaque pixels (RGBA, row by row) as a PNG of sixteen colours, half the bytes of one of all colours and none the worse
 * for a chart: any other takes the nearest of those kept.
 */
export async function palettePng(rgba: Uint8Array, size: Size): Promise<Buffer> {
  // A copy, as the words of a view have to begin at a multiple of four.
  const pixels = new Uint32Array(rgba.slice().buffer);
  const { kept, placeOf } = paletteOf(usesOf(pixels));
  const colours = kept.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', head(size)),
    part('PLTE', Uint8Array.from(colours)),
    part('IDAT', await pack(rowsOf(pixels, size, placeOf), { level: LEVEL, memLevel: 9 })),
    part('IEND', new Uint8Array()),
  ]);
}
