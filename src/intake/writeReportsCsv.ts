import Papa from 'papaparse';
import type { FigureId } from '../model/figures';
import { isFigureId } from '../model/figures';
import type { Report } from '../model/report';
import type { OtherColumn, ReportColumn } from '../read/csvColumns';
import { REPORT_COLUMNS } from '../read/csvColumns';

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

/** Text that a spreadsheet would take for a formula, or that would be read as such text made inert. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/**
 * Reports as CSV, every column of the dictionary, unknown figures empty. Reading it again gives the same
 * reports; it starts with a byte order mark, without which Excel takes UTF-8 for something else. Text that
 * looks like a formula gets an apostrophe before it, which the reader of this format takes away again.
 */
export function writeReportsCsv(reports: readonly Report[]): string {
  const data = reports.map((report) => REPORT_COLUMNS.map((column) => cellOf(report, column)));
  return `\ufeff${Papa.unparse({ fields: [...REPORT_COLUMNS], data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
