import { writeStatuses } from '../model/cellStatus';
import { FIGURE_IDS } from '../model/figures';
import type { BodyId } from '../model/body';
import type { Report } from '../model/report';
import { Turns } from '../model/turns';
import { columnOf, COMPUTED } from './columns';
import type { Cell, Columns } from './database';
import { valueIn } from './indicatorValue';

/** The columns beside the figures that questions ask for, named as in `data.reports`. */
const ABOUT: Readonly<Record<string, (report: Report) => Cell>> = {
  body_id: ({ body }) => body.id,
  area: ({ body }) => body.area,
  level: ({ body }) => body.level,
  kind: ({ body }) => body.kind,
  year: ({ year }) => year,
  form: ({ form }) => form,
  published: ({ published }) => published,
  url: ({ url }) => url,
  cell_status: ({ status }) => writeStatuses(status),
  procurement_amount_printed: ({ procurementPrinted }) => procurementPrinted,
};

/** The columns of figures and of computed values. */
const NUMBERS: readonly string[] = [...FIGURE_IDS, ...COMPUTED.map(({ id }) => columnOf(id))];

type Row = readonly (number | null)[];

/** Rows worked out before, by the figures they are of: a change of one report leaves the others' as they are. */
const made = new WeakMap<Report['values'], { readonly year: number; readonly row: Row }>();

/** A report's cells in the order of `NUMBERS`. */
function rowOf(report: Report): Row {
  const { values, year } = report;
  const before = made.get(values);
  if (before?.year === year) return before.row;
  const row = [
    ...FIGURE_IDS.map((id) => values[id] ?? null),
    ...COMPUTED.map((each) => valueIn(report, each)),
  ];
  made.set(values, { year, row });
  return row;
}

/**
 * The reader's reports as a table to stand beside `data.reports`, with the figures and the computed
 * values that any of them has. `numberOf` is the number of a body. Made in short turns: of ten thousand
 * reports it takes a second.
 */
export async function ownTable(
  own: readonly Report[],
  numberOf: (id: BodyId) => number | undefined,
): Promise<Columns> {
  const turns = new Turns();
  const rows: Row[] = [];
  for (const report of own) {
    rows.push(rowOf(report));
    await turns.rest();
  }
  const columns: Record<string, readonly Cell[]> = {
    body_no: own.map(({ body }) => numberOf(body.id) ?? null),
  };
  for (const [name, cell] of Object.entries(ABOUT)) {
    columns[name] = own.map(cell);
    await turns.rest();
  }
  for (const [i, name] of NUMBERS.entries()) {
    if (rows.some((row) => row[i] !== null)) columns[name] = rows.map((row) => row[i] ?? null);
    await turns.rest();
  }
  return { rows: own.length, columns };
}
