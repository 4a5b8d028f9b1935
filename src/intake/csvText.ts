import Papa from 'papaparse';

/** Text that a spreadsheet would take for a formula, or that would be read as such text made inert. */
const FORMULA = /^'*[=+\-@\t\r]/u;

type Row = readonly (string | number | null)[];

/** Rows as lines of CSV, each with its end; '' for none. Text that looks like a formula is made inert. */
export const csvLines = (rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(rows as (string | number | null)[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;

/** What tells Excel that a CSV is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as CSV, with a byte order mark, without which Excel takes UTF-8 for something else. Text that looks
 * like a formula gets an apostrophe before it, which the reader of reports takes away again; null is an
 * empty cell.
 */
export const csvText = (fields: readonly string[], data: readonly Row[]): string =>
  BYTE_ORDER_MARK + csvLines([fields, ...data]);
