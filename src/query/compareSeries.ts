import { groupBy } from '../model/groupBy';
import type { Body, BodyId } from '../model/body';
import { evaluate, figuresIn } from '../model/formula';
import type { IndicatorId } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { CompareQuestion } from '../model/question';
import { baseOf } from '../model/rate';
import type { Origin } from '../model/report';
import type { ComparedCell, CompareRow, CompareSeries, Spread } from '../model/series';
import { byText, isInScope } from './entry';
import type { Neighbours, Workloads } from './nearest';
import { WORKLOAD } from './comparedFigures';

/** Reads a figure in a row, null where unknown. */
type Reader = (row: number) => number | null;

/**
 * Reports of the bodies compared, in rows from 0: whose and when each is, and the values of what is asked and of what
 * rates rest on. Read where they lie: of a country's eighty thousand an object each would be most of the work.
 */
export interface ComparedReports {
  readonly count: number;
  readonly body: (row: number) => Body;
  readonly origin: (row: number) => Origin;
  readonly year: (row: number) => number;
  readonly value: (id: IndicatorId) => Reader;
}

/** Some of the reports. */
export const someOf = (reports: ComparedReports, rows: readonly number[]): ComparedReports => {
  const at = (i: number): number => rows[i] ?? 0;
  return {
    count: rows.length,
    body: (i) => reports.body(at(i)),
    origin: (i) => reports.origin(at(i)),
    year: (i) => reports.year(at(i)),
    value: (id) => {
      const value = reports.value(id);
      return (i) => value(at(i));
    },
  };
};

/** Of the rows of a body on a year the one that counts: the reader's own, unless the published one alone tells. */
function counted({ origin }: ComparedReports, rows: readonly number[], value: Reader): number {
  const [first] = rows;
  if (first === undefined) throw new Error('a body without a report is no row');
  const own = rows.filter((row) => origin(row) === 'own');
  return own.find((row) => value(row) !== null) ?? rows.find((row) => origin(row) === 'published') ?? first;
}

/** Each body's workload out of reports on one year. */
export function workloadsOf(reports: ComparedReports): Workloads {
  const [received, carried] = WORKLOAD.map(reports.value);
  const workload: Reader = (row) => {
    const [a, b] = [received?.(row) ?? null, carried?.(row) ?? null];
    return a === null || b === null ? null : a + b;
  };
  const rows = Array.from({ length: reports.count }, (_, row) => row);
  const byBody = groupBy(rows, (row) => reports.body(row).id);
  return {
    ids: [...byBody.keys()],
    workloads: [...byBody.values()].map((of) => workload(counted(reports, of, workload))),
  };
}

/** A test of the bodies that are peers. */
export function isPeerOf({ peers }: CompareQuestion, neighbours: Neighbours | null): (body: Body) => boolean {
  if ('scope' in peers) return (body) => isInScope(body, peers.scope);
  const ids = new Set<BodyId>(neighbours?.ids);
  return (body) => ids.has(body.id);
}

/** A test of the bodies that have a row. */
export function isCompared(
  { scope, bodies, withPeers }: CompareQuestion,
  isPeer: (body: Body) => boolean,
): (body: Body) => boolean {
  const chosen = new Set(bodies);
  return (body) =>
    isInScope(body, scope) ||
    (body.level === scope.level && chosen.has(body.id)) ||
    (withPeers && isPeer(body));
}

/** The rows by body, then year. */
function inOrder({ count, body, year }: ComparedReports): Uint32Array {
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  const byBodyAndYear = (a: number, b: number): number => {
    const [one, other] = [body(a), body(b)];
    return (one === other ? 0 : byText(one.id, other.id)) || year(a) - year(b);
  };
  // Mostly they come so: to see that is one pass, to sort what is sorted several.
  const isSorted = rows.every((row) => row === 0 || byBodyAndYear(row - 1, row) <= 0);
  return isSorted ? rows : rows.sort(byBodyAndYear);
}

/** Reads an indicator's cell out of the rows of a body on a year. */
function cellReader(reports: ComparedReports, id: IndicatorId): (rows: readonly number[]) => ComparedCell {
  const value = reports.value(id);
  const rests = baseOf(indicator(id));
  // What rates rest on are plain figures, which are indicators of the same id.
  const figures = new Map((rests ? figuresIn(rests) : []).map((figure) => [figure, reports.value(figure)]));
  return (rows) => {
    const [only = 0] = rows;
    const row = rows.length === 1 ? only : counted(reports, rows, value);
    const told = value(row);
    const base =
      told === null || rests === null
        ? null
        : evaluate(rests, (figure) => figures.get(figure)?.(row) ?? null);
    return { value: told, base, origin: reports.origin(row) };
  };
}

/** The series of a comparison out of the reports of all who have a row, in any order. */
export function compareSeries(
  question: CompareQuestion,
  reports: ComparedReports,
  neighbours: Neighbours | null,
  spreads: Readonly<Partial<Record<IndicatorId, Spread>>>,
): CompareSeries {
  const isPeer = isPeerOf(question, neighbours);
  const readers = question.indicators.map((id) => ({ id, cell: cellReader(reports, id) }));
  const order = inOrder(reports);
  const rows: CompareRow[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from] ?? 0;
    const [body, year] = [reports.body(first), reports.year(first)];
    const before = rows.at(-1);
    const { inScope, peer } =
      before?.body === body ? before : { inScope: isInScope(body, question.scope), peer: isPeer(body) };
    const of: number[] = [];
    for (; to < order.length; to++) {
      const row = order[to] ?? 0;
      if (reports.year(row) !== year || reports.body(row).id !== body.id) break;
      of.push(row);
    }
    const cells: Partial<Record<IndicatorId, ComparedCell>> = {};
    for (const { id, cell } of readers) cells[id] = cell(of);
    rows.push({ body, year, cells, inScope, peer });
  }
  return {
    ask: 'compare',
    rows,
    spreads,
    near: neighbours && { workload: neighbours.workload, range: neighbours.range },
  };
}
