import type { Cell } from './document';
import { LIMITS } from './document';

/** A cell as the markup gives it, before spans are resolved. */
export interface RawCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * Rows of cells placed on a grid, spans resolved: a cell takes the first column that no cell of an
 * earlier row still covers. Spans beyond `LIMITS` or the table's last row are cut.
 */
export function resolveGrid(raw: readonly (readonly RawCell[])[]): Cell[][] {
  const rows = raw.slice(0, LIMITS.rows);
  let hanging: Cell[] = [];
  let budget: number = LIMITS.cells;
  return rows.map((cells, row) => {
    const placed = hanging.filter((cell) => cell.row + cell.rowSpan > row);
    const inherited = [...placed];
    let column = 0;
    let next = 0;
    const skipInherited = (): void => {
      for (let held = inherited[next]; held && held.column <= column; held = inherited[next]) {
        column = Math.max(column, held.column + held.colSpan);
        next++;
      }
    };
    for (const { text, rowSpan, colSpan } of cells) {
      skipInherited();
      if (column >= LIMITS.columns || budget <= 0) break;
      const cell: Cell = {
        text,
        row,
        column,
        rowSpan: Math.min(Math.max(rowSpan, 1), LIMITS.spanRows, rows.length - row),
        colSpan: Math.min(Math.max(colSpan, 1), LIMITS.columns - column),
      };
      placed.push(cell);
      column += cell.colSpan;
      budget--;
    }
    placed.sort((a, b) => a.column - b.column);
    hanging = placed;
    return placed;
  });
}
