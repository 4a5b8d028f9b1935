import type { Text } from '../model/text';

/** Null is unknown. */
export type Cell = string | number | null;

export interface Column {
  readonly id: string;
  /** A date is an ISO text. */
  readonly type: 'text' | 'integer' | 'number' | 'date';
  readonly label: Text;
}

/** Rows that are made as they are written: all of them at once may be many. */
export interface Table {
  readonly columns: readonly Column[];
  readonly count: number;
  /** The rows from `from` to before `to`, a cell a column. */
  readonly rows: (from: number, to: number) => Cell[][];
}

/** A table of the rows at hand, the first of them the names of its columns. */
export type Sheet = readonly (readonly Cell[])[];
