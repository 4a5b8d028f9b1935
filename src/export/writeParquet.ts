import type { SchemaElement } from 'hyparquet-writer';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, Column, Table } from './table';

/** How Parquet keeps each type. */
const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Readonly<Record<Column['type'], Omit<SchemaElement, 'name'>>>;

/** Rows that a reader takes, or passes by, together. */
const ROW_GROUP = 100_000;

/** Days since 1970 are what Parquet keeps of a date; the writer asks for it as a `Date`. */
const dateOf = (cell: Cell) => (cell === null ? null : new Date(`${cell}T00:00:00Z`));

/** Takes the rows column by column, in turns, as each turn's cells are let go. */
function columnsOf(table: Table, step: number, told: (rows: number) => void): Cell[][] {
  const cells: Cell[][] = table.columns.map(() => []);
  for (let from = 0; from < table.count; from += step) {
    const rows = table.rows(from, from + step);
    for (const row of rows) row.forEach((cell, i) => cells[i]?.push(cell));
    told(rows.length);
  }
  return cells;
}

export interface ParquetOptions {
  readonly step?: number;
  readonly told?: (rows: number) => void;
  /** What the file says of itself, as key and value. */
  readonly about?: Readonly<Record<string, string>>;
}

/**
 * A table as Parquet (Snappy): text as UTF-8, numbers as DOUBLE, whole ones as INT32, dates as DATE, unknown
 * as null. The same table gives the same bytes.
 */
export function writeParquet(
  table: Table,
  { step = 1000, told = () => undefined, about = {} }: ParquetOptions = {},
): ArrayBuffer {
  const cells = columnsOf(table, step, told);
  const { columns } = table;
  return parquetWriteBuffer({
    columnData: columns.map(({ id, type }, i) => {
      const data = cells[i] ?? [];
      return { name: id, data: type === 'date' ? data.map(dateOf) : data };
    }),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ id, type }): SchemaElement => ({
        ...{ name: id, repetition_type: 'OPTIONAL' },
        ...ELEMENTS[type],
      })),
    ],
    rowGroupSize: ROW_GROUP,
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'gongkai',
  });
}
