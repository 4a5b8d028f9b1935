import type { Indicator } from '../model/indicators';
import type { PeerYear, TrendPoint } from '../model/series';
import type { Show } from '../model/view';
import type { DrawnLine, DrawnTrend } from './trendInput';

/** A trend's lines in another measure, with the indicator as that measure has it. */
export interface Measured {
  readonly series: DrawnTrend;
  readonly indicator: Indicator;
  /** Lines with figures of which the measure can tell nothing. */
  readonly without: number;
}

/** Each value over the line's first known one, times 100. A first value of zero or below is no base: all unknown then. */
function indexed(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const base = points.find(({ value }) => value !== null)?.value ?? 0;
  return points.map(({ year, value }) => ({
    year,
    value: value === null || base <= 0 ? null : (100 * value) / base,
  }));
}

/** Each value less that of the year before; unknown where either is. */
function changed(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const values = new Map(points.map(({ year, value }) => [year, value]));
  return points.map(({ year, value }) => {
    const before = values.get(year - 1) ?? null;
    return { year, value: value === null || before === null ? null : value - before };
  });
}

const hundred = (value: number | null): number | null => (value === null ? null : 100 * value);

/** Quotients as numbers per hundred. */
function inHundreds({ lines, peers, ...series }: DrawnTrend): DrawnTrend {
  return {
    ...series,
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map((point) => ({ ...point, value: hundred(point.value) })),
    })),
    peers: peers.map((peer): PeerYear => ({
      ...peer,
      ...{ p10: hundred(peer.p10), median: hundred(peer.median), p90: hundred(peer.p90) },
    })),
  };
}

const tells = ({ points }: DrawnLine) => points.some(({ value }) => value !== null);

/**
 * The trend in the measure asked for; rates come as quotients, peers and all. An index and a change leave the
 * peers out: their spread is of values. An index has the unit `index`, a change that of the indicator.
 */
export function measured(series: DrawnTrend, indicator: Indicator, show: Show): Measured {
  if (show === 'value') return { series, indicator, without: 0 };
  if (show === 'share') return { series, indicator: { ...indicator, unit: 'share' }, without: 0 };
  if (show === 'per100')
    return { series: inHundreds(series), indicator: { ...indicator, unit: 'per_100' }, without: 0 };
  const of = show === 'index' ? indexed : changed;
  const lines = series.lines.map((line) => ({ ...line, points: of(line.points) }));
  return {
    series: { ...series, lines, peers: [] },
    indicator: show === 'index' ? { ...indicator, unit: 'index' } : indicator,
    without: series.lines.filter(tells).length - lines.filter(tells).length,
  };
}
