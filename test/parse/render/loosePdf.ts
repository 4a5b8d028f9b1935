import { bordersOf, LEFT } from './borders';
import type { Page } from './layout';
import type { Sheet } from './sheet';
import { inColumns } from './sheet';
import { pdfOfPages, textAt } from './tinyPdf';

/** A line of a cell or of prose where it is drawn, y upwards from the page's foot. */
export interface Drawn {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly is: 'prose' | 'label' | 'figure';
  /** Its table of the report, from 0, and its row and column in it; −1 for prose. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** How a table's text stands in its columns, as the share of the room that is left of it. */
export interface Standing {
  readonly labels: 0 | 0.5;
  readonly figures: 0 | 0.5 | 1;
}

const TOP = 800;
const SIZE = 6;
const LEADING = 7.5;
const PAD = 3;

/** Column borders: table 3 has three columns of labels, the third wide; the others differ in width. */
export const looseBorders = (columns: number): number[] =>
  bordersOf(columns, [60, 50, 125], (i) => (i < columns - 1 ? (i % 2 === 0 ? 0.9 : 1.1) : 1));

const widthOf = (text: string) =>
  Array.from(text).reduce((sum, c) => sum + (/[\x20-\x7e]/u.test(c) ? SIZE / 2 : SIZE), 0);

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const c of text) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + c) > width) lines.push(c);
    else lines[lines.length - 1] = line + c;
  }
  return lines;
}

/** A table from `top` down: each line of each cell. */
function drawnTable(sheet: Sheet, at: { page: number; top: number; table: number }, standing: Standing) {
  const borders = looseBorders(sheet.columns);
  const drawn: Drawn[] = [];
  let y = at.top;
  inColumns(sheet).forEach((row, r) => {
    let height = 0;
    for (const { text, rowSpan = 1, colSpan = 1, id, column } of row) {
      const [from = 0, to = 0] = [borders[column], borders[column + colSpan]];
      const room = to - from - 2 * PAD;
      const share = id === undefined ? standing.labels : standing.figures;
      const lines = text.trim() === '' ? [] : wrapped(text, room);
      lines.forEach((line, i) => {
        drawn.push({
          page: at.page,
          x: from + PAD + share * (room - widthOf(line)),
          y: y - SIZE - i * LEADING,
          text: line,
          size: SIZE,
          is: id === undefined ? 'label' : 'figure',
          table: at.table,
          row: r,
          column,
        });
      });
      if (rowSpan === 1) height = Math.max(height, lines.length * LEADING);
    }
    y -= Math.max(height, LEADING) + PAD;
  });
  return { drawn, foot: y };
}

/** A report without any line in it, a table a page: what is drawn, to be harmed before it is written. */
export function drawnLoose({ title, before, sheets, after }: Page, standing: Standing): Drawn[] {
  const prose = (texts: readonly string[], page: number, top: number): Drawn[] =>
    texts.map((text, i) => ({
      ...{ page, x: LEFT, y: top - i * 16, text, size: 10 },
      ...{ is: 'prose', table: -1, row: -1, column: -1 },
    }));
  return sheets.flatMap((sheet, page) => {
    const lines = page === 0 ? [title, ...before, sheet.title] : [sheet.title];
    const top = TOP - lines.length * 16;
    const { drawn, foot } = drawnTable(sheet, { page, top, table: page }, standing);
    const below = page === sheets.length - 1 ? prose(after, page, foot - 30) : [];
    return [...prose(lines, page, TOP), ...drawn, ...below];
  });
}

/** The pages as a PDF; `entries` go into each page's dictionary. */
export function loosePdf(drawn: readonly Drawn[], entries = ''): Uint8Array {
  const pages = Math.max(...drawn.map(({ page }) => page)) + 1;
  return pdfOfPages(
    Array.from({ length: pages }, (_, page) =>
      drawn
        .filter((each) => each.page === page)
        .map(({ x, y, text, size }) => textAt(x, y, text, size, 'F3'))
        .join(''),
    ),
    entries,
  );
}
