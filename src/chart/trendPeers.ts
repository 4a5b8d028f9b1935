import { formatCell } from '../i18n/numbers';
import type { Box } from './geometry';
import { clamp, tenth } from './geometry';
import { LABEL, textWidth, widest } from './textWidth';
import type { PlacedFrame } from './trendFrame';
import type { TrendInput } from './trendInput';
import { MEDIAN_FROM, SPREAD_FROM } from './spreadFrom';

/** The peers' spread in one year. Years are never joined: each is of other bodies. */
export interface PlacedPeer {
  readonly year: number;
  readonly x: number;
  readonly halfWidth: number;
  /** From the 90th to the 10th percentile; null with fewer than five known. */
  readonly bar: Box | null;
  /** True where the bar runs off the plot, at its upper or its lower edge. */
  readonly cutTop: boolean;
  readonly cutBottom: boolean;
  /** Null with fewer than three known, or off the axis. */
  readonly medianY: number | null;
  /** The median's figure, where the chart is of the spread alone and there is room; else empty. */
  readonly label: string;
}

const medianWord = ({ indicator, lang }: TrendInput, median: number | null): string =>
  formatCell(median, indicator.unit, lang);

/** Pixels to keep free right of the plot for the last median's figure. */
export const spreadGutter = (input: TrendInput): number =>
  Math.max(14, Math.ceil(widest([medianWord(input, input.series.peers.at(-1)?.median ?? null)], LABEL)) + 8);

/** From a mark to its figure, and from there to the next mark. */
const APART = 4;

/** One mark a year with enough peers known; a year without is left empty, its n says why. */
export function placePeers(input: TrendInput, frame: PlacedFrame): readonly PlacedPeer[] {
  const { ofSpread } = input;
  const { peers } = input.series;
  const halfWidth = tenth(clamp(frame.step * (ofSpread ? 0.16 : 0.13), 4, ofSpread ? 16 : 11));
  const between = frame.step - 2 * (halfWidth + APART);
  const labelOf = (median: number, isLast: boolean): string => {
    const label = ofSpread ? medianWord(input, median) : '';
    return isLast || textWidth(label, LABEL) <= between ? label : '';
  };
  return peers.flatMap((peer): readonly PlacedPeer[] => {
    const { year, known, p10, median, p90 } = peer;
    if (known < MEDIAN_FROM || median === null) return [];
    const x = frame.x(year);
    const spans = known >= SPREAD_FROM && p10 !== null && p90 !== null;
    const onAxis = median >= frame.scale.low && median <= frame.scale.high;
    return [
      {
        year,
        x,
        halfWidth,
        bar: spans ? { x0: x - halfWidth, x1: x + halfWidth, y0: frame.y(p90), y1: frame.y(p10) } : null,
        cutTop: spans && p90 > frame.scale.high,
        cutBottom: spans && p10 < frame.scale.low,
        medianY: onAxis ? frame.y(median) : null,
        label: labelOf(median, peer === peers.at(-1)),
      },
    ];
  });
}
