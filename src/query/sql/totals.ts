import { groupBy } from '../../model/groupBy';
import type { Formula } from '../../model/formula';
import { figuresIn } from '../../model/formula';
import type { TotalsQuestion, YearRange } from '../../model/question';
import type { ToldTogether, TotalsSeries } from '../../model/series';
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

/** Columns of a group: which it is, and how an own report counts for it. */
const GROUPS = { all: sql`0`, year: sql`year`, body: sql`body_no` } as const;

/** The formulas' columns: one each, however many sets it is in. */
function columnsOf(sets: TotalsQuestion['sets'], years: YearRange) {
  const columns = new Map<string, { readonly id: string; readonly value: Sql }>();
  const column = (formula: Formula): string => {
    const value = formulaSql(formula, years);
    const known = columns.get(value.text) ?? { id: `v${columns.size}`, value };
    columns.set(value.text, known);
    return known.id;
  };
  const bySet = sets.map((set) => set.map(column));
  const values = [...columns.values()].map(({ id, value }) => sql`, ${value} AS ${name(id)}`);
  return { bySet, values };
}

/** A set's part in the query. */
interface SetSql {
  /** A column to be added to the rows, what they are grouped by, and what is summed. */
  readonly mark: Sql;
  readonly key: Sql;
  readonly sums: Sql;
  /** The columns of the answer: whether the reports of a row count (null: those that do), how many, their sums. */
  readonly counts: string | null;
  readonly known: string;
  readonly ids: readonly string[];
}

/** A set of one, which is counted and summed where it is known. */
function aloneSql(id: string, s: number, beside: Sql | null): SetSql {
  const [alone, known, sum] = [beside ? `alone${s}` : id, `known${s}`, `sum${s}`];
  return {
    mark: beside ? sql`, CASE WHEN ${beside} THEN ${name(id)} END AS ${name(alone)}` : sql``,
    key: sql``,
    sums: sql`, count(${name(alone)})::INTEGER AS ${name(known)}, sum(${name(alone)})::DOUBLE AS ${name(sum)}`,
    ...{ counts: null, known, ids: [sum] },
  };
}

/** A set of several: rows are grouped by whether they count for it, or filtered by that. */
function togetherSql(set: readonly string[], s: number, told: Sql, isFiltered: boolean): SetSql {
  const [mark, counts, known] = [name(`is_counts${s}`), `counts${s}`, `known${s}`];
  const filter = isFiltered ? sql` FILTER (${mark})` : sql``;
  const ids = set.map((_, at) => `sum${s}_${at}`);
  const sums = set.map((id, at) => sql`, sum(${name(id)})${filter}::DOUBLE AS ${name(ids[at] ?? '')}`);
  const count = isFiltered
    ? sql`, (count(*)${filter})::INTEGER AS ${name(known)}`
    : sql`, ${mark}::INTEGER AS ${name(counts)}`;
  return {
    mark: sql`, (${told}) AS ${mark}`,
    key: isFiltered ? sql`` : sql`, ${mark}`,
    sums: sql`${count}${join(sums, '')}`,
    ...(isFiltered ? { counts: null, known } : { counts, known: 'alike' }),
    ids,
  };
}

/** A published report counts unless an own one of its body and year tells the set: `countedOnceSql` for many sets in one pass. */
function setSql(set: readonly string[], s: number, hasOwn: boolean, isFiltered: boolean): SetSql {
  const told = all(set.map((id) => sql`${name(id)} IS NOT NULL`));
  const beside = hasOwn
    ? sql`(own = 1 OR NOT bool_or(own = 1 AND ${told}) OVER (PARTITION BY body_no, year))`
    : null;
  const [only, ...others] = set;
  if (only !== undefined && others.length === 0) return aloneSql(only, s, beside);
  return togetherSql(set, s, beside ? all([told, beside]) : told, isFiltered);
}

/**
 * group_no, own, reports, and for each set how many reports tell all of it and the sums over those. A filter for
 * each sum takes DuckDB three times as long as to group the reports by the sets that they count for: so there is a
 * row for those of a group that are alike in that, unless the groups are bodies, of which hardly two reports are.
 */
function totalsSql(reports: Reports, { sets, by, years, scope }: TotalsQuestion, asked: Asked) {
  const ids = [...new Set(sets.flat().flatMap(figuresIn))];
  const { hasOwn } = reports;
  const { bySet, values } = columnsOf(sets, years);
  const parts = bySet.map((set, s) => setSql(set, s, hasOwn, by === 'body'));
  const of = (which: 'mark' | 'key' | 'sums'): Sql =>
    join(
      parts.map((part) => part[which]),
      '',
    );
  const isFirst = sql`row_number() OVER (PARTITION BY body_no, year) = 1 AS is_first`;
  const text = sql`
    WITH told AS (SELECT own, body_no, year${join(values, '')} FROM ${reports.of(ids)}
      WHERE ${all([sql`level = ${scope.level}`, askedSql(asked), yearsSql(years)])}),
    marked AS (SELECT *${hasOwn ? sql`, ${isFirst}` : sql``}${of('mark')} FROM told)
    SELECT ${GROUPS[by]} AS group_no, ${hasOwn ? sql`max(own)` : sql`0`}::INTEGER AS own,
      count(*)::INTEGER AS alike,
      (count(*)${hasOwn ? sql` FILTER (is_first)` : sql``})::INTEGER AS reports${of('sums')}
    FROM marked GROUP BY group_no${of('key')}`;
  return { text, parts };
}

/** Reads a set's columns. */
interface SetReader {
  readonly counts: ((row: number) => number) | null;
  readonly known: (row: number) => number;
  readonly sums: readonly ((row: number) => number | null)[];
}

/** What the reports of some rows tell together. */
function toldIn(rows: readonly number[], { counts, known, sums }: SetReader): ToldTogether {
  const counted = counts === null ? rows : rows.filter((row) => counts(row) === 1);
  const [only, ...others] = counted;
  if (only !== undefined && others.length === 0)
    return { known: known(only), sums: sums.map((sum) => sum(only)) };
  const total = (of: (row: number) => number | null) =>
    counted.reduce<number | null>((sum, row) => (of(row) === null ? sum : (sum ?? 0) + (of(row) ?? 0)), null);
  return { known: total(known) ?? 0, sums: sums.map(total) };
}

/** Sums of what reports tell together. */
export async function totalsOf(engine: Engine, question: TotalsQuestion): Promise<TotalsSeries> {
  const { by } = question;
  const asked = askedOf(engine, question.scope, question.bodies);
  const { text, parts } = totalsSql(engine.reports, question, asked);
  const table = await engine.query(text);
  const count = (id: string) => countsOf(table, id);
  const [group, own, of] = [count('group_no'), count('own'), count('reports')];
  const sets = parts.map(({ counts, known, ids }) => ({
    counts: counts === null ? null : count(counts),
    known: count(known),
    sums: ids.map((id) => numbersOf(table, id)),
  }));
  const groups = groupBy(
    mapRows(table, (row) => row),
    group,
  );
  const rows = [...groups].map(([no, alike]) => ({
    year: by === 'year' ? no : null,
    body: by === 'body' ? engine.bodies.body(no) : null,
    hasOwn: alike.some((row) => own(row) === 1),
    sets: sets.map((set) => toldIn(alike, set)),
    of: alike.reduce((sum, row) => sum + of(row), 0),
  }));
  return totalsSeries(question, rows);
}
