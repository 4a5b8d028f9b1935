import { formatAxis } from '../i18n/numbers';
import type { IndicatorUnit } from '../model/indicators';
import type { Lang } from '../model/text';
import { clamp } from './geometry';
import type { ValueScale } from './valueScale';
import { valueScale } from './valueScale';

/** Share of the axis that zeros have to themselves, at its foot: on a logarithmic scale they have no place. */
const FOOT = 0.1;

const steps = (mantissas: readonly number[], from: number, to: number): number[] => {
  const out: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++)
    // By their decimal text: 3 × 10⁻¹ would not be 0.3.
    for (const each of mantissas) out.push(Number(`${each}e${power}`));
  return out;
};

const NICE = [1, 2, 5] as const;

/** The nearest round number below, and above; a decade to spare, as a logarithm may be rounded to a whole one. */
const below = (value: number): number =>
  steps(NICE, value / 10, value).findLast((each) => each <= value) ?? value;
const above = (value: number): number =>
  steps(NICE, value, value * 10).find((each) => each >= value) ?? value;

/** Round numbers from one end to the other, as dense as about `count` ticks allow. */
function ticksBetween(low: number, high: number, count: number): readonly number[] {
  const within = (values: readonly number[]) => values.filter((each) => each >= low && each <= high);
  const dense = within(steps(NICE, low, high));
  if (dense.length <= count + 1) return dense;
  const powers = within(steps([1], low, high));
  if (powers.length < 3) return within(steps([1, 3], low, high));
  const stride = Math.ceil(powers.length / (count + 1));
  return powers.filter((_, i) => i % stride === 0);
}

/** True where a logarithmic axis can hold the values: none is negative. */
export const canBeLog = (values: readonly number[]): boolean => values.every((value) => value >= 0);

/**
 * A logarithmic axis over all `values`, ended at round numbers. Zeros stand in a band of their own at its
 * foot, named 0; nothing leads to them from the rest. Where no value is above zero, or one is below, the
 * axis is the linear one.
 */
export function logScale(
  values: readonly number[],
  unit: IndicatorUnit,
  lang: Lang,
  count: number,
): ValueScale {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0 || !canBeLog(values)) return valueScale(values, unit, lang, count);
  const foot = positive.length < values.length ? FOOT : 0;
  const low = below(positive.reduce((least, each) => Math.min(least, each)));
  const highest = above(positive.reduce((most, each) => Math.max(most, each)));
  const high = highest > low ? highest : low * 10;
  const shown = ticksBetween(low, high, count);
  const label = (value: number) => formatAxis(value, unit, lang, value, value === shown.at(-1));
  const decades = Math.log10(high / low);
  return {
    low: foot > 0 ? 0 : low,
    high,
    at: (value) => (value <= 0 ? 0 : foot + (1 - foot) * clamp(Math.log10(value / low) / decades, 0, 1)),
    isApart: (value) => value === 0,
    ticks: [
      ...(foot > 0 ? [{ value: 0, label: '0' }] : []),
      ...shown.map((value) => ({ value, label: label(value) })),
    ],
  };
}
