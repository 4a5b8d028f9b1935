import { writeStatuses } from '../model/cellStatus';
import { FIGURE_IDS } from '../model/figures';
import type { BodyId } from '../model/body';
import type { Report } from '../model/report';
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

/**
 * The reader's reports as a table to stand beside `data.reports`, with the figures and the computed
 * values that any of them has. `numberOf` is the number of a body.
 */
export function ownTable(own: readonly Report[], numberOf: (id: BodyId) => number | undefined): Columns {
  const about = Object.entries(ABOUT).map(([name, cell]) => [name, own.map(cell)] as const);
  const figures = FIGURE_IDS.map((id) => [id, own.map(({ values }) => values[id] ?? null)] as const);
  const computed = COMPUTED.map(
    (each) => [columnOf(each.id), own.map((report) => valueIn(report, each))] as const,
  );
  const known = [...figures, ...computed].filter(([, cells]) => cells.some((cell) => cell !== null));
  return {
    rows: own.length,
    columns: {
      body_no: own.map(({ body }) => numberOf(body.id) ?? null),
      ...Object.fromEntries([...about, ...known]),
    },
  };
}
