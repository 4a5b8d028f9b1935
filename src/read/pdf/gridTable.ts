import type { Cell, Table } from '../document';
import { LIMITS } from '../document';
import { NARROW } from './frames';
import type { DrawnCell } from './tablePiece';

/** The edges of cells along one axis, those that lie close together made one. */
function edgesOf(spans: readonly (readonly [number, number])[], narrow: number): (edge: number) => number {
  const places = [...new Set(spans.flat())].sort((a, b) => a - b);
  const merged = new Map<number, number>();
  let base = -Infinity;
  let own = new Set<number>();
  for (const place of places) {
    // A narrow strip that is some cell's whole extent stays.
    const isCell = spans.some(([from, to]) => to === place && own.has(from));
    if (place - base > narrow || isCell) {
      base = place;
      own = new Set();
    }
    own.add(place);
    merged.set(place, base);
  }
  return (edge) => merged.get(edge) ?? edge;
}

/** The place of each edge at which a cell begins, in order. */
function ranks(starts: readonly number[]): number[] {
  return [...new Set(starts)].sort((a, b) => a - b);
}

const between = (places: readonly number[], from: number, to: number) =>
  places.filter((place) => place >= from && place < to).length;

/**
 * Drawn cells as a table: rows and columns are the edges at which cells begin, so that spans are those that
 * the markup of such a table would have.
 */
export function tableOf(cells: readonly DrawnCell[], index: number, marked: boolean): Table {
  const x = edgesOf(
    cells.map(({ x0, x1 }) => [x0, x1] as const),
    NARROW.column,
  );
  const y = edgesOf(
    cells.map(({ y0, y1 }) => [y0, y1] as const),
    NARROW.row,
  );
  const columns = ranks(cells.map(({ x0 }) => x(x0))).slice(0, LIMITS.columns);
  const lines = ranks(cells.map(({ y0 }) => y(y0))).slice(0, LIMITS.rows);
  const rows: Cell[][] = lines.map(() => []);
  for (const { x0, y0, x1, y1, text } of cells.slice(0, LIMITS.cells)) {
    const row = lines.indexOf(y(y0));
    const column = columns.indexOf(x(x0));
    if (row < 0 || column < 0) continue;
    const cell: Cell = {
      text,
      row,
      column,
      rowSpan: Math.max(1, between(lines, y(y0), y(y1))),
      colSpan: Math.max(1, between(columns, x(x0), x(x1))),
    };
    for (let r = row; r < row + cell.rowSpan; r++) rows[r]?.push(cell);
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { kind: 'table', index, marked, rows };
}
