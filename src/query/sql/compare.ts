import type { IndicatorId } from '../../model/indicators';
import type { YearRange } from '../../model/question';
import { WORKLOAD } from '../comparedFigures';
import type { Reports } from './reports';
import { yearsSql } from './scope';
import type { Sql } from './sql';
import { all, join, name, sql } from './sql';
import { valueSql } from './value';

/* A comparison in SQL. */

const valuesSql = (ids: readonly IndicatorId[], years: YearRange): Sql =>
  join(
    ids.map((id) => sql`, ${valueSql(id, years)} AS ${name(id)}`),
    '',
  );

/** body_no, own, year and the indicators of the reports of `who` within the years. */
export const comparedSql = (reports: Reports, ids: readonly IndicatorId[], years: YearRange, who: Sql): Sql =>
  sql`SELECT body_no, own, year${valuesSql(ids, years)} FROM ${reports.of(ids)}
    WHERE ${all([who, yearsSql(years)])}`;

/** Of a body's own and published value the own one, unless it doesn't tell: `countedOnceSql` over one value of a year. */
const ownFirst = (value: Sql): Sql =>
  sql`coalesce(any_value(${value}) FILTER (own = 1), any_value(${value}) FILTER (own = 0))`;

/** body_no and workload of each body of a level with a report on a year, by `countedOnceSql`'s rule; null where unknown. */
export function workloadsSql(reports: Reports, level: string, year: number): Sql {
  const years: YearRange = [year, year];
  const workload = join(
    WORKLOAD.map((id) => valueSql(id, years)),
    ' + ',
  );
  const told = sql`SELECT body_no, own, ${workload} AS workload FROM ${reports.of(WORKLOAD)}
    WHERE ${all([sql`level = ${level}`, yearsSql(years)])}`;
  if (!reports.hasOwn) return told;
  return sql`SELECT body_no, ${ownFirst(name('workload'))} AS workload FROM (${told}) GROUP BY body_no`;
}

/** Column of an indicator's spread: `known`, `p10`, `median` or `p90`. */
export const spreadColumn = (of: 'known' | 'p10' | 'median' | 'p90', id: IndicatorId): string =>
  `${of}__${id}`;

/**
 * One row: the number of peers with a report on a year and each indicator's spread over them. Of an own
 * and a published report the own one counts, unless it doesn't tell: `countedOnceSql` in one pass over
 * all the indicators, where a pass for each of them would run out of memory.
 */
export function spreadsSql(reports: Reports, ids: readonly IndicatorId[], year: number, peers: Sql): Sql {
  const once = ids.map((id) => sql`, ${ownFirst(name(id))} AS ${name(id)}`);
  const counted = reports.hasOwn
    ? sql`SELECT body_no${join(once, '')} FROM peers GROUP BY body_no`
    : sql`FROM peers`;
  const spreads = ids.map((id) => {
    const [known, p10, median, p90] = (['known', 'p10', 'median', 'p90'] as const).map((of) =>
      name(spreadColumn(of, id)),
    ) as [Sql, Sql, Sql, Sql];
    return sql`, count(${name(id)})::INTEGER AS ${known}, quantile_cont(${name(id)}, 0.1) AS ${p10},
      quantile_cont(${name(id)}, 0.5) AS ${median}, quantile_cont(${name(id)}, 0.9) AS ${p90}`;
  });
  return sql`
    WITH peers AS (${comparedSql(reports, ids, [year, year], peers)}), counted AS (${counted})
    SELECT count(*)::INTEGER AS reports${join(spreads, '')} FROM counted`;
}
