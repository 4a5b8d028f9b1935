import type { Table as ArrowTable, Vector } from 'apache-arrow';
import { Float64, makeData, makeVector, Table, tableToIPC, Utf8 } from 'apache-arrow';
import type { Cell, Columns } from '../query/database';

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return Number(value);
  throw new Error(`a query gives ${typeof value}, which no column can hold`);
}

const isNumbers = (cells: unknown): cells is Float64Array | Int32Array =>
  cells instanceof Float64Array || cells instanceof Int32Array;

/**
 * Numbers, some of them null, batch by batch: to ask the vector for a cell makes it search for its batch,
 * each time. Null where the column holds other than numbers.
 */
function numberCells(vector: Vector): Cell[] | null {
  const cells: Cell[] = [];
  for (const batch of vector.data) {
    const values: unknown = batch.values;
    if (!isNumbers(values)) return null;
    for (let i = 0; i < batch.length; i++) cells.push(batch.getValid(i) ? (values[i] ?? null) : null);
  }
  return cells;
}

/** The cells of a column; numbers without a null stay in Arrow's own array. */
function cellsOf(vector: Vector): ArrayLike<Cell> {
  const whole: unknown = vector.nullCount === 0 ? vector.toArray() : null;
  if (isNumbers(whole)) return whole;
  return numberCells(vector) ?? Array.from({ length: vector.length }, (_, row) => cellOf(vector.get(row)));
}

/** Columns of an Arrow table. */
export function columnsOf(table: ArrowTable): Columns {
  const columns: Record<string, ArrayLike<Cell>> = {};
  table.schema.fields.forEach(({ name }, i) => {
    const vector = table.getChildAt(i);
    if (vector) columns[name] = cellsOf(vector);
  });
  return { rows: table.numRows, columns };
}

/** One bit a cell, set where it is known. */
function knownBits(cells: readonly Cell[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 8));
  cells.forEach((cell, i) => {
    if (cell !== null) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bits;
}

/** What every column says of its cells. */
function common(cells: readonly Cell[]) {
  const nullCount = cells.filter((cell) => cell === null).length;
  return { length: cells.length, nullCount, nullBitmap: knownBits(cells) };
}

function textVector(cells: readonly Cell[]): Vector<Utf8> {
  const encoder = new TextEncoder();
  const texts = cells.map((cell) => encoder.encode(cell === null ? '' : String(cell)));
  const valueOffsets = new Int32Array(cells.length + 1);
  texts.forEach((text, i) => (valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + text.length));
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  texts.forEach((text, i) => {
    data.set(text, valueOffsets[i]);
  });
  return makeVector(makeData({ type: new Utf8(), ...common(cells), valueOffsets, data }));
}

function numberVector(cells: readonly Cell[]): Vector<Float64> {
  const data = Float64Array.from(cells, (cell) => Number(cell ?? 0));
  return makeVector(makeData({ type: new Float64(), ...common(cells), data }));
}

/**
 * A table as an Arrow stream: text where a column holds any, else DOUBLE. Arrow's own builders compile
 * code at run time, which the page's policy forbids: the buffers are laid out here.
 */
export function arrowStreamOf({ columns }: Columns): Uint8Array {
  const vectors = Object.entries(columns).map(([name, column]) => {
    const cells = Array.from(column);
    const isText = cells.some((cell) => typeof cell === 'string');
    return [name, isText ? textVector(cells) : numberVector(cells)] as const;
  });
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}
