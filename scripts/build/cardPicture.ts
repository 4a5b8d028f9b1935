import { readFileSync } from 'node:fs';
import type { PlacedTrend } from '../../src/chart/trend';
import type { PictureWords } from '../../src/picture/compose';
import { composePicture, MARGIN, writePicture } from '../../src/picture/compose';
import { SOCIAL } from '../../src/picture/fit';
import { paletteOf } from '../../src/picture/palette';
import type { TrendLooks } from '../../src/picture/trendDrawing';
import { drawTrend } from '../../src/picture/trendDrawing';
import type { Lang } from '../../src/model/text';

/** A chart that is drawn to fill what its words leave of the picture. */
export interface CardChart {
  readonly words: PictureWords;
  readonly ofSpread: boolean;
  readonly nothing: string;
  readonly wordsAt?: TrendLooks['wordsAt'];
  readonly layout: (size: { readonly width: number; readonly height: number }) => PlacedTrend;
}

/** Width of the picture in its own pixels: words of twelve are read in a stream of posts. */
const WIDTH = 720;
const LOWEST = 140;

const palette = paletteOf(readFileSync('src/chart/palette.css', 'utf8'), 'light');

/** A card's picture as SVG, in the size that social networks show whole. */
export function cardSvg({ words, ofSpread, nothing, wordsAt, layout }: CardChart, lang: Lang): string {
  const width = WIDTH - 2 * MARGIN;
  const bare = { width, height: 0, drawings: [], headings: [] };
  const room = (WIDTH * SOCIAL.height) / SOCIAL.width - composePicture(bare, words, palette, lang).height;
  const size = { width, height: Math.max(LOWEST, Math.floor(room)) };
  const looks: TrendLooks = { palette, lang, ofSpread, nothing, ...(wordsAt ? { wordsAt } : {}) };
  const elements = drawTrend(layout(size), looks);
  const plot = { ...bare, ...size, drawings: [{ x: 0, y: 0, elements }] };
  const svg = writePicture(composePicture(plot, words, palette, lang), SOCIAL);
  // The font's own apostrophe is as wide as a Chinese character.
  return lang === 'en' ? svg.replaceAll('’', "'") : svg;
}
