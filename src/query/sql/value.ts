import type { YearRange } from '../../model/question';
import { BREAK_YEAR, FIRST_YEAR, LAST_YEAR } from '../../model/form';
import type { Form } from '../../model/form';
import type { Formula } from '../../model/formula';
import type { IndicatorId } from '../../model/indicators';
import { indicator } from '../../model/indicators';
import { columnOf } from '../columns';
import type { Sql } from './sql';
import { join, name, sql } from './sql';

/** The first and last year that have one of the forms; none where there is none. */
function yearsOf(forms: readonly Form[]): YearRange {
  if (forms.length === 0) return [LAST_YEAR, FIRST_YEAR];
  return [
    forms.includes('2019') ? FIRST_YEAR : BREAK_YEAR,
    forms.includes('2021') ? LAST_YEAR : BREAK_YEAR - 1,
  ];
}

/**
 * An indicator's value in a row of one of the `years`, null where unknown or in a year whose own form has no such
 * figure: where all of them have it, the column is read as it is. INTEGER where the column is: to find a quantile DuckDB takes half the time over whole numbers.
 */
export function valueSql(id: IndicatorId, years: YearRange): Sql {
  const { forms, formula } = indicator(id);
  const column = name(columnOf(id));
  const [from, to] = yearsOf(forms);
  // A computed value is null already where it can't be known.
  if (formula.op !== 'figure' || (from <= years[0] && years[1] <= to)) return column;
  return sql`CASE WHEN year BETWEEN ${from} AND ${to} THEN ${column} END`;
}

/** A formula over indicators' ids in a row of one of the `years`; null where it isn't known, as `evaluate` has it. */
export function formulaSql(formula: Formula, years: YearRange): Sql {
  if (formula.op === 'figure') return valueSql(formula.id, years);
  const parts = formula.of.map((part) => formulaSql(part, years));
  const [left = sql`NULL`, right = sql`NULL`] = parts;
  switch (formula.op) {
    case 'sum':
      return sql`(${join(parts, ' + ')})`;
    case 'difference':
      return sql`(${left} - ${right})`;
    case 'ratio':
      return sql`(${left} / nullif(${right}, 0))`;
    case 'first':
      return sql`coalesce(${join(parts)})`;
  }
}
