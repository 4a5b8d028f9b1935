import type { Table as ArrowTable, Vector } from 'apache-arrow';
import { Float64, makeData, makeVector, Table, tableToIPC, Utf8 } from 'apache-arrow';
import { Turns } from '../model/turns';
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

/** What every column says of its cells: which are known, one bit each. */
function common(cells: ArrayLike<Cell>) {
  const { length } = cells;
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    if (cells[i] === null) nullCount += 1;
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return { length, nullCount, nullBitmap };
}

function textVector(cells: ArrayLike<Cell>): Vector<Utf8> {
  const encoder = new TextEncoder();
  const texts = Array.from(cells, (cell) => encoder.encode(cell === null ? '' : String(cell)));
  const valueOffsets = new Int32Array(cells.length + 1);
  texts.forEach((text, i) => (valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + text.length));
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  texts.forEach((text, i) => {
    data.set(text, valueOffsets[i]);
  });
  return makeVector(makeData({ type: new Utf8(), ...common(cells), valueOffsets, data }));
}

function numberVector(cells: ArrayLike<Cell>): Vector<Float64> {
  const data = new Float64Array(cells.length);
  for (let i = 0; i < data.length; i++) data[i] = Number(cells[i] ?? 0);
  return makeVector(makeData({ type: new Float64(), ...common(cells), data }));
}

function isText(cells: ArrayLike<Cell>): boolean {
  for (let i = 0; i < cells.length; i++) if (typeof cells[i] === 'string') return true;
  return false;
}

/**
 * A table as an Arrow stream: text where a column holds any, else DOUBLE. Arrow's own builders compile
 * code at run time, which the page's policy forbids: the buffers are laid out here, in short turns.
 */
export async function arrowStreamOf({ columns }: Columns): Promise<Uint8Array> {
  const turns = new Turns();
  const vectors: Record<string, Vector> = {};
  for (const [name, cells] of Object.entries(columns)) {
    vectors[name] = isText(cells) ? textVector(cells) : numberVector(cells);
    await turns.rest();
  }
  return tableToIPC(new Table(vectors), 'stream');
}
