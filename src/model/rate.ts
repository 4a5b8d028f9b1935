import type { FigureId } from './figures';
import type { Formula } from './formula';
import { cell } from './formula';
import type { Indicator, IndicatorId } from './indicators';
import { indicator } from './indicators';

/** Cases below which a rate is told with its n, but not compared or ranked. */
export const MIN_BASE = 30;

/** The two sides of a rate as formulas over indicators' ids. */
export interface Rate {
  readonly of: Formula;
  readonly base: Formula;
}

/** The formula over indicators: a subtotal's "first known of" is the indicator of that name. */
function overIndicators(formula: Formula): Formula {
  if (formula.op === 'figure') return formula;
  if (formula.op === 'first') {
    const named = formula.of.find((part) => part.op === 'figure');
    if (named && indicator(named.id).formula.op === 'first') return cell(named.id);
  }
  return { ...formula, of: formula.of.map(overIndicators) } as Formula;
}

/**
 * What an indicator is a rate of and on: cases over cases, or null for a figure. Procurement per project
 * is none either: projects are not trials of which some succeed, and an amount over a single project
 * is what that body paid, exactly. Ids in the formulas are indicators': a subtotal is one id.
 */
export function rateOf(each: Indicator): Rate | null {
  // Asked of one indicator for each of tens of thousands of rows.
  const known = RATES.get(each);
  if (known !== undefined) return known;
  const rate = readRate(each);
  RATES.set(each, rate);
  return rate;
}

const RATES = new WeakMap<Indicator, Rate | null>();

function readRate({ formula, unit }: Indicator): Rate | null {
  if (formula.op !== 'ratio' || (unit !== 'share' && unit !== 'per_application')) return null;
  const [of, base] = formula.of.map(overIndicators);
  return of && base ? { of, base } : null;
}

/**
 * An indicator, over the figure `per` where that is given, as a rate; null where it is none then either.
 */
export function rateBy(id: IndicatorId, per: FigureId | undefined): Rate | null {
  // A figure alone is told over another one.
  return per ? { of: cell(id as FigureId), base: cell(per) } : rateOf(indicator(id));
}

/** The cases that a rate rests on, over indicators' ids; null where the indicator is no rate of cases. */
export const baseOf = (each: Indicator): Formula | null => rateOf(each)?.base ?? null;

/** True where a known value is a rate whose base is below `MIN_BASE`, or unknown. */
export const isSmallBased = (each: Indicator, base: number | null): boolean =>
  baseOf(each) !== null && (base === null || base < MIN_BASE);
