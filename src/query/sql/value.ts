import { BREAK_YEAR, FIRST_YEAR } from '../../model/form';
import type { Form } from '../../model/form';
import type { Formula } from '../../model/formula';
import type { IndicatorId } from '../../model/indicators';
import { indicator } from '../../model/indicators';
import { columnOf } from '../columns';
import type { Sql } from './sql';
import { join, name, sql } from './sql';

/** True in the years that have one of the forms. */
function isKnownSql(forms: readonly Form[]): Sql {
  if (forms.length === 0) return sql`false`;
  if (forms.length === 2) return sql`year >= ${FIRST_YEAR}`;
  return forms.includes('2019')
    ? sql`year >= ${FIRST_YEAR} AND year < ${BREAK_YEAR}`
    : sql`year >= ${BREAK_YEAR}`;
}

/**
 * An indicator's value in a row, null where unknown or in a year whose own form has no such figure.
 * INTEGER where the column is: to find a quantile DuckDB takes half the time over whole numbers.
 */
export function valueSql(id: IndicatorId): Sql {
  const { forms, formula } = indicator(id);
  const column = name(columnOf(id));
  // A computed value is null already where it can't be known.
  return formula.op === 'figure' ? sql`CASE WHEN ${isKnownSql(forms)} THEN ${column} END` : column;
}

/** A formula over indicators' ids in a row; null where it isn't known, as `evaluate` has it. */
export function formulaSql(formula: Formula): Sql {
  if (formula.op === 'figure') return valueSql(formula.id);
  const parts = formula.of.map(formulaSql);
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
