import Papa from 'papaparse';

/** Text that a spreadsheet would take for a formula, or that would be read as such text made inert. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/**
 * Rows as CSV, with a byte order mark, without which Excel takes UTF-8 for something else. Text that looks
 * like a formula gets an apostrophe before it, which the reader of reports takes away again; null is an
 * empty cell.
 */
export function csvText(
  fields: readonly string[],
  data: readonly (readonly (string | number | null)[])[],
): string {
  const rows = data.map((row) => [...row]);
  return `\ufeff${Papa.unparse({ fields: [...fields], data: rows }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
