import { tidy } from '../chars';
import type { Block } from '../document';
import { LIMITS } from '../document';
import type { RawCell } from '../grid';
import { resolveGrid } from '../grid';
import type { FlowCell, FlowItem, FlowRow, FlowTable } from './flow';

type Growing = { -readonly [K in keyof RawCell]: RawCell[K] };

/** Text of a cell without tables, a paragraph a line. A picture alone is something, though no text. */
function textOf(cell: FlowCell): string {
  if (cell.deleted) return '';
  const lines = cell.flow.map((item) => (item.kind === 'paragraph' ? item.text : ''));
  const text = lines
    .join('\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n[ \n]*/gu, '\n')
    .trim();
  return text === '' && cell.picture ? '^' : text;
}

/** Cells merged to the side in the old way, as one that spans them. */
function joined(cells: readonly FlowCell[]): FlowCell[] {
  const whole: FlowCell[] = [];
  for (const cell of cells) {
    const before = whole.at(-1);
    if (cell.hMerge && before)
      whole[whole.length - 1] = { ...before, gridSpan: before.gridSpan + cell.gridSpan };
    else whole.push(cell);
  }
  return whole;
}

const blank = (colSpan: number): Growing => ({ text: '', rowSpan: 1, colSpan });

/**
 * Rows with spans, as HTML has them. A cell goes on with the one above it only where both take the same
 * columns; else it is a blank one of its own, so that the cells after it keep their columns.
 */
function spanned(rows: readonly FlowRow[]): RawCell[][] {
  let above = new Map<number, Growing>();
  return rows.map((row) => {
    const here = new Map<number, Growing>();
    const cells: Growing[] = row.before > 0 ? [blank(row.before)] : [];
    let column = row.before;
    for (const cell of joined(row.cells)) {
      const open = above.get(column);
      const goesOn =
        cell.vMerge === 'continue' && open?.colSpan === cell.gridSpan && open.rowSpan < LIMITS.spanRows;
      if (goesOn) {
        open.rowSpan++;
        here.set(column, open);
      } else {
        const text = cell.vMerge === 'continue' ? '' : textOf(cell);
        const own: Growing = { text, rowSpan: 1, colSpan: cell.gridSpan };
        cells.push(own);
        if (cell.vMerge !== 'none') here.set(column, own);
      }
      column += cell.gridSpan;
    }
    above = here;
    return cells;
  });
}

/** A table that holds a table lays out the page; what it holds is read as if it weren't there. */
const isLayout = (table: FlowTable) =>
  table.rows.some((row) => row.cells.some((cell) => cell.flow.some((item) => item.kind === 'table')));

/** What a document's body holds, as blocks. */
export function toBlocks(body: readonly FlowItem[]): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  let line = 0;
  const add = (items: readonly FlowItem[]): void => {
    for (const item of items) {
      if (item.kind === 'paragraph') {
        for (const part of item.text.split('\n')) {
          const text = tidy(part).trim();
          if (text !== '') blocks.push({ kind: 'paragraph', text, line: line++ });
        }
      } else if (isLayout(item)) {
        for (const row of item.rows) for (const cell of row.cells) add(cell.flow);
      } else if (item.rows.length > 0) {
        blocks.push({
          kind: 'table',
          index: tables++,
          marked: true,
          rows: resolveGrid(spanned(item.rows)),
        });
      }
    }
  };
  add(body);
  return blocks;
}
