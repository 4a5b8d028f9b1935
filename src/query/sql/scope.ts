import type { Scope, YearRange } from '../../model/question';
import type { Sql } from './sql';
import { all, isIn, name, sql } from './sql';

/** The reports of a scope. */
export function scopeSql({ level, kind, area }: Scope): Sql {
  return all([
    sql`level = ${level}`,
    ...(kind === null ? [] : [sql`kind = ${kind}`]),
    ...(area === null ? [] : [sql`starts_with(area, ${area}) OR starts_with(body_code, ${area})`]),
  ]);
}

/** Reports of the bodies of these numbers; none where the list is empty. */
export const bodiesSql = (numbers: readonly number[]): Sql => isIn(name('body_no'), numbers);

/** Reports of the chosen bodies, whatever the scope; of the scope where none is chosen (`numbers` null). */
export const askedSql = (scope: Scope, numbers: readonly number[] | null): Sql =>
  numbers === null ? scopeSql(scope) : bodiesSql(numbers);

export const yearsSql = ([from, to]: YearRange): Sql => sql`year BETWEEN ${from} AND ${to}`;

/**
 * Reports of the bodies whose bit is 1, by number. What stands in a body's text is looked up here, once a
 * body: to DuckDB every report's text would be a new one.
 */
export const bitsSql = (bits: string): Sql =>
  bits === '' ? sql`false` : sql`get_bit(${bits}::BIT, body_no) = 1`;
