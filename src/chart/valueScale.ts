import { tickIncrement, ticks } from 'd3-array';
import type { IndicatorUnit } from '../model/indicators';
import { formatAxis } from '../i18n/numbers';
import type { Lang } from '../model/text';
import { clamp } from './geometry';

export interface ValueTick {
  readonly value: number;
  readonly label: string;
}

/** A scale from values to 0…1. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly ValueTick[];
  /** Share of the axis at which a value stands; values off the axis stand at its ends. */
  at(value: number): number;
  /** True for a value that has a place of its own beside the scale, with no way from the others to it. */
  isApart?(value: number): boolean;
}

/** Units that are counted: between two whole numbers there is nothing. */
export const isCount = (unit: IndicatorUnit): boolean => unit === '件' || unit === '项' || unit === '个';

/**
 * The linear axis that holds zero and all `values`, ended at round numbers, with about `count` ticks. Counts
 * get whole-number ticks and shares end at 100 % at most. With no value, or only zeros, it still runs
 * from 0 to one unit so that zeros stand on the baseline.
 */
export function valueScale(
  values: readonly number[],
  unit: IndicatorUnit,
  lang: Lang,
  count: number,
): ValueScale {
  // Not spread into Math.max: a ranking of the whole country has more values than a call takes arguments.
  let low = values.reduce((least, each) => Math.min(least, each), 0);
  let high = values.reduce((most, each) => Math.max(most, each), 0);
  if (low === 0 && high === 0) high = 1;
  let step = stepOf(low, high, count);
  if (isCount(unit)) step = Math.max(1, step);
  low = Math.floor(low / step) * step;
  high = Math.ceil(high / step - 1e-9) * step;
  if (unit === 'share' && low >= 0) high = Math.min(high, 1);
  const at = (value: number): number => clamp((value - low) / (high - low), 0, 1);
  const size = Math.max(-low, high);
  const all = ticks(low, high, Math.round((high - low) / step));
  const shown = isCount(unit) ? all.filter(Number.isInteger) : all;
  return {
    low,
    high,
    at,
    ticks: shown.map((value) => ({
      value,
      label: formatAxis(value, unit, lang, size, value === shown.at(-1)),
    })),
  };
}

/** d3 gives an increment below one as its negative inverse, to keep it exact. */
function stepOf(low: number, high: number, count: number): number {
  const increment = tickIncrement(low, high, count);
  return increment < 0 ? -1 / increment : increment;
}
