import { FIRST_YEAR, BREAK_YEAR } from '../../model/form';
import { figuresIn, ratio } from '../../model/formula';
import type { IndicatorId, Outcome } from '../../model/indicators';
import { indicator, isIndicatorId, OUTCOMES } from '../../model/indicators';
import type {
  RankingQuestion,
  RowColumn,
  RowsQuestion,
  TrendQuestion,
  YearRange,
} from '../../model/question';
import { AUTO_LINES } from '../../model/question';
import { baseOf, rateBy } from '../../model/rate';
import { countedOnceSql } from './countedOnce';
import type { Reports } from './reports';
import type { Asked, Bits } from './scope';
import { askedSql, bitsSql, bodiesSql, scopeSql, yearsSql } from './scope';
import type { Sql } from './sql';
import { all, join, name, sql } from './sql';
import { formulaSql, valueSql } from './value';

/* Each question in SQL. */

/** What orders bodies by id: their numbers, which only the published ones have in the order of ids. */
const byId = ({ hasOwn }: Reports): Sql => name(hasOwn ? 'body_id' : 'body_no');

/** What a trend is of in a row, the indicators that takes, and the cases that a rate rests on. */
function told({ indicator: id, per, years }: TrendQuestion) {
  const rate = rateBy(id, per);
  return {
    ids: [id, ...(rate ? [rate.of, rate.base].flatMap(figuresIn) : [])],
    value: rate && per ? formulaSql(ratio(rate.of, rate.base), years) : valueSql(id, years),
    base: rate ? sql`, ${formulaSql(rate.base, years)}::DOUBLE AS base` : sql``,
  };
}

/** The bodies that stand in where none is chosen; two figures of a year count once, as the greater. */
export function autoBodiesSql(reports: Reports, question: TrendQuestion, asked: Asked): Sql {
  const { ids, value } = told(question);
  const { hasOwn } = reports;
  const order = byId(reports);
  const columns = hasOwn ? sql`body_no, body_id` : sql`body_no`;
  const once = hasOwn
    ? sql`SELECT ${columns}, year, max(value) AS value FROM known GROUP BY ALL`
    : sql`FROM known`;
  return sql`
    WITH valued AS (SELECT ${columns}, year, ${value} AS value FROM ${reports.of(ids)}
      WHERE ${all([scopeSql(asked), yearsSql(question.years)])}),
    known AS (FROM valued WHERE value IS NOT NULL)
    SELECT body_no FROM (${once}) GROUP BY ${columns}
    ORDER BY count(*) DESC, arg_max(value, year) DESC, ${order} LIMIT ${AUTO_LINES}`;
}

/** body_no, own, year, value of the lines, and base where it is a rate. */
export function trendSql(reports: Reports, question: TrendQuestion, bodies: readonly number[]): Sql {
  const { ids, value, base } = told(question);
  return sql`SELECT body_no, own, year, ${value} AS value${base} FROM ${reports.of(ids)}
    WHERE ${all([bodiesSql(bodies), yearsSql(question.years)])}`;
}

/** year, known, reports, p10, median, p90 of the scope. */
export function peersSql(reports: Reports, question: TrendQuestion, asked: Asked): Sql {
  const { ids, value } = told(question);
  const source = countedOnceSql(name('scoped'), sql`value IS NOT NULL`, reports.hasOwn);
  return sql`
    WITH scoped AS (SELECT own, body_no, year, ${value} AS value FROM ${reports.of(ids)}
      WHERE ${all([scopeSql(asked), yearsSql(question.years)])}),
    spread AS (SELECT year, count(value)::INTEGER AS known, count(*)::INTEGER AS reports,
      quantile_cont(value, [0.1, 0.5, 0.9]) AS quantiles FROM (${source}) GROUP BY year)
    SELECT year, known, reports, quantiles[1] AS p10, quantiles[2] AS median, quantiles[3] AS p90 FROM spread`;
}

/** body_no, own, value, base of all reports of the scope. */
export function rankingSql(reports: Reports, { indicator: id, year }: RankingQuestion, asked: Asked): Sql {
  const base = baseOf(indicator(id));
  const years: YearRange = [year, year];
  const from = reports.of([id, ...(base ? figuresIn(base) : [])]);
  return sql`
    SELECT body_no, own, ${valueSql(id, years)} AS value,
      ${base ? formulaSql(base, years) : sql`NULL`}::DOUBLE AS base
    FROM ${from} WHERE ${all([scopeSql(asked), sql`year = ${year}`])}
    ORDER BY value DESC NULLS LAST, body_no, own`;
}

const outcomeId = (outcome: Outcome) => `${outcome}__total` as const;
const OUTCOME_IDS = OUTCOMES.map(outcomeId);

const outcomeColumns = (years: YearRange): Sql =>
  join(OUTCOMES.map((outcome) => sql`${valueSql(outcomeId(outcome), years)} AS ${name(outcome)}`));

/** year, reports, complete_reports, and the sum of each outcome over the complete reports. */
export function outcomesByYearSql(reports: Reports, years: YearRange, asked: Asked): Sql {
  const isComplete = all(OUTCOMES.map((outcome) => sql`${name(outcome)} IS NOT NULL`));
  const sums = OUTCOMES.map(
    (outcome) => sql`(sum(${name(outcome)}) FILTER (complete))::DOUBLE AS ${name(outcome)}`,
  );
  const isAsked = all([sql`level = ${asked.level}`, askedSql(asked), yearsSql(years)]);
  return sql`
    WITH told AS (SELECT own, body_no, year, ${outcomeColumns(years)} FROM ${reports.of(OUTCOME_IDS)}
      WHERE ${isAsked}),
    asked AS (SELECT *, ${isComplete} AS complete FROM told)
    SELECT year, count(*)::INTEGER AS reports, (count(*) FILTER (complete))::INTEGER AS complete_reports,
      ${join(sums)}
    FROM (${countedOnceSql(name('asked'), name('complete'), reports.hasOwn)}) GROUP BY year`;
}

/** body_no, own, the outcomes and the total handled of reports that tell any outcome. */
export function outcomesByBodySql(reports: Reports, year: number, asked: Asked): Sql {
  const years: YearRange = [year, year];
  return sql`
    SELECT * FROM (
      SELECT body_no, own, ${outcomeColumns(years)}, ${valueSql('app_handled__total', years)} AS handled
      FROM ${reports.of([...OUTCOME_IDS, 'app_handled__total'])}
      WHERE ${all([askedSql(asked), sql`year = ${year}`])})
    WHERE coalesce(${join(OUTCOMES.map(name))}) IS NOT NULL`;
}

/** The years whose form asks for procurement. */
const PROCUREMENT_YEARS: YearRange = [FIRST_YEAR, BREAK_YEAR - 1];

const isProcurement = (asked: Asked): Sql => all([askedSql(asked), yearsSql(PROCUREMENT_YEARS)]);

/** body_no, own, year, amount, projects, printed of reports that tell any of the three. */
export const procurementSql = (reports: Reports, asked: Asked): Sql => sql`
    SELECT body_no, own, year, ${valueSql('procurement_amount', PROCUREMENT_YEARS)} AS amount,
      ${valueSql('procurement_projects', PROCUREMENT_YEARS)} AS projects,
      CASE WHEN procurement_amount IS NULL THEN procurement_amount_printed END AS printed
    FROM ${reports.of(['procurement_amount', 'procurement_projects'], ['procurement_amount_printed'])}
    WHERE ${isProcurement(asked)} AND (procurement_amount IS NOT NULL
      OR procurement_projects IS NOT NULL OR procurement_amount_printed IS NOT NULL)`;

/** The number of reports that `procurementSql` looks at. */
export const procurementCountSql = (reports: Reports, asked: Asked): Sql =>
  sql`SELECT count(*)::INTEGER AS reports FROM ${reports.of([])} WHERE ${isProcurement(asked)}`;

const ROW_COLUMNS: Readonly<Record<Exclude<RowColumn, IndicatorId | 'body'>, Sql>> = {
  area: name('area'),
  year: name('year'),
  form: name('form'),
  published: name('published'),
  origin: name('own'),
};

function sortSql(column: RowColumn, reports: Reports, years: YearRange): Sql {
  if (isIndicatorId(column)) return valueSql(column, years);
  return column === 'body' ? byId(reports) : ROW_COLUMNS[column];
}

/** Whom the rows are asked of, and the bodies that pass the reader's filter; null where there is none. */
export interface AskedRows extends Asked {
  readonly filter: Bits | null;
}

const isRow = ({ years }: RowsQuestion, asked: AskedRows): Sql =>
  all([askedSql(asked), yearsSql(years), ...(asked.filter === null ? [] : [bitsSql(asked.filter)])]);

export const rowsCountSql = (reports: Reports, question: RowsQuestion, asked: AskedRows): Sql =>
  sql`SELECT count(*)::INTEGER AS total FROM ${reports.of([])}
    WHERE ${isRow(question, asked)}`;

/** What every report says of itself: columns beside body_no, own and year. */
const ABOUT = ['form', 'published', 'url'] as const;

/** body_no, own, year, form, published, url and the indicators of a window of the rows, in order. */
export function rowsSql(reports: Reports, question: RowsQuestion, asked: AskedRows): Sql {
  const { indicators, sort, offset, limit, years } = question;
  const direction = sort.descending ? sql`DESC` : sql`ASC`;
  const values = indicators.map((id) => sql`, ${valueSql(id, years)} AS ${name(id)}`);
  const needed = isIndicatorId(sort.column) ? [...indicators, sort.column] : indicators;
  return sql`
    SELECT body_no, own, year, form, published, url${join(values, '')}
    FROM ${reports.of(needed, ABOUT)} WHERE ${isRow(question, asked)}
    ORDER BY ${sortSql(sort.column, reports, years)} ${direction} NULLS LAST, ${byId(reports)}, year, own
    LIMIT ${limit} OFFSET ${offset}`;
}

/** body_no, own, year, form, published, url, cell_status of every report of the bodies. */
export const sourcesSql = (reports: Reports, bodies: readonly number[]): Sql =>
  sql`SELECT body_no, own, year, form, published, url, cell_status
    FROM ${reports.of([], [...ABOUT, 'cell_status'])}
    WHERE ${bodiesSql(bodies)}`;
