import type { Body, BodyId } from '../model/body';
import type { Origin } from '../model/report';
import type { EditableRows } from './rowEditing';
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
  /** Bodies with bars that are not drawn, and not hidden by the link's author. */
  readonly left: number;
}

const MOST = 20;

/** The bodies with an amount, as a link author's changes have to do with them. */
export function editableProcurement({ rows }: ProcurementSeries): EditableRows {
  const stated = rows.filter(({ amount }) => amount !== null);
  return {
    rows: [...new Map(stated.map(({ body }) => [body.id, body])).values()],
    years: [...new Set(stated.map(({ year }) => year))].sort((a, b) => a - b),
    hasMark: (row, year) => stated.some((each) => each.body.id === row && each.year === year),
    can: { rename: true, hide: true },
  };
}

/**
 * Sorts the rows by body, in the order of the series; the first twenty bars and the `kept` ones are drawn, or these
 * alone, without what stands in words.
 */
export function procurementParts(
  { rows }: ProcurementSeries,
  kept: readonly BodyId[],
  alone = false,
): ProcurementParts {
  const bodies = new Map<string, { body: Body; origin: Origin; rows: ProcurementRow[] }>();
  for (const row of rows) {
    if (row.amount === null) continue;
    const key = `${row.body.id} ${row.origin}`;
    const known = bodies.get(key);
    if (known) known.rows.push(row);
    else bodies.set(key, { body: row.body, origin: row.origin, rows: [row] });
  }
  const wanted = new Set(kept);
  const all = [...bodies.values()];
  const isZero = (each: ProcurementBody): boolean => each.rows.every((row) => row.amount === 0);
  const withBars = all.filter((each) => !isZero(each) || wanted.has(each.body.id));
  const bars = withBars
    .filter((each, i) => (i < MOST && !alone) || wanted.has(each.body.id))
    .map((each) => ({ ...each, rows: each.rows.toSorted((a, b) => a.year - b.year) }));
  if (alone) return { bars, zeros: [], unstated: [], projectsOnly: [], left: 0 };
  return {
    bars,
    zeros: all.filter((each) => isZero(each) && !wanted.has(each.body.id)),
    unstated: rows.filter((row) => row.amount === null && row.unstated !== null),
    projectsOnly: rows.filter((row) => row.amount === null && row.unstated === null && row.projects !== null),
    left: withBars.length - bars.length,
  };
}
