import type { FigureId } from '../model/figures';
import { isFigureId } from '../model/figures';
import type { Report } from '../model/report';
import type { OtherColumn, ReportColumn } from '../read/csvColumns';
import { REPORT_COLUMNS } from '../read/csvColumns';
import { csvText } from './csvText';

/** The code column: a body's own code, else the area it lies in; the reader tells them apart by length and level. */
const codeOf = ({ body }: Report) => body.code ?? (body.area === '0' ? '' : body.area);

const OTHER: Readonly<Record<OtherColumn, (report: Report) => string>> = {
  body_code: codeOf,
  level: ({ body }) => body.level,
  province: ({ body }) => body.province,
  city: ({ body }) => body.city,
  county: ({ body }) => body.county,
  body: ({ body }) => body.name,
  kind: ({ body }) => body.kind,
  year: ({ year }) => String(year),
  form: ({ form }) => form,
  published: ({ published }) => published ?? '',
  url: ({ url }) => url,
  evidence: ({ evidence }) => evidence,
  procurement_amount_printed: ({ procurementPrinted }) => procurementPrinted ?? '',
  cell_status: ({ status }) =>
    Object.entries(status)
      .map(([id, each]) => `${id}:${each}`)
      .join(' '),
};

const isFigureColumn = (column: ReportColumn): column is FigureId => isFigureId(column);

function cellOf(report: Report, column: ReportColumn): string | number {
  return isFigureColumn(column) ? (report.values[column] ?? '') : OTHER[column](report);
}

/**
 * Reports as CSV, every column of the dictionary, unknown figures empty. Reading it again gives the same
 * reports, text that was made inert included.
 */
export function writeReportsCsv(reports: readonly Report[]): string {
  return csvText(
    REPORT_COLUMNS,
    reports.map((report) => REPORT_COLUMNS.map((column) => cellOf(report, column))),
  );
}
