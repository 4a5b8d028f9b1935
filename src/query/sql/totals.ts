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

const valueName = (set: number, at: number): Sql => name(`v${set}_${at}`);
const sumId = (set: number, at: number) => `sum${set}_${at}`;
const knownId = (set: number) => `known${set}`;

/** Columns of a group: which it is, and how an own report counts for it. */
const GROUPS = { all: sql`0`, year: sql`year`, body: sql`body_no` } as const;

/**
 * group_no, own, reports, and for each set how many reports tell all of it and the sums over those. Where
 * the reader's own reports are, a published one counts for a set unless an own one of its body and year
 * tells that set: what `countedOnceSql` does, for many sets in one pass.
 */
function totalsSql(reports: Reports, { sets, by, years, scope }: TotalsQuestion, asked: Asked): Sql {
  const ids = [...new Set(sets.flat().flatMap(figuresIn))];
  const values = sets.flatMap((set, s) =>
    set.map((formula, at) => sql`, (${formulaSql(formula)})::DOUBLE AS ${valueName(s, at)}`),
  );
  const tells = sets.map((set, s) => all(set.map((_, at) => sql`${valueName(s, at)} IS NOT NULL`)));
  const counts = tells.map((told, s) => {
    const beside = reports.hasOwn
      ? sql` AND (own = 1 OR NOT bool_or(own = 1 AND ${told}) OVER (PARTITION BY body_no, year))`
      : sql``;
    return sql`, (${told})${beside} AS ${name(`counts${s}`)}`;
  });
  const sums = sets.flatMap((set, s) => {
    const counted = name(`counts${s}`);
    const known = sql`, (count(*) FILTER (${counted}))::INTEGER AS ${name(knownId(s))}`;
    const of = set.map(
      (_, at) => sql`, (sum(${valueName(s, at)}) FILTER (${counted}))::DOUBLE AS ${name(sumId(s, at))}`,
    );
    return [known, ...of];
  });
  return sql`
    WITH told AS (SELECT own, body_no, year${join(values, '')} FROM ${reports.of(ids)}
      WHERE ${all([sql`level = ${scope.level}`, askedSql(asked), yearsSql(years)])}),
    counted AS (SELECT *${join(counts, '')} FROM told)
    SELECT ${GROUPS[by]} AS group_no, max(own)::INTEGER AS own,
      count(DISTINCT (body_no, year))::INTEGER AS reports${join(sums, '')}
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
