import type { Size } from '../chart/geometry';
import { MARGIN } from './compose';

/** What social networks show of a link's picture without cutting it, in pixels. */
export const SOCIAL: Size = { width: 1200, height: 630 };
export const PICTURE_SIZES = ['1x', '2x', 'social'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** Width of a picture in its own pixels, unless another is asked for, and what can be asked for. */
export const PICTURE_WIDTH = { usual: 900, least: 320, most: 2000 } as const;

/** The box that a chart is asked to be drawn in; a chart whose height follows from its rows minds the width alone. */
export interface Asked {
  readonly width: number;
  readonly height?: number;
}

/** Words smaller than that share of their size can't be read in a stream of posts. */
const SMALLEST = 0.85;
const LOWEST = 260;
const ASPECT = SOCIAL.width / SOCIAL.height;

/** The box to begin with. */
export const firstAsked = (size: PictureSize, width: number): Asked => ({
  width: (size === 'social' ? PICTURE_WIDTH.usual : width) - 2 * MARGIN,
});

/**
 * What is to be asked of a chart next so that its picture fills a social network's, given what came of what was
 * asked (`picture` with its words, `plot` without); null where nothing better is known: first a lower chart,
 * then one so much wider that its rows fit.
 */
export function nextAsked(round: number, asked: Asked, picture: Size, plot: Size): Asked | null {
  if (round === 0) {
    const words = picture.height - plot.height;
    return { ...asked, height: Math.max(LOWEST, Math.round(picture.width / ASPECT - words)) };
  }
  if (round > 2 || picture.width / picture.height >= ASPECT * 0.98) return null;
  const width = Math.min(PICTURE_WIDTH.most, Math.round(picture.height * ASPECT));
  return width <= picture.width ? null : { ...asked, width: width - 2 * MARGIN };
}

/** True where a picture is too tall to be read in a social network's size. */
export const isTooTall = ({ width, height }: Size): boolean =>
  Math.min(SOCIAL.width / width, SOCIAL.height / height) < SMALLEST;
