import type { Table as ArrowTable } from 'apache-arrow';
import { Float64, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import type { Cell, Columns } from '../query/database';

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return Number(value);
  throw new Error(`a query gives ${typeof value}, which no column can hold`);
}

/** Columns of an Arrow table. Numbers without a null stay in Arrow's own array. */
export function columnsOf(table: ArrowTable): Columns {
  const columns: Record<string, ArrayLike<Cell>> = {};
  table.schema.fields.forEach(({ name }, i) => {
    const vector = table.getChildAt(i);
    if (!vector) return;
    const whole: unknown = vector.nullCount === 0 ? vector.toArray() : null;
    columns[name] =
      whole instanceof Float64Array || whole instanceof Int32Array
        ? whole
        : Array.from({ length: table.numRows }, (_, row) => cellOf(vector.get(row)));
  });
  return { rows: table.numRows, columns };
}

/** A table as an Arrow stream: text where a column holds any, else DOUBLE. */
export function arrowStreamOf({ columns }: Columns): Uint8Array {
  const vectors = Object.entries(columns).map(([name, cells]) => {
    const list = Array.from(cells);
    const type = list.some((cell) => typeof cell === 'string') ? new Utf8() : new Float64();
    return [name, vectorFromArray(list, type)] as const;
  });
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}
