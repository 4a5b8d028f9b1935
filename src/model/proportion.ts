import type { Indicator, IndicatorId } from './indicators';
import { indicator } from './indicators';
import type { Together } from './question';
import { rateOf } from './rate';

/** True of a rate that is a proportion: cases out of as many, so that an interval can be given. */
export const isProportion = (each: Indicator): boolean => each.unit === 'share' && rateOf(each) !== null;

/** The proportion that stands in for what is none. */
export const FIRST_PROPORTION = 'disclosure_rate';

/** The proportion of that id, else the first of them. */
export function proportionOf(id: IndicatorId): Indicator {
  const asked = indicator(id);
  return isProportion(asked) ? asked : indicator(FIRST_PROPORTION);
}

/** A rate's cases and what they are of, together. */
export function rateSet(each: Indicator): Together {
  const rate = rateOf(each);
  return rate ? [rate.of, rate.base] : [];
}
