import { BREAK_YEAR, FIRST_YEAR } from '../../model/form';
import type { Formula } from '../../model/formula';
import type { Indicator } from '../../model/indicators';
import type { Sql } from './sql';
import { join, name, sql } from './sql';

/** A formula over a row of figures, as DOUBLE. SQL's own nulls are the formula's unknown. */
export function formulaSql(formula: Formula): Sql {
  switch (formula.op) {
    case 'figure':
      return sql`${name(formula.id)}::DOUBLE`;
    case 'first':
      return sql`coalesce(${join(formula.of.map(formulaSql))})`;
    case 'sum':
      return sql`(${join(formula.of.map(formulaSql), ' + ')})`;
    case 'difference':
      return sql`(${formulaSql(formula.of[0])} - ${formulaSql(formula.of[1])})`;
    case 'ratio':
      return sql`(${formulaSql(formula.of[0])} / nullif(${formulaSql(formula.of[1])}, 0))`;
  }
}

/** True in the years that have a form of the indicator's. */
function isKnownSql({ forms }: Indicator): Sql {
  const before = sql`year >= ${FIRST_YEAR} AND year < ${BREAK_YEAR}`;
  const since = sql`year >= ${BREAK_YEAR}`;
  if (forms.length === 0) return sql`false`;
  if (forms.length === 2) return sql`year >= ${FIRST_YEAR}`;
  return forms.includes('2019') ? before : since;
}

/** An indicator's value in a row, null where unknown or in a year whose own form has no such figure. */
export const indicatorSql = (indicator: Indicator): Sql =>
  sql`CASE WHEN ${isKnownSql(indicator)} THEN ${formulaSql(indicator.formula)} END`;
