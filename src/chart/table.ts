import type { BodyId } from '../model/body';

export interface TableColumn {
  readonly label: string;
  /** Set right, in tabular figures. */
  readonly numeric: boolean;
}

export interface TableRow {
  /** The body the row is about, or null. */
  readonly body: BodyId | null;
  /** One text a column; an unknown figure says so and is never 0 or empty. */
  readonly cells: readonly string[];
}

/** The figures of a chart in full, for the table behind it. */
export interface ChartTable {
  /** Unit of the figures, empty where they differ by column (then the column says it). */
  readonly unit: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A row whose texts are made when it is drawn: of a country's forty thousand most never are. */
export const rowOf = (body: BodyId | null, make: () => readonly string[]): TableRow => ({
  body,
  get cells() {
    return make();
  },
});
