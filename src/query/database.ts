import type { Sql } from './sql/sql';

export type Cell = number | string | null;

/** A table in columns of equal length. Numbers are JS numbers, whatever their SQL type. */
export interface Columns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ArrayLike<Cell>>>;
}

/**
 * The one port to DuckDB. Holds the published reports as `data.reports`, read-only, and takes tables
 * beside them. Queries run one after another; each rejects with `AbortError` once `signal` aborts, and
 * one that hasn't begun by then never does.
 */
export interface Database {
  query(sql: Sql, signal?: AbortSignal): Promise<Columns>;
  /** Makes a table in place of one of that name; columns are VARCHAR where they hold text, else DOUBLE. */
  replaceTable(name: string, table: Columns): Promise<void>;
  close(): Promise<void>;
}

function column(table: Columns, name: string): ArrayLike<Cell> {
  const found = table.columns[name];
  if (!found) throw new Error(`the answer has no column “${name}”`);
  return found;
}

/** Reads a column of numbers; throws where there is no such column, or it holds text. */
export function numbersOf(table: Columns, name: string): (row: number) => number | null {
  const cells = column(table, name);
  return (row) => {
    const cell = cells[row] ?? null;
    if (typeof cell === 'string') throw new Error(`“${name}” holds text`);
    // A quotient of 0 and a negative is -0, which is no other figure than 0.
    return cell === 0 ? 0 : cell;
  };
}

/** Reads a column of numbers that are never null: a null gives 0, of which the query has none. */
export function countsOf(table: Columns, name: string): (row: number) => number {
  const numbers = numbersOf(table, name);
  return (row) => numbers(row) ?? 0;
}

/** Reads a column of text; throws where there is no such column, or it holds numbers. */
export function textsOf(table: Columns, name: string): (row: number) => string | null {
  const cells = column(table, name);
  return (row) => {
    const cell = cells[row] ?? null;
    if (typeof cell === 'number') throw new Error(`“${name}” holds numbers`);
    return cell;
  };
}

/** A list with an entry for each row. */
export const mapRows = <T>(table: Columns, entry: (row: number) => T): T[] =>
  Array.from({ length: table.rows }, (_, row) => entry(row));
