import type { BodyId } from '../model/body';
import type { Caption } from './caption';
import type { TextLine } from './bars';
import type { Named, NameOf } from './names';
import type { ChartTable } from './table';
import type { Point } from './geometry';

/** A chart of rows (bars, dots) of bodies or of years, as a link author's changes have to do with it. */
export interface EditableRows {
  /** Bodies or years that have a mark, by their ids. */
  readonly rows: readonly Named[];
  /** The years that the marks are of, and true where a row has one of a year. */
  readonly years: readonly number[];
  readonly hasMark: (row: string, year: number) => boolean;
  /** False where other names, or hiding some of the rows, would make no sense. */
  readonly can: { readonly rename: boolean; readonly hide: boolean };
}

/** Rows of bodies, each with a mark of one year. */
export const rowsOfYear = (rows: readonly Named[], year: number, hide = true): EditableRows => ({
  ...{ rows, years: [year], hasMark: (_, of) => of === year, can: { rename: true, hide } },
});

/** What a link's author changed of a chart of rows, as its drawing takes it. */
export interface RowEditing {
  /** Ids of the rows that stand out, the others receding; none where the author chose none. */
  readonly highlighted: readonly string[];
  /** True where only those are drawn. */
  readonly alone: boolean;
  /** Ids of the rows that are drawn wherever they stand in the order. */
  readonly kept: readonly string[];
  /** The annotations at a row; in a year where the row has marks of several. */
  readonly textsAt: (row: string, year?: number) => readonly string[];
  /** The same as lines from a point on, within a chart's width. */
  readonly linesAt: (at: Point, width: number, row: string, year?: number) => PlacedTexts;
  /** Said after what the chart itself shows. */
  readonly alsoAlt: string;
}

/** A chart of rows with its author's changes, and the words around it. */
export interface EditedRows {
  /** None where nothing is changed. */
  readonly editing: RowEditing | undefined;
  /** A row's name in the chart, and in the table, where the original stands beside it. */
  readonly nameOf: NameOf;
  readonly tableName: NameOf;
  readonly reword: (caption: Caption) => Caption;
  /** A table with the annotations at its end. */
  readonly table: (table: ChartTable) => ChartTable;
}

/** Puts a link author's changes into a chart of rows. */
export type EditRows = (chart: EditableRows, nameOf: NameOf) => EditedRows;

/** A chart of rows as it is. */
export const asItIs: EditRows = (_, nameOf) => ({
  editing: undefined,
  nameOf,
  tableName: nameOf,
  reword: (caption) => caption,
  table: (table) => table,
});

/** Texts below a bar, in lines; `bottom` is where what follows may begin. */
export interface PlacedTexts {
  readonly lines: readonly TextLine[];
  readonly bottom: number;
}

/** How the rows of a chart stand by what the reader chose and the link's author changed. */
export interface Standing {
  /** Rows drawn wherever they stand in the order, and whether they are the only ones. */
  readonly kept: readonly string[];
  readonly alone: boolean;
  /** Rows that stand out: those that the author highlighted, else those chosen. */
  readonly out: readonly string[];
  readonly isOut: (row: string) => boolean;
  /** True of a row that recedes behind the highlighted ones. */
  readonly isBack: (row: string) => boolean;
}

export function standingOf(chosen: readonly BodyId[], editing: RowEditing | undefined): Standing {
  const { highlighted = [], alone = false, kept = [] } = editing ?? {};
  const out = highlighted.length > 0 ? highlighted : chosen;
  const wanted = new Set(out);
  return {
    ...{ alone, out },
    kept: alone ? highlighted : [...chosen, ...kept],
    isOut: (row) => wanted.has(row),
    isBack: (row) => highlighted.length > 0 && !wanted.has(row),
  };
}

/** What a link's author wrote at a row, from a point below its bar on; nothing takes no room. */
export const textsBelow = (
  editing: RowEditing | undefined,
  at: Point,
  width: number,
  row: string,
  year?: number,
): PlacedTexts => editing?.linesAt(at, width, row, year) ?? { lines: [], bottom: at.y };
