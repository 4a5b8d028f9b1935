import type { Sql } from './sql';
import { sql } from './sql';

/**
 * Selects out of `source` (own, body_no, year, …) the rows that a sum or a spread counts, a body once a year:
 * `countedOnce` in SQL. `tells` is a condition on a row. Without own rows that is all of them.
 */
export function countedOnceSql(source: Sql, tells: Sql, hasOwn: boolean): Sql {
  if (!hasOwn) return sql`SELECT * FROM ${source}`;
  return sql`SELECT * FROM ${source} AS one WHERE CASE WHEN own = 1
    THEN (${tells}) OR NOT EXISTS (FROM ${source} AS other
      WHERE other.own = 0 AND other.body_no = one.body_no AND other.year = one.year)
    ELSE NOT EXISTS (FROM ${source} AS other
      WHERE other.own = 1 AND (${tells}) AND other.body_no = one.body_no AND other.year = one.year) END`;
}
