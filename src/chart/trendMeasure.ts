import type { Indicator } from '../model/indicators';
import type { TrendLine, TrendPoint, TrendSeries } from '../model/series';
import type { Show } from '../model/view';

/** A trend's lines in another measure, with the indicator as that measure has it. */
export interface Measured {
  readonly series: TrendSeries;
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

const tells = ({ points }: TrendLine) => points.some(({ value }) => value !== null);

/**
 * The trend in the measure asked for. In any but the values themselves the peers are left out: their spread
 * is of values. An index has the unit `index`, a change that of the indicator.
 */
export function measured(series: TrendSeries, indicator: Indicator, show: Show): Measured {
  if (show === 'value') return { series, indicator, without: 0 };
  const of = show === 'index' ? indexed : changed;
  const lines = series.lines.map((line) => ({ ...line, points: of(line.points) }));
  return {
    series: { ...series, lines, peers: [] },
    indicator: show === 'index' ? { ...indicator, unit: 'index' } : indicator,
    without: series.lines.filter(tells).length - lines.filter(tells).length,
  };
}
