import type { Box } from './geometry';
import { clamp, tenth } from './geometry';
import { LABEL, textWidth } from './textWidth';
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

/** From a mark to its figure, and from there to the next mark. */
const APART = 4;

/** One mark a year with enough peers known; a year without is left empty, its n says why. */
export function placePeers(input: TrendInput, frame: PlacedFrame): readonly PlacedPeer[] {
  const { ofSpread } = input;
  const { peers } = input.series;
  const halfWidth = tenth(clamp(frame.step * (ofSpread ? 0.16 : 0.13), 4, ofSpread ? 16 : 11));
  const between = frame.step - 2 * (halfWidth + APART);
  const labelOf = (median: number, isLast: boolean): string => {
    const label = ofSpread?.figure(input, median) ?? '';
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

/** All bars, the arrows where they run off the plot, and all medians, each as one path. */
export function peerPaths(
  peers: readonly PlacedPeer[],
  plot: Box,
): { readonly bars: string; readonly cuts: string; readonly medians: string } {
  const joined = (drawn: (peer: PlacedPeer) => string): string => peers.map(drawn).join('');
  return {
    bars: joined(({ bar }) =>
      bar ? `M${bar.x0},${bar.y0}H${bar.x1}V${Math.max(bar.y0 + 1, bar.y1)}H${bar.x0}Z` : '',
    ),
    cuts: joined(
      ({ x, cutTop, cutBottom }) =>
        (cutTop ? `M${x - 4},${plot.y0 + 1}l4,-5l4,5` : '') +
        (cutBottom ? `M${x - 4},${plot.y1 - 1}l4,5l4,-5` : ''),
    ),
    medians: joined(({ x, halfWidth, medianY }) =>
      medianY === null ? '' : `M${x - halfWidth},${medianY}H${x + halfWidth}`,
    ),
  };
}
