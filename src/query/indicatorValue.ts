import { evaluate } from '../model/formula';
import type { Indicator } from '../model/indicators';
import { isKnownIn } from '../model/indicators';
import type { Report } from '../model/report';

/**
 * An indicator's value in a report; null where unknown, and in every year whose own form has no such
 * figure, whatever form the report printed. Never -0, which JSON can't carry.
 */
export function valueIn(report: Pick<Report, 'year' | 'values'>, indicator: Indicator): number | null {
  if (!isKnownIn(indicator, report.year)) return null;
  const value = evaluate(indicator.formula, (id) => report.values[id] ?? null);
  return value === 0 ? 0 : value;
}

/**
 * The procurement amount as printed where its unit is unstated: something with digits, without a unit,
 * which therefore gave no amount. Else null.
 */
export function unstatedAmount(amount: number | null, printed: string | null): string | null {
  const isBare = printed !== null && /\p{Nd}/u.test(printed) && !/[元万亿]/u.test(printed);
  return amount === null && isBare ? printed : null;
}
