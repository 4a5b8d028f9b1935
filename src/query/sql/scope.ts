import type { Scope, YearRange } from '../../model/question';
import { wordsOf } from '../bodyText';
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

/** The columns that a filter is matched against, beside the codes. */
export const FILTER_COLUMNS = ['province', 'city', 'county', 'body'] as const;

/** Reports of bodies in whose text each word of the filter stands: `textOf` in SQL. */
export function filterSql(filter: string): Sql {
  const text = sql`lower(concat(province, city, county, body, ' ', body_code, ' ', area))`;
  return all(wordsOf(filter).map((word) => sql`contains(${text}, ${word})`));
}
