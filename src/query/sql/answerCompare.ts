import type { IndicatorId } from '../../model/indicators';
import type { CompareQuestion } from '../../model/question';
import type { CompareSeries, Spread } from '../../model/series';
import { comparedFigures } from '../comparedFigures';
import type { ComparedReports } from '../compareSeries';
import { compareSeries } from '../compareSeries';
import type { Columns } from '../database';
import { countsOf, mapRows, numbersOf } from '../database';
import type { Neighbours } from '../nearest';
import { nearest } from '../nearest';
import type { Engine } from './answer';
import { askedOf } from './answer';
import { comparedSql, spreadColumn, spreadsSql, workloadsSql } from './compare';
import { bitsSql, bodiesSql, scopeSql } from './scope';
import type { Sql } from './sql';
import { all, join, sql } from './sql';

function reportsOf({ bodies }: Engine, table: Columns): ComparedReports {
  const [number, own] = [countsOf(table, 'body_no'), countsOf(table, 'own')];
  return {
    count: table.rows,
    body: (row) => bodies.body(number(row)),
    origin: (row) => (own(row) === 1 ? 'own' : 'published'),
    year: countsOf(table, 'year'),
    value: (id) => numbersOf(table, id),
  };
}

async function neighboursOf(
  engine: Engine,
  { peers, years: [, year] }: CompareQuestion,
): Promise<Neighbours | null> {
  if ('scope' in peers) return null;
  const table = await engine.query(workloadsSql(engine.reports, peers.level, year));
  const number = countsOf(table, 'body_no');
  const ids = mapRows(table, (row) => engine.bodies.body(number(row)).id);
  return nearest({ ids, workloads: mapRows(table, numbersOf(table, 'workload')) }, peers.near, peers.k);
}

/** Those whom a question's figures are held against. */
function peersSql(engine: Engine, { peers }: CompareQuestion, neighbours: Neighbours | null): Sql {
  if ('scope' in peers) return scopeSql(askedOf(engine, peers.scope, []));
  // Thousands where a workload is a common one: bits, as a list would take DuckDB longer to read than to use.
  const near = new Set(neighbours?.ids);
  return all([sql`level = ${peers.level}`, bitsSql(engine.bodies.bits(({ id }) => near.has(id)))]);
}

function spreadsOf(table: Columns, ids: readonly IndicatorId[]): Partial<Record<IndicatorId, Spread>> {
  const of = countsOf(table, 'reports')(0);
  return Object.fromEntries(
    ids.map((id) => {
      const at = (each: 'p10' | 'median' | 'p90') => numbersOf(table, spreadColumn(each, id))(0);
      const known = countsOf(table, spreadColumn('known', id))(0);
      return [id, { known, of, p10: at('p10'), median: at('median'), p90: at('p90') }];
    }),
  );
}

export async function compareOf(engine: Engine, question: CompareQuestion): Promise<CompareSeries> {
  const { scope, bodies, indicators, years, withPeers } = question;
  const { query, reports } = engine;
  const neighbours = await neighboursOf(engine, question);
  const isPeer = peersSql(engine, question, neighbours);
  const numbers = engine.bodies.numbers(bodies);
  const chosen = numbers.length > 0 ? [all([sql`level = ${scope.level}`, bodiesSql(numbers)])] : [];
  const compared = [scopeSql(askedOf(engine, scope, [])), ...chosen, ...(withPeers ? [isPeer] : [])];
  const ids = comparedFigures(question);
  const anyOf = join([...new Map(compared.map((each) => [each.text, sql`(${each})`])).values()], ' OR ');
  const table = await query(comparedSql(reports, ids, years, anyOf));
  const spreads = spreadsOf(await query(spreadsSql(reports, indicators, years[1], isPeer)), indicators);
  return compareSeries(question, reportsOf(engine, table), neighbours, spreads);
}
