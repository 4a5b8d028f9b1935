import type { Formula } from '../../model/formula';
import { figuresIn } from '../../model/formula';
import type { TotalsQuestion } from '../../model/question';
import type { TotalsSeries } from '../../model/series';
import { countsOf, mapRows, numbersOf } from '../database';
import { totalsSeries } from '../totalsSeries';
import type { Engine } from './answer';
import { askedOf } from './answer';
import type { Reports } from './reports';
import type { Asked } from './scope';
import { askedSql, yearsSql } from './scope';
import type { Sql } from './sql';
import { all, join, name, sql } from './sql';
import { formulaSql } from './value';

const sumId = (set: number, at: number) => `sum${set}_${at}`;
const knownId = (set: number) => `known${set}`;

/** Columns of a group: which it is, and how an own report counts for it. */
const GROUPS = { all: sql`0`, year: sql`year`, body: sql`body_no` } as const;

/** The formulas' columns: one each, however many sets it is in. */
function columnsOf(sets: TotalsQuestion['sets']) {
  const columns = new Map<string, { readonly column: Sql; readonly value: Sql }>();
  const column = (formula: Formula): Sql => {
    const value = formulaSql(formula);
    const known = columns.get(value.text) ?? { column: name(`v${columns.size}`), value };
    columns.set(value.text, known);
    return known.column;
  };
  const bySet = sets.map((set) => set.map(column));
  const values = [...columns.values()].map(({ column, value }) => sql`, (${value})::DOUBLE AS ${column}`);
  return { bySet, values };
}

/**
 * group_no, own, reports, and for each set how many reports tell all of it and the sums over those. Where
 * the reader's own reports are, a published one counts for a set unless an own one of its body and year
 * tells that set: what `countedOnceSql` does, for many sets in one pass.
 */
function totalsSql(reports: Reports, { sets, by, years, scope }: TotalsQuestion, asked: Asked): Sql {
  const ids = [...new Set(sets.flat().flatMap(figuresIn))];
  const { bySet, values } = columnsOf(sets);
  const counts = bySet.map((set, s) => {
    const told = all(set.map((column) => sql`${column} IS NOT NULL`));
    const beside = reports.hasOwn
      ? sql` AND (own = 1 OR NOT bool_or(own = 1 AND ${told}) OVER (PARTITION BY body_no, year))`
      : sql``;
    return sql`, (${told})${beside} AS ${name(`counts${s}`)}`;
  });
  const sums = bySet.flatMap((set, s) => {
    const [only, ...others] = set;
    // What is told alone is counted and summed where it is known: without a filter, in a quarter of the time.
    const alone = only && others.length === 0 && !reports.hasOwn ? only : null;
    const filter = alone ? sql`` : sql` FILTER (${name(`counts${s}`)})`;
    const known = sql`, (count(${alone ?? sql`*`})${filter})::INTEGER AS ${name(knownId(s))}`;
    const of = set.map((column, at) => sql`, (sum(${column})${filter})::DOUBLE AS ${name(sumId(s, at))}`);
    return [known, ...of];
  });
  return sql`
    WITH told AS (SELECT own, body_no, year${join(values, '')} FROM ${reports.of(ids)}
      WHERE ${all([sql`level = ${scope.level}`, askedSql(asked), yearsSql(years)])}),
    counted AS (SELECT *${join(counts, '')} FROM told)
    SELECT ${GROUPS[by]} AS group_no, max(own)::INTEGER AS own,
      ${reports.hasOwn ? sql`count(DISTINCT (body_no, year))` : sql`count(*)`}::INTEGER AS reports${join(sums, '')}
    FROM counted GROUP BY ALL`;
}

/** Sums of what reports tell together. */
export async function totalsOf(engine: Engine, question: TotalsQuestion): Promise<TotalsSeries> {
  const { by, sets } = question;
  const asked = askedOf(engine, question.scope, question.bodies);
  const table = await engine.query(totalsSql(engine.reports, question, asked));
  const [group, own, of] = ['group_no', 'own', 'reports'].map((id) => countsOf(table, id));
  const columns = sets.map((set, s) => ({
    known: countsOf(table, knownId(s)),
    sums: set.map((_, at) => numbersOf(table, sumId(s, at))),
  }));
  const rows = mapRows(table, (row) => ({
    year: by === 'year' ? (group?.(row) ?? null) : null,
    body: by === 'body' && group ? engine.bodies.body(group(row)) : null,
    hasOwn: own?.(row) === 1,
    sets: columns.map(({ known, sums }) => ({ sums: sums.map((sum) => sum(row)), known: known(row) })),
    of: of?.(row) ?? 0,
  }));
  return totalsSeries(question, rows);
}
