import type { Row, RowCell } from './rows';
import { readNumber } from './number';

/** Cells under their columns, null where a column's cell is blank or not there. `sure` tells read from placed. */
export interface Aligned {
  readonly cells: readonly (RowCell | null)[];
  readonly sure: boolean;
}

/**
 * What the rows of one stretch of table (from one printed header to the next) tell of its columns.
 * `at` is the grid column of each heading, null where headings don't stand above their columns.
 * `byHeading` and `byOrder` say whether figures stand under their headings, and whether the first cell
 * after a label belongs to the first heading.
 */
export interface Columns {
  readonly count: number;
  readonly at: readonly number[] | null;
  readonly widths: ReadonlySet<number>;
  readonly byHeading: boolean;
  readonly byOrder: boolean;
  /** Where the first column may stand in the grid; null where rows lie as they were written, whatever their labels take. */
  readonly starts: ReadonlySet<number> | null;
  /** Every row of figures has as many cells after its label as there are columns, blank ones included. */
  readonly exact: boolean;
}

const isFilled = (cell: RowCell) => cell.text.trim() !== '';
const isDash = (cell: RowCell) => isFilled(cell) && readNumber(cell.text).kind === 'blank';

/** The cells of a row that hold something. */
export const filledCells = (row: Row): readonly RowCell[] => row.cells.filter(isFilled);

/**
 * Filled cells, less the dashes that stand beyond the last column: bodies strike out the cells that the
 * form leaves empty in its rows of one or two columns.
 */
function withoutSurplus(row: Row, count: number): readonly RowCell[] {
  const filled = [...filledCells(row)];
  if (count > 2 || !row.explicit) return filled;
  for (let last = filled.at(-1); last && filled.length > count && isDash(last); last = filled.at(-1)) {
    filled.pop();
  }
  return filled;
}

const isConsecutive = (row: Row, filled: readonly RowCell[]) => {
  const first = filled[0] ? row.cells.indexOf(filled[0]) : 0;
  return filled.every((cell, i) => row.cells[first + i] === cell);
};

/** True where every column's cell is there and filled, one after the other: nothing can have shifted. */
function isFull(row: Row, count: number): boolean {
  const filled = withoutSurplus(row, count);
  return filled.length === count && isConsecutive(row, filled);
}

/** The heading's index above a cell; null where there is none or where the cell spans several. */
function headingAbove(cell: RowCell, at: readonly number[]): number | null {
  const under = at.flatMap((column, i) =>
    column >= cell.column && column < cell.column + cell.colSpan ? [i] : [],
  );
  return under.length === 1 ? (under[0] ?? null) : null;
}

/** Each filled cell by the heading above it, or null where one stands under no heading of its own. */
function alignByHeading(filled: readonly RowCell[], at: readonly number[]): (RowCell | null)[] | null {
  const cells: (RowCell | null)[] = at.map(() => null);
  for (const cell of filled) {
    const i = headingAbove(cell, at);
    if (i === null || cells[i]) return null;
    cells[i] = cell;
  }
  return cells;
}

/** Each filled cell by its distance from the label, or null where one lies beyond the last column. */
function alignByOrder(row: Row, count: number): (RowCell | null)[] | null {
  if (row.cells.slice(count).some((cell) => isFilled(cell) && !isDash(cell))) return null;
  return Array.from({ length: count }, (_, i) => {
    const cell = row.cells[i];
    return cell && isFilled(cell) ? cell : null;
  });
}

const isSame = (a: readonly (RowCell | null)[], b: readonly (RowCell | null)[]) =>
  a.every((cell, i) => cell === b[i]);

/**
 * The width that most rows have; null where no two agree: a row can't vouch for its own. In a run three must:
 * its rows end at the next label, so that one which lost a cell may by chance be as wide as one framed otherwise.
 */
export function commonWidth(rows: readonly Row[]): number | null {
  const tally = new Map<number, number>();
  for (const row of rows) tally.set(row.width, (tally.get(row.width) ?? 0) + 1);
  const [best] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const least = rows.every((row) => row.bounded) ? 2 : 3;
  return best && best[1] >= least ? best[0] : null;
}

/**
 * Learns from the full rows of a stretch how its cells lie. `packed` says that the header's own cells lie
 * as they were written, not above their columns (text that was taken from a web page so).
 */
export function learnColumns(
  rows: readonly Row[],
  count: number,
  at: readonly number[] | null,
  packed: boolean,
  knownWidths: readonly number[],
): Columns {
  const common = commonWidth(rows);
  const widths = new Set(common === null ? knownWidths : [...knownWidths, common]);
  const full = rows.filter((row) => row.explicit && isFull(row, count));
  const figures = rows.filter((row) => row.explicit && filledCells(row).length > 0);
  const byOrder =
    (packed || full.length > 0) &&
    full.every((row) => row.cells[0] === filledCells(row)[0]) &&
    figures.every((row) => alignByOrder(row, count) !== null);
  const lastAt = at?.at(-1);
  const byHeading =
    at !== null &&
    figures.every((row) => alignByHeading(withoutSurplus(row, count), at) !== null) &&
    (full.length > 0 || figures.every((row) => row.marked && row.width - 1 === lastAt));
  const firsts = [...full.map((row) => row.cells[0]?.column), at?.[0]];
  const starts = packed ? null : new Set(firsts.filter((column) => column !== undefined));
  const exact = full.length > 0 && figures.every((row) => row.cells.length === count);
  return { count, at, widths, byHeading, byOrder, starts, exact };
}

/**
 * True where the cell after a row's label is the first column's: there is none left over, or it stands where
 * that column does. A label that spans cells leaves blank ones behind, which are no figures'.
 */
function startsWell(row: Row, { count, starts }: Columns): boolean {
  const start = row.cells[0]?.column;
  return starts === null || row.cells.length === count || (start !== undefined && starts.has(start));
}

/**
 * A row's cells under the columns. A full row is certain by its count alone. A row with gaps needs its
 * full width, and headings or full rows about it that say where its cells lie; where the two ways
 * disagree, or neither holds, the answer is null: a figure stands there, under a column unknown.
 */
export function alignRow(row: Row, columns: Columns): Aligned | null {
  const { count, at } = columns;
  const filled = withoutSurplus(row, count);
  if (filled.length === 0) return { cells: Array.from({ length: count }, () => null), sure: true };
  if (row.overhung || filled.some((cell) => cell.tall)) return null;
  // Where lines alone make up the count, all must be figures: a stray word isn't one of them, nor is what the
  // document breaks off in, which may be the number of the next label ("5" of "5.属于…").
  if (!row.explicit && filled.some((cell) => cell.cut || readNumber(cell.text).kind === 'unread'))
    return null;
  const headed = at && row.bounded ? alignByHeading(filled, at) : null;
  if (at && filled.some((cell) => cell.colSpan > 1) && count > 1 && !headed) return null;
  const wide = columns.exact || columns.widths.has(row.width);
  if (filled.length === count && isConsecutive(row, filled)) {
    // With dashes among them, a lost cell and a stray dash could make up the count, unless no cell is left
    // over. In a run of cells, figures far from the label may belong to a row whose label was lost.
    const near = row.bounded || row.cells[0] === filled[0] || wide;
    const certain = !row.explicit || wide || (near && (row.cells.length === count || !filled.some(isDash)));
    return certain ? { cells: filled, sure: !headed || isSame(headed, filled) } : null;
  }
  if (!row.explicit || !wide || filled.length > count) return null;
  // A row may be as wide as the others by its label's cells and still lack one of its own.
  if (!row.marked && row.cells.length < count) return null;
  const byHeading = columns.at && row.bounded ? alignByHeading(filled, columns.at) : null;
  const inOrder = row.cells.length < count || !startsWell(row, columns) ? null : alignByOrder(row, count);
  if (byHeading && inOrder && isSame(byHeading, inOrder)) return { cells: byHeading, sure: true };
  if (inOrder && row.marked && row.cells.length === count && row.cells.every((cell) => cell.colSpan === 1)) {
    return { cells: inOrder, sure: false };
  }
  if (columns.byHeading && columns.byOrder) return null;
  const only = columns.byHeading ? byHeading : columns.byOrder ? inOrder : null;
  return only && { cells: only, sure: false };
}

/**
 * Table 3 where only 总计 was filled: every row with a figure has just one, under the heading 总计; or at
 * the same distance from its label all through the stretch, and under that heading at least once; or in the
 * last of as many cells as there are columns; or, in text that drops blank cells, there is nothing but lone
 * figures. Then that figure is the row's 总计.
 */
export function holdsTotalsAlone(rows: readonly Row[], at: readonly number[] | null, count: number): boolean {
  const figures = rows.filter((row) => filledCells(row).length > 0);
  if (figures.length === 0 || figures.some((row) => filledCells(row).length !== 1 || row.overhung))
    return false;
  if (figures.every((row) => !row.explicit)) return figures.length >= MIN_LONE_TOTALS;
  if (figures.some((row) => !row.explicit)) return false;
  const lastOfAll = (row: Row) => row.cells.length === count && isFilled(row.cells[count - 1] as RowCell);
  if (figures.length >= MIN_LONE_TOTALS && figures.every(lastOfAll)) return true;
  if (!at) return false;
  const distances = new Set(figures.map((row) => row.cells.findIndex(isFilled)));
  const under = figures.map((row) => row.cells.find(isFilled)).map((cell) => cell && headingAbove(cell, at));
  if (under.every((heading) => heading === count - 1)) return true;
  return distances.size === 1 && !distances.has(0) && under.includes(count - 1);
}

/** So many rows with a lone figure can't be chance: the form has 24 or 26. */
const MIN_LONE_TOTALS = 15;
