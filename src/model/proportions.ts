import type { Indicator } from './indicators';
import { indicator, INDICATORS } from './indicators';
import { FIRST_PROPORTION, isProportion, rateSet } from './proportion';
import type { Together } from './question';

/** All rates that are proportions. */
export const PROPORTIONS: readonly Indicator[] = INDICATORS.filter(isProportion);

const RATES: ReadonlyMap<string, Indicator> = new Map(
  PROPORTIONS.map((each) => [JSON.stringify(rateSet(each)), each]),
);

/** The rate that a set was made for by `rateSet`. */
export const rateAsked = (set: Together | undefined): Indicator =>
  RATES.get(JSON.stringify(set)) ?? indicator(FIRST_PROPORTION);
