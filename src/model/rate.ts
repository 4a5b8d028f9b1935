import type { FigureId } from './figures';
import type { Formula } from './formula';
import { evaluate } from './formula';
import type { Indicator } from './indicators';

/** Below this many cases neither a rate's height nor its rank says much. */
export const RATE_BASE = 30;

/** The cases that a rate rests on: its formula's denominator. Null for what is no rate (a count, an amount a project). */
export function baseOf({ unit, formula }: Indicator): Formula | null {
  const isRate = unit === 'share' || unit === 'per_application';
  return isRate && formula.op === 'ratio' ? formula.of[1] : null;
}

/** The number of cases under a report's rate; null where unknown or no rate. */
export function baseIn(indicator: Indicator, value: (id: FigureId) => number | null): number | null {
  const base = baseOf(indicator);
  return base && evaluate(base, value);
}

/** True where a known value is a rate whose base is below `RATE_BASE`, or unknown. */
export const isSmallBased = (indicator: Indicator, base: number | null): boolean =>
  baseOf(indicator) !== null && (base === null || base < RATE_BASE);
