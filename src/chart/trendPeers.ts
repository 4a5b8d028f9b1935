import type { PeerYear } from '../model/series';
import type { Box } from './geometry';
import { clamp, tenth } from './geometry';
import type { PlacedFrame } from './trendFrame';
import { MEDIAN_FROM, SPREAD_FROM } from './trendFrame';

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
}

/** One mark a year with enough peers known; a year without is left empty, its n says why. */
export function placePeers(peers: readonly PeerYear[], frame: PlacedFrame): readonly PlacedPeer[] {
  const halfWidth = tenth(clamp(frame.step * 0.13, 4, 11));
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
      },
    ];
  });
}
