import { bordersOf, LEFT } from './borders';
import type { Page } from './layout';
import type { Sheet } from './sheet';
import { inColumns } from './sheet';
import { pdfOfPages, textAt } from './tinyPdf';

const TOP = 790;
/** Columns of labels of table 3, the third wide. */
const LABELS = [60, 40, 135];
const SIZE = 6;
const LEADING = 6.5;
const ROW = 22;

function wrapped(text: string, width: number): string[] {
  const most = Math.max(1, Math.floor((width - 4) / SIZE));
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / most) }, (_, i) =>
    characters.slice(i * most, (i + 1) * most).join(''),
  );
}

/** A table from `top` down: each cell's frame, and its text from the frame's top. */
function drawnTable(sheet: Sheet, top: number): string {
  const borders = bordersOf(sheet.columns, LABELS);
  let out = '';
  inColumns(sheet).forEach((row, r) => {
    for (const { text, rowSpan = 1, colSpan = 1, column } of row) {
      const [x = 0, end = 0] = [borders[column], borders[column + colSpan]];
      const y = top - r * ROW;
      out += `${x} ${y - rowSpan * ROW} ${end - x} ${rowSpan * ROW} re S\n`;
      wrapped(text, end - x).forEach((line, i) => {
        out += textAt(x + 2, y - 7 - i * LEADING, line, SIZE);
      });
    }
  });
  return out;
}

const drawnLines = (lines: readonly string[], top: number) =>
  lines.map((line, i) => textAt(LEFT, top - i * 16, line, 10)).join('');

/** A report drawn by hand, a table a page: as plain a PDF as there is, so that harm to it shows. */
export function drawnPdf({ title, before, sheets, after }: Page): Uint8Array {
  const heads = [title, ...before];
  const contents = sheets.map((sheet, i) => {
    const lines = i === 0 ? [...heads, sheet.title] : [sheet.title];
    const top = TOP - lines.length * 16;
    const below = i === sheets.length - 1 ? drawnLines(after, top - sheet.rows.length * ROW - 20) : '';
    return drawnLines(lines, TOP) + drawnTable(sheet, top) + below;
  });
  return pdfOfPages(contents);
}
