import type { Body, BodyId } from '../model/body';
import type { Origin } from '../model/report';
import type { ProcurementRow, ProcurementSeries } from '../model/series';

/** A body's reports on procurement; of those with bars by year. */
export interface ProcurementBody {
  readonly body: Body;
  readonly origin: Origin;
  readonly rows: readonly ProcurementRow[];
}

/** The bodies by what can be shown of them; unstated amounts and lone project counts are told row by row. */
export interface ProcurementParts {
  /** Bodies with an amount above zero, and chosen ones that report zero. */
  readonly bars: readonly ProcurementBody[];
  /** Bodies whose every amount is a reported zero. */
  readonly zeros: readonly ProcurementBody[];
  readonly unstated: readonly ProcurementRow[];
  /** Rows that tell projects and no amount of any kind. */
  readonly projectsOnly: readonly ProcurementRow[];
  /** Bodies with bars that are not drawn. */
  readonly left: number;
}

const MOST = 20;

/** Sorts the rows by body, in the order of the series; the first twenty bars and the chosen ones are kept. */
export function procurementParts({ rows }: ProcurementSeries, chosen: readonly BodyId[]): ProcurementParts {
  const bodies = new Map<string, { body: Body; origin: Origin; rows: ProcurementRow[] }>();
  for (const row of rows) {
    if (row.amount === null) continue;
    const key = `${row.body.id} ${row.origin}`;
    const known = bodies.get(key);
    if (known) known.rows.push(row);
    else bodies.set(key, { body: row.body, origin: row.origin, rows: [row] });
  }
  const wanted = new Set(chosen);
  const all = [...bodies.values()];
  const isZero = (each: ProcurementBody): boolean => each.rows.every((row) => row.amount === 0);
  const withBars = all.filter((each) => !isZero(each) || wanted.has(each.body.id));
  const bars = withBars
    .filter((each, i) => i < MOST || wanted.has(each.body.id))
    .map((each) => ({ ...each, rows: each.rows.toSorted((a, b) => a.year - b.year) }));
  return {
    bars,
    zeros: all.filter((each) => isZero(each) && !wanted.has(each.body.id)),
    unstated: rows.filter((row) => row.amount === null && row.unstated !== null),
    projectsOnly: rows.filter((row) => row.amount === null && row.unstated === null && row.projects !== null),
    left: withBars.length - bars.length,
  };
}
