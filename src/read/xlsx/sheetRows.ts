import type { Issue } from '../../model/report';
import { readPackage } from '../ooxml';
import { dayOf, isDateFormat, plainNumber } from './format';
import type { SheetCell, SheetLimits } from './sheet';
import { readSheet } from './sheet';
import { readWorkbook } from './workbook';

/** A sheet's cells as texts, row by row, as of a CSV; or why there are none. Exactly one of the two. */
export type SheetRows =
  | { readonly rows: readonly (readonly string[])[]; readonly issue: null }
  | { readonly rows: null; readonly issue: Issue };

/** A dataset has a column a figure, and a row a report. */
const LIMITS: SheetLimits = { rows: 20_000, columns: 400, cells: 4_000_000, orNone: true };

const tooLarge: SheetRows = {
  rows: null,
  issue: {
    code: 'too-large',
    message: {
      zh: '工作表过大，不能读取。请另存为 CSV，再读取。',
      en: 'The sheet is too large to read. Save it as CSV.',
    },
  },
};

const noRows: SheetRows = {
  rows: null,
  issue: {
    code: 'no-text',
    message: {
      zh: '工作簿里没有可见的数据。',
      en: 'The workbook shows no data.',
    },
  },
};

/** A cell's value itself, whatever its format shows: a number with all its digits, a day as "2021-01-25". */
function valueOf({ kind, value, style }: SheetCell, since1904: boolean): string {
  if (kind === 'text') return value;
  const day = isDateFormat(style.format) ? dayOf(Number(value), since1904) : null;
  return day ? day.toISOString().slice(0, 10) : plainNumber(Number(value));
}

/**
 * The first visible sheet of a workbook that holds anything, as rows of texts: row 1 of the sheet first,
 * blank rows as empty ones, hidden rows and columns included. For datasets; a report is read by `readXlsx`.
 * A file that is damaged or too large gives an issue. Never throws.
 */
export function sheetRows(bytes: Uint8Array): SheetRows {
  return readPackage(bytes, (parts) => {
    const workbook = readWorkbook(parts);
    for (const { path, hidden } of workbook?.sheets ?? []) {
      if (hidden || !workbook) continue;
      const sheet = readSheet(parts, path, workbook, (cell) => valueOf(cell, workbook.since1904), LIMITS);
      if (!sheet || sheet.rows.size === 0) continue;
      const last = [...sheet.rows.keys()].reduce((most, row) => Math.max(most, row), 0);
      if (sheet.overflow || last >= LIMITS.rows) return tooLarge;
      const rows = Array.from({ length: last + 1 }, (_, row) => listed(sheet.rows.get(row)));
      return { rows, issue: null };
    }
    return noRows;
  });
}

function listed(cells: ReadonlyMap<number, string> | undefined): string[] {
  if (!cells || cells.size === 0) return [];
  const width = Math.max(...cells.keys()) + 1;
  return Array.from({ length: width }, (_, column) => cells.get(column) ?? '');
}
