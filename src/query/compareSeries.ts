import { groupBy } from '../model/groupBy';
import type { Body, BodyId } from '../model/body';
import type { FigureId } from '../model/figures';
import { evaluate } from '../model/formula';
import type { IndicatorId } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { CompareQuestion } from '../model/question';
import { baseOf } from '../model/rate';
import type { Origin } from '../model/report';
import type { ComparedCell, CompareRow, CompareSeries, Spread } from '../model/series';
import { byText, isInScope } from './entry';
import type { Neighbours, Workload } from './nearest';
import { WORKLOAD } from './comparedFigures';

/** A report of the bodies compared, with the values of what is asked and of what rates rest on. */
export interface ComparedReport {
  readonly body: Body;
  readonly origin: Origin;
  readonly year: number;
  readonly value: (id: IndicatorId) => number | null;
}

/** Of a body's reports on a year the one that counts: the reader's own, unless the published one alone tells. */
function counted(
  reports: readonly ComparedReport[],
  tells: (report: ComparedReport) => boolean,
): ComparedReport | undefined {
  if (reports.length === 1) return reports[0];
  const own = reports.filter(({ origin }) => origin === 'own');
  const published = reports.filter(({ origin }) => origin === 'published');
  return own.find(tells) ?? published[0] ?? own[0];
}

function cellOf(reports: readonly ComparedReport[], id: IndicatorId): ComparedCell {
  const report = counted(reports, (each) => each.value(id) !== null);
  if (!report) throw new Error('a body without a report is no row');
  const value = report.value(id);
  const rests = baseOf(indicator(id));
  // What rates rest on are plain figures, which are indicators of the same id.
  const base =
    value === null || rests === null ? null : evaluate(rests, (figure: FigureId) => report.value(figure));
  return { value, base, origin: report.origin };
}

function workloadIn(report: ComparedReport): number | null {
  const [received, carried] = WORKLOAD.map((id) => report.value(id));
  return typeof received === 'number' && typeof carried === 'number' ? received + carried : null;
}

/** Each body's workload out of reports on one year. */
export function workloadsOf(reports: readonly ComparedReport[]): readonly Workload[] {
  return [...groupBy(reports, ({ body }) => body.id)].map(([id, of]) => {
    const report = counted(of, (each) => workloadIn(each) !== null);
    return { id, workload: report ? workloadIn(report) : null };
  });
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

const byBodyAndYear = (a: ComparedReport, b: ComparedReport): number =>
  byText(a.body.id, b.body.id) || a.year - b.year;

/** The reports of each body's year, bodies and years in order. */
function* byBodysYear(reports: readonly ComparedReport[]): Generator<readonly ComparedReport[]> {
  // Tens of thousands, mostly in order as they come: to sort those is one pass, to key them many.
  const sorted = reports.toSorted(byBodyAndYear);
  let from = 0;
  for (const [at, report] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next && byBodyAndYear(report, next) === 0) continue;
    yield sorted.slice(from, at + 1);
    from = at + 1;
  }
}

/** The series of a comparison out of the reports of all who have a row, in any order. */
export function compareSeries(
  question: CompareQuestion,
  reports: readonly ComparedReport[],
  neighbours: Neighbours | null,
  spreads: Readonly<Partial<Record<IndicatorId, Spread>>>,
): CompareSeries {
  const isPeer = isPeerOf(question, neighbours);
  const rows: CompareRow[] = [];
  for (const of of byBodysYear(reports)) {
    const [first] = of;
    if (!first) continue;
    const { body, year } = first;
    const cells: Partial<Record<IndicatorId, ComparedCell>> = {};
    for (const id of question.indicators) cells[id] = cellOf(of, id);
    rows.push({ body, year, cells, inScope: isInScope(body, question.scope), peer: isPeer(body) });
  }
  return {
    ask: 'compare',
    rows,
    spreads,
    near: neighbours && { workload: neighbours.workload, range: neighbours.range },
  };
}
