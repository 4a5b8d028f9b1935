import type { CheckResult, Outcome } from './result';
import type { RuleId } from './rules';
import { RULES } from './rules';

const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'not_computable'];
const AT = new Map(RULES.map(({ id }, i) => [id, i * OUTCOMES.length]));

/** How many results a rule gave of each outcome: three counts a rule, in the order of `RULES`. */
export type Tally = readonly number[];

export const NO_RESULTS: Tally = RULES.flatMap(() => OUTCOMES.map(() => 0));

/** The results counted by rule and outcome. */
export function tallyOf(results: readonly CheckResult[]): Tally {
  const counts = [...NO_RESULTS];
  for (const { rule, outcome } of results) {
    const at = (AT.get(rule) ?? 0) + OUTCOMES.indexOf(outcome);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The sum of tallies, each times its number. */
export function sumTallies(tallies: Iterable<readonly [Tally, number]>): Tally {
  const sum = [...NO_RESULTS];
  for (const [tally, times] of tallies) {
    tally.forEach((count, i) => {
      if (count > 0) sum[i] = (sum[i] ?? 0) + count * times;
    });
  }
  return sum;
}

/** A tally's counts of one rule, or (for null) of all of them. */
export function countsOf(tally: Tally, rule: RuleId | null): Readonly<Record<Outcome | 'of', number>> {
  const counts = { pass: 0, fail: 0, not_computable: 0, of: 0 };
  for (const [id, at] of AT) {
    if (rule !== null && id !== rule) continue;
    OUTCOMES.forEach((outcome, i) => {
      counts[outcome] += tally[at + i] ?? 0;
      counts.of += tally[at + i] ?? 0;
    });
  }
  return counts;
}
