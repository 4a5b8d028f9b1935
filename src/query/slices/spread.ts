import type { Spread } from '../../model/series';
import { countedOnce } from '../countedOnce';
import type { Entry } from '../entry';
import { quantileSorted } from '../quantile';

/** The spread of a value over reports, a body once a year (`countedOnce`); `value` is that of the nth, null where unknown. */
export function spreadOf(entries: readonly Entry[], value: (index: number) => number | null): Spread {
  const counts = countedOnce(entries, (i) => value(i) !== null);
  const counted = entries.flatMap((_, i) => (counts(i) ? [value(i)] : []));
  const sorted = counted.filter((each) => each !== null).sort((a, b) => a - b);
  const at = (p: number) => quantileSorted(sorted, p);
  return { known: sorted.length, of: counted.length, p10: at(0.1), median: at(0.5), p90: at(0.9) };
}
