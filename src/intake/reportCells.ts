import { writeStatuses } from '../model/cellStatus';
import type { FigureId } from '../model/figures';
import { isFigureId } from '../model/figures';
import type { Report } from '../model/report';
import type { OtherColumn, ReportColumn } from '../read/csvColumns';
import { REPORT_COLUMNS } from '../read/csvColumns';

/** The code column: a body's own code, else the area it lies in; the reader tells them apart by length and level. */
const codeOf = ({ body }: Report) => body.code ?? (body.area === '0' ? '' : body.area);

const OTHER: Readonly<Record<OtherColumn, (report: Report) => string | number>> = {
  body_code: codeOf,
  level: ({ body }) => body.level,
  province: ({ body }) => body.province,
  city: ({ body }) => body.city,
  county: ({ body }) => body.county,
  body: ({ body }) => body.name,
  kind: ({ body }) => body.kind,
  year: ({ year }) => year,
  form: ({ form }) => form,
  published: ({ published }) => published ?? '',
  url: ({ url }) => url,
  evidence: ({ evidence }) => evidence,
  procurement_amount_printed: ({ procurementPrinted }) => procurementPrinted ?? '',
  cell_status: ({ status }) => writeStatuses(status),
};

/** True for a column of the dictionary that holds a figure. */
export const isFigureColumn = (column: ReportColumn): column is FigureId => isFigureId(column);

/** A report's cells in the order of `REPORT_COLUMNS`; '' where a figure is unknown or nothing is said. */
export function reportCells(report: Report): (string | number)[] {
  return REPORT_COLUMNS.map((column) =>
    isFigureColumn(column) ? (report.values[column] ?? '') : OTHER[column](report),
  );
}
