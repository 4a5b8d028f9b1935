import { quantileSorted } from 'd3-array';
import type { IndicatorUnit } from '../model/indicators';
import { formatAxis } from '../i18n/numbers';
import type { Lang } from '../model/text';
import { clamp } from './geometry';
import type { ValueScale } from './valueScale';
import { isCount, valueScale } from './valueScale';

/** A scale on which bodies of very different size can be told apart. */
export interface SpreadScale extends ValueScale {
  /** True where equal distances are equal ratios rather than equal differences. */
  readonly log: boolean;
}

/** This many times the third quartile, and a linear axis would leave most dots in one heap. */
const SKEWED = 12;

function logScale(values: readonly number[], unit: IndicatorUnit, lang: Lang): SpreadScale {
  const high = values.reduce((most, each) => Math.max(most, each), 0);
  const least = values.reduce((low, each) => (each > 0 ? Math.min(low, each) : low), high);
  // From here on the scale is logarithmic; below it, down to zero, nearly linear.
  const from = isCount(unit) ? 1 : least;
  const at = (value: number) => clamp(Math.log1p(value / from) / Math.log1p(high / from), 0, 1);
  const first = Math.floor(Math.log10(from));
  const last = Math.floor(Math.log10(high));
  const steps = last - first < 4 ? [1, 2, 5] : [1];
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const shown = decades
    .flatMap((decade) => steps.map((step) => (decade < 0 ? step / 10 ** -decade : step * 10 ** decade)))
    .filter((value) => value >= from && value <= high);
  return {
    log: true,
    low: 0,
    high,
    at,
    ticks: [0, ...shown].map((value) => ({
      value,
      label: formatAxis(value, unit, lang, value, value === shown.at(-1)),
    })),
  };
}

/** A linear axis with zero, or a logarithmic one where a few values are many times the others. */
export function spreadScale(
  values: readonly number[],
  unit: IndicatorUnit,
  lang: Lang,
  count: number,
): SpreadScale {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const middle = quantileSorted(sorted, 0.75) ?? 0;
  const floor = isCount(unit) ? 1 : 0;
  const skewed = unit !== 'share' && low >= 0 && high > SKEWED * Math.max(middle, floor) && high > 0;
  return skewed ? logScale(values, unit, lang) : { ...valueScale(values, unit, lang, count), log: false };
}
