import { FIGURE_IDS } from '../model/figures';
import type { BodyId } from '../model/body';
import type { Report } from '../model/report';
import type { Cell, Columns } from './database';

/** The columns beside the figures, named as in `data.reports`. */
const ABOUT: Readonly<Record<string, (report: Report) => Cell>> = {
  body_id: ({ body }) => body.id,
  body_code: ({ body }) => body.code,
  area: ({ body }) => body.area,
  level: ({ body }) => body.level,
  kind: ({ body }) => body.kind,
  body: ({ body }) => body.name,
  province: ({ body }) => body.province,
  city: ({ body }) => body.city,
  county: ({ body }) => body.county,
  year: ({ year }) => year,
  form: ({ form }) => form,
  published: ({ published }) => published,
  url: ({ url }) => url,
  procurement_amount_printed: ({ procurementPrinted }) => procurementPrinted,
};

/**
 * The reader's reports as a table to stand beside `data.reports`, with the figures that any of them has.
 * `numberOf` is the number of a body.
 */
export function ownTable(own: readonly Report[], numberOf: (id: BodyId) => number | undefined): Columns {
  const known = FIGURE_IDS.filter((id) => own.some((report) => report.values[id] !== undefined));
  const about = Object.entries(ABOUT).map(([name, cell]) => [name, own.map(cell)] as const);
  const figures = known.map((id) => [id, own.map((report) => report.values[id] ?? null)] as const);
  return {
    rows: own.length,
    columns: {
      body_no: own.map(({ body }) => numberOf(body.id) ?? null),
      ...Object.fromEntries([...about, ...figures]),
    },
  };
}
