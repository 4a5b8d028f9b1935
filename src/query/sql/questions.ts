import { FIRST_YEAR, BREAK_YEAR } from '../../model/form';
import type { IndicatorId } from '../../model/indicators';
import { indicator, isIndicatorId, OUTCOMES } from '../../model/indicators';
import type {
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  RowColumn,
  RowsQuestion,
  TrendQuestion,
} from '../../model/question';
import { AUTO_LINES } from '../../model/question';
import { countedOnceSql } from './countedOnce';
import { indicatorSql } from './formula';
import { askedSql, bodiesSql, filterSql, scopeSql, yearsSql } from './scope';
import type { Sql } from './sql';
import { all, join, name, sql } from './sql';

/*
 * Each question in SQL over the view `reports`: `own` (0 or 1), `body_no`, and the columns of
 * `data.reports`. Numbers of bodies stand in for their ids; null stands for no body chosen.
 */

export type BodyFilter = readonly number[] | null;

const valueOf = (id: IndicatorId): Sql => indicatorSql(indicator(id));

const totalOf = (outcome: (typeof OUTCOMES)[number]): Sql => valueOf(`${outcome}__total`);

/** What orders bodies by id: their numbers, which only the published ones have in the order of ids. */
const byId = (hasOwn: boolean): Sql => name(hasOwn ? 'body_id' : 'body_no');

/** The bodies that stand in where none is chosen; two figures of a year count once, as the greater. */
export function autoBodiesSql({ indicator: id, scope, years }: TrendQuestion, hasOwn: boolean): Sql {
  const order = byId(hasOwn);
  const columns = hasOwn ? sql`body_no, body_id` : sql`body_no`;
  const once = hasOwn
    ? sql`SELECT ${columns}, year, max(value) AS value FROM known GROUP BY ALL`
    : sql`FROM known`;
  return sql`
    WITH valued AS (SELECT ${columns}, year, ${valueOf(id)} AS value FROM reports
      WHERE ${all([scopeSql(scope), yearsSql(years)])}),
    known AS (FROM valued WHERE value IS NOT NULL)
    SELECT body_no FROM (${once}) GROUP BY ${columns}
    ORDER BY count(*) DESC, arg_max(value, year) DESC, ${order} LIMIT ${AUTO_LINES}`;
}

/** body_no, own, year, value of the lines. */
export const trendSql = ({ indicator: id, years }: TrendQuestion, bodies: readonly number[]): Sql =>
  sql`SELECT body_no, own, year, ${valueOf(id)} AS value FROM reports
    WHERE ${all([bodiesSql(bodies), yearsSql(years)])}`;

/** year, known, reports, p10, median, p90 of the scope. */
export function peersSql({ indicator: id, scope, years }: TrendQuestion, hasOwn: boolean): Sql {
  const source = countedOnceSql(name('scoped'), sql`value IS NOT NULL`, hasOwn);
  return sql`
    WITH scoped AS (SELECT own, body_no, year, ${valueOf(id)} AS value FROM reports
      WHERE ${all([scopeSql(scope), yearsSql(years)])}),
    spread AS (SELECT year, count(value)::INTEGER AS known, count(*)::INTEGER AS reports,
      quantile_cont(value, [0.1, 0.5, 0.9]) AS quantiles FROM (${source}) GROUP BY year)
    SELECT year, known, reports, quantiles[1] AS p10, quantiles[2] AS median, quantiles[3] AS p90 FROM spread`;
}

/** body_no, own, value of all reports of the scope. */
export const rankingSql = ({ indicator: id, scope, year }: RankingQuestion): Sql =>
  sql`SELECT body_no, own, ${valueOf(id)} AS value FROM reports WHERE ${all([scopeSql(scope), sql`year = ${year}`])}
    ORDER BY value DESC NULLS LAST, body_no, own`;

const outcomeColumns = (): Sql =>
  join(OUTCOMES.map((outcome) => sql`${totalOf(outcome)} AS ${name(outcome)}`));

/** year, reports, complete_reports, and the sum of each outcome over the complete reports. */
export function outcomesByYearSql(
  { scope }: OutcomesQuestion,
  years: readonly [number, number],
  bodies: BodyFilter,
  hasOwn: boolean,
): Sql {
  const isComplete = all(OUTCOMES.map((outcome) => sql`${name(outcome)} IS NOT NULL`));
  const sums = OUTCOMES.map((outcome) => sql`sum(${name(outcome)}) FILTER (complete) AS ${name(outcome)}`);
  const isAsked = all([sql`level = ${scope.level}`, askedSql(scope, bodies), yearsSql(years)]);
  return sql`
    WITH told AS (SELECT own, body_no, year, ${outcomeColumns()} FROM reports WHERE ${isAsked}),
    asked AS (SELECT *, ${isComplete} AS complete FROM told)
    SELECT year, count(*)::INTEGER AS reports, (count(*) FILTER (complete))::INTEGER AS complete_reports, ${join(sums)}
    FROM (${countedOnceSql(name('asked'), name('complete'), hasOwn)}) GROUP BY year`;
}

/** body_no, own, the outcomes and the total handled of reports that tell any outcome. */
export const outcomesByBodySql = ({ scope }: OutcomesQuestion, year: number, bodies: BodyFilter): Sql =>
  sql`SELECT * FROM (
      SELECT body_no, own, ${outcomeColumns()}, ${valueOf('app_handled__total')} AS handled
      FROM reports WHERE ${all([askedSql(scope, bodies), sql`year = ${year}`])})
    WHERE coalesce(${join(OUTCOMES.map(name))}) IS NOT NULL`;

/** The years whose form asks for procurement. */
const PROCUREMENT_YEARS = [FIRST_YEAR, BREAK_YEAR - 1] as const;

/** body_no, own, year, amount, projects, printed of reports that tell any of the three. */
export const procurementSql = ({ scope }: ProcurementQuestion, bodies: BodyFilter): Sql =>
  sql`SELECT body_no, own, year, ${valueOf('procurement_amount')} AS amount,
      ${valueOf('procurement_projects')} AS projects,
      CASE WHEN procurement_amount IS NULL THEN procurement_amount_printed END AS printed
    FROM reports WHERE ${all([askedSql(scope, bodies), yearsSql(PROCUREMENT_YEARS)])}
      AND (procurement_amount IS NOT NULL OR procurement_projects IS NOT NULL
        OR procurement_amount_printed IS NOT NULL)`;

/** The number of reports that `procurementSql` looks at. */
export const procurementCountSql = ({ scope }: ProcurementQuestion, bodies: BodyFilter): Sql =>
  sql`SELECT count(*)::INTEGER AS reports FROM reports
    WHERE ${all([askedSql(scope, bodies), yearsSql(PROCUREMENT_YEARS)])}`;

const ROW_COLUMNS: Readonly<Record<Exclude<RowColumn, IndicatorId | 'body'>, Sql>> = {
  area: name('area'),
  year: name('year'),
  form: name('form'),
  published: name('published'),
  origin: name('own'),
};

function sortSql(column: RowColumn, hasOwn: boolean): Sql {
  if (isIndicatorId(column)) return valueOf(column);
  return column === 'body' ? byId(hasOwn) : ROW_COLUMNS[column];
}

const isRow = ({ scope, years, filter }: RowsQuestion, bodies: BodyFilter): Sql =>
  all([askedSql(scope, bodies), yearsSql(years), filterSql(filter)]);

export const rowsCountSql = (question: RowsQuestion, bodies: BodyFilter): Sql =>
  sql`SELECT count(*)::INTEGER AS total FROM reports WHERE ${isRow(question, bodies)}`;

/** body_no, own, year, form, published, url and the indicators of a window of the rows, in order. */
export function rowsSql(question: RowsQuestion, bodies: BodyFilter, hasOwn: boolean): Sql {
  const { indicators, sort, offset, limit } = question;
  const direction = sort.descending ? sql`DESC` : sql`ASC`;
  const values = indicators.map((id) => sql`, ${valueOf(id)} AS ${name(id)}`);
  return sql`
    SELECT body_no, own, year, form, published, url${join(values, '')}
    FROM reports WHERE ${isRow(question, bodies)}
    ORDER BY ${sortSql(sort.column, hasOwn)} ${direction} NULLS LAST, ${byId(hasOwn)}, year, own
    LIMIT ${limit} OFFSET ${offset}`;
}

/** body_no, own, year, form, published, url of every report of the bodies. */
export const sourcesSql = (bodies: readonly number[]): Sql =>
  sql`SELECT body_no, own, year, form, published, url FROM reports WHERE ${bodiesSql(bodies)}`;
