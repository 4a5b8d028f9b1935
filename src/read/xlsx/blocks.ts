import { tidy } from '../chars';
import type { Block } from '../document';
import { LIMITS } from '../document';
import type { RawCell } from '../grid';
import { resolveGrid } from '../grid';
import type { Merge, Sheet } from './sheet';

/** A sheet's visible part: merges by the cells they cover, hidden rows and columns gone. */
class Visible {
  readonly #owner = new Map<number, Merge>();
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    let budget: number = LIMITS.cells;
    for (const given of sheet.merges) {
      const merge = {
        ...given,
        bottom: Math.min(given.bottom, given.top + LIMITS.spanRows - 1),
        right: Math.min(given.right, LIMITS.columns - 1),
      };
      const cells = Math.max(0, merge.bottom - merge.top + 1) * Math.max(0, merge.right - merge.left + 1);
      if (cells > budget) continue;
      budget -= cells;
      const keys = [...cellsOf(merge)];
      // Merges never overlap in a sound sheet; of two that do, the second is none.
      if (keys.some((key) => this.#owner.has(key))) continue;
      for (const key of keys) this.#owner.set(key, merge);
    }
  }

  mergeAt(row: number, column: number): Merge | null {
    return this.#owner.get(keyOf(row, column)) ?? null;
  }

  text(row: number, column: number): string {
    return this.#sheet.rows.get(row)?.get(column) ?? '';
  }

  /** Columns of a row that have text of their own, in order. */
  filled(row: number): number[] {
    const columns = [...(this.#sheet.rows.get(row)?.keys() ?? [])];
    return columns.filter((column) => this.columns(column, column).length > 0).sort((a, b) => a - b);
  }

  /** Whether a row has a cell beyond a column, be it blank. */
  goesBeyond(row: number, column: number): boolean {
    return (this.#sheet.lastColumns.get(row) ?? 0) > column;
  }

  /** Rows that show something, in order: those with text, and those that a merged cell with text reaches. */
  rows(): number[] {
    const shown = new Set<number>();
    for (const [row, cells] of this.#sheet.rows) {
      for (const column of cells.keys()) {
        const merge = this.mergeAt(row, column);
        // Below or beside its first cell, a merged cell's text isn't shown.
        if (merge && (merge.top !== row || merge.left !== column)) continue;
        if (this.columns(column, merge?.right ?? column).length === 0) continue;
        for (let at = row; at <= (merge?.bottom ?? row); at++) if (this.isRow(at)) shown.add(at);
      }
    }
    return [...shown].sort((a, b) => a - b);
  }

  isRow(row: number): boolean {
    return !this.#sheet.hiddenRows.has(row);
  }

  /** Visible columns from one to another, both included. */
  columns(from: number, to: number): number[] {
    const columns: number[] = [];
    for (let column = from; column <= to; column++) {
      if (!this.#sheet.hiddenColumns.has(column)) columns.push(column);
    }
    return columns;
  }
}

const keyOf = (row: number, column: number) => row * LIMITS.columns + column;

function* cellsOf({ top, left, bottom, right }: Merge): Generator<number> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield keyOf(row, column);
  }
}

/** A shown cell of a row, its place and how far it reaches. */
interface Shown {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The cells of a row that hold text and begin in it. */
function shownIn(visible: Visible, row: number): Shown[] {
  return visible.filled(row).flatMap((column) => {
    const text = visible.text(row, column);
    const merge = visible.mergeAt(row, column);
    if (text === '' || (merge && (merge.top !== row || merge.left !== column))) return [];
    return [{ text, left: column, right: merge?.right ?? column, bottom: merge?.bottom ?? row }];
  });
}

/** Runs of rows without a blank row between them. */
function runsOf(visible: Visible): number[][] {
  const runs: number[][] = [];
  let before = -2;
  for (const row of visible.rows()) {
    let follows = before >= 0;
    for (let at = before + 1; follows && at < row; at++) if (visible.isRow(at)) follows = false;
    if (follows) runs.at(-1)?.push(row);
    else runs.push([row]);
    before = row;
  }
  return runs;
}

/** A run's rows as cells with spans; each row has a cell, blank or not, in every column that none from above covers. */
function tableOf(visible: Visible, rows: readonly number[], columns: readonly number[]): RawCell[][] {
  const at = new Map(rows.map((row, i) => [row, i]));
  const begun = new Map<Merge, number>();
  return rows.map((row) => {
    const cells: RawCell[] = [];
    let done = -1;
    for (const column of columns) {
      if (column <= done) continue;
      const merge = visible.mergeAt(row, column);
      if (!merge) {
        cells.push({ text: visible.text(row, column), rowSpan: 1, colSpan: 1 });
        continue;
      }
      done = merge.right;
      if (begun.has(merge)) continue;
      begun.set(merge, row);
      let rowSpan = 0;
      for (let each = row; each <= merge.bottom; each++) if (at.has(each)) rowSpan++;
      const colSpan = columns.filter((each) => each >= column && each <= merge.right).length;
      cells.push({ text: visible.text(merge.top, merge.left), rowSpan, colSpan });
    }
    return cells;
  });
}

/** A run's rows: those of text above its table, those of the table, those of text below it. */
interface Parted {
  readonly above: readonly Shown[];
  readonly table: readonly number[];
  readonly below: readonly Shown[];
  readonly left: number;
  readonly right: number;
}

/**
 * Text above a table is a row of one cell. Below it a row of one cell may be the table's own, with its
 * figures left blank: it is text where it goes from side to side, or has no cell beside it, not even a blank one.
 */
function part(visible: Visible, run: readonly number[]): Parted {
  const shown = run.map((row) => shownIn(visible, row));
  const used = shown.flat();
  const left = used.reduce((least, cell) => Math.min(least, cell.left), Infinity);
  // A title may be merged wider than the table below it, which gains no columns by that.
  const right = shown.reduce(
    (most, cells) =>
      cells.reduce((own, cell) => Math.max(own, cells.length > 1 ? cell.right : cell.left), most),
    0,
  );
  /** The only cell of a row, where no cell reaches into the next. */
  const lone = (i: number): Shown | null => {
    const [only, ...more] = shown[i] ?? [];
    const row = run[i] ?? 0;
    const columns = visible.columns(left, right);
    const reaches = columns.some((column) => (visible.mergeAt(row, column)?.bottom ?? row) > row);
    return only && more.length === 0 && !reaches ? only : null;
  };
  const isApart = (i: number) => {
    const cell = lone(i);
    if (!cell) return false;
    const isWide = cell.left === left && cell.right >= right && right > left;
    return isWide || (cell.left === left && !visible.goesBeyond(run[i] ?? 0, cell.right));
  };
  let from = 0;
  while (from < run.length && lone(from)) from++;
  let to = run.length;
  while (to > from && isApart(to - 1)) to--;
  return {
    above: shown.slice(0, from).flat(),
    table: run.slice(from, to),
    below: shown.slice(to).flat(),
    left,
    right,
  };
}

/**
 * A sheet as blocks, tables and paragraphs numbered from those given. Rows without a blank row between them
 * are a table; those above it and below it that hold one text are paragraphs: a title, a heading, running
 * text, a signature.
 */
export function toBlocks(sheet: Sheet, firstTable: number, firstLine: number): Block[] {
  const visible = new Visible(sheet);
  const blocks: Block[] = [];
  let tables = firstTable;
  let line = firstLine;
  const addText = (cells: readonly Shown[]): void => {
    for (const text of cells.flatMap((cell) => cell.text.split('\n'))) {
      const plain = tidy(text).trim();
      if (plain !== '') blocks.push({ kind: 'paragraph', text: plain, line: line++ });
    }
  };
  for (const run of runsOf(visible)) {
    const { above, table, below, left, right } = part(visible, run);
    addText(above);
    if (table.length > 0) {
      const columns = visible.columns(left, right);
      const most = Math.floor(LIMITS.cells / Math.max(columns.length, 1));
      const rows = resolveGrid(tableOf(visible, table.slice(0, most), columns));
      blocks.push({ kind: 'table', index: tables++, marked: true, rows });
    }
    addText(below);
  }
  return blocks;
}
