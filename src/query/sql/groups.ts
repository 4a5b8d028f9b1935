import { figuresIn } from '../../model/formula';
import type { GroupsQuestion } from '../../model/question';
import type { GroupsSeries } from '../../model/series';
import { countsOf, mapRows, numbersOf, textsOf } from '../database';
import { groupsSeries, toldOf, yearsWithForm } from '../groupsSeries';
import { DIGITS } from '../../model/place';
import type { Engine } from './answer';
import { askedOf } from './answer';
import { countedOnceSql } from './countedOnce';
import type { Reports } from './reports';
import type { Asked } from './scope';
import { askedSql, yearsSql } from './scope';
import type { Sql } from './sql';
import { all, name, sql } from './sql';
import { formulaSql } from './value';

function groupSql(by: GroupsQuestion['by']): Sql {
  const digits = DIGITS[by];
  if (digits !== null) return sql`left(area, ${digits})`;
  return by === 'kind' ? name('kind') : sql`''`;
}

/** Codes of areas, which don't begin with 0, come as numbers: twenty thousand texts take longer to read than to ask for. */
const keySql = (by: GroupsQuestion['by']): Sql =>
  DIGITS[by] === null ? name('group_key') : sql`group_key::INTEGER`;

/**
 * Added in the order of size: a sum of fractions depends on its order. By way of a list, as an ordered
 * aggregate takes DuckDB four times as long.
 */
const sumSql = (column: string): Sql => sql`list_sum(list_sort(list(${name(column)}) FILTER (tells)))`;

function statisticSql(statistic: GroupsQuestion['statistic'], pooled: boolean): Sql {
  if (statistic === 'median') return sql`quantile_cont(value, 0.5) FILTER (tells)`;
  if (statistic === 'mean') return sql`${sumSql('value')} / count(*) FILTER (tells)`;
  return pooled ? sql`${sumSql('told')} / nullif(${sumSql('base')}, 0)` : sumSql('value');
}

/** group_key, year, reports, known, base, value of the groups' years that have a report. */
function groupsSql(reports: Reports, question: GroupsQuestion, asked: Asked): Sql {
  const { scope, years, by, statistic, everyYear } = question;
  const { value, rate, pooled } = toldOf(question);
  const formulas = rate ? [value, rate.of, rate.base] : [value];
  const tells = pooled ? sql`told IS NOT NULL AND base IS NOT NULL` : sql`value IS NOT NULL`;
  const side = (formula: Sql | null, as: string) => sql`${formula ?? sql`NULL`}::DOUBLE AS ${name(as)}`;
  const once = countedOnceSql(name('asked'), name('tells'), reports.hasOwn);
  const steady = sql`SEMI JOIN (SELECT body_no FROM counted GROUP BY body_no
    HAVING count(*) FILTER (tells) = ${yearsWithForm(question)}) USING (body_no)`;
  return sql`
    WITH read AS (SELECT own, body_no, year, ${groupSql(by)} AS group_key,
      ${side(formulaSql(value, years), 'value')}, ${side(rate && formulaSql(rate.of, years), 'told')},
      ${side(rate && formulaSql(rate.base, years), 'base')}
      FROM ${reports.of([...new Set(formulas.flatMap(figuresIn))])}
      WHERE ${all([sql`level = ${scope.level}`, askedSql(asked), yearsSql(years)])}),
    asked AS (SELECT *, ${tells} AS tells FROM read),
    counted AS (${once})
    SELECT ${keySql(by)} AS group_key, year, count(*)::INTEGER AS reports, (count(*) FILTER (tells))::INTEGER AS known,
      ${rate ? sumSql('base') : sql`NULL::DOUBLE`} AS base, ${statisticSql(statistic, pooled)} AS value
    FROM counted ${everyYear ? steady : sql``} GROUP BY counted.group_key, year`;
}

/** Answers by groups out of DuckDB. */
export async function groupsOf(engine: Engine, question: GroupsQuestion): Promise<GroupsSeries> {
  const asked = askedOf(engine, question.scope, question.bodies);
  const table = await engine.query(groupsSql(engine.reports, question, asked));
  const code = DIGITS[question.by] === null ? null : countsOf(table, 'group_key');
  const key = code ? (row: number) => String(code(row)) : textsOf(table, 'group_key');
  const year = countsOf(table, 'year');
  const [known, of] = [countsOf(table, 'known'), countsOf(table, 'reports')];
  const [base, value] = [numbersOf(table, 'base'), numbersOf(table, 'value')];
  return groupsSeries(
    question,
    mapRows(table, (row) => ({
      group: key(row) ?? '',
      year: year(row),
      value: value(row),
      known: known(row),
      of: of(row),
      base: base(row),
    })),
  );
}
