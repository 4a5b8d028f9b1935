import type { Frame } from '../frame';

/** A figure, and the row that it stands in; −1 where it stands in none. */
export interface Standing extends Frame {
  readonly row: number;
}

/** What overlaps from left to right, directly or through others, and so stands in one column. */
interface Strip {
  x1: number;
  readonly headings: Set<number>;
  readonly figures: Standing[];
}

/** Boxes that touch by no more than this, in points, don't overlap. */
const TOUCH = 0.3;

function stripsOf(headings: readonly (readonly Frame[])[], figures: readonly Standing[]): Strip[] {
  const items = [
    ...headings.flatMap((set) => set.map((frame, column) => ({ frame, column, figure: null }))),
    ...figures.map((figure) => ({ frame: figure, column: -1, figure })),
  ].sort((a, b) => a.frame.x0 - b.frame.x0);
  const strips: Strip[] = [];
  for (const { frame, column, figure } of items) {
    let strip = strips.at(-1);
    if (!strip || frame.x0 >= strip.x1 - TOUCH) {
      strip = { x1: frame.x1, headings: new Set(), figures: [] };
      strips.push(strip);
    }
    strip.x1 = Math.max(strip.x1, frame.x1);
    if (figure) strip.figures.push(figure);
    else strip.headings.add(column);
  }
  return strips;
}

/** Two figures of one row stand in two columns. */
const shareRow = (a: readonly Standing[], b: readonly Standing[]) =>
  a.some(({ row }) => row >= 0 && b.some((other) => other.row === row));

/**
 * The column of each figure, by the headings of the table's columns (each time that they are printed). What
 * overlaps from side to side stands in one column. Figures that overlap no heading stand in the column of the
 * next heading to the left or to the right: they are told where only one of these can be theirs, as each column
 * has one figure a row. A figure whose column can't be told is in none.
 */
export function columnsOf<F extends Standing>(
  headings: readonly (readonly Frame[])[],
  figures: readonly F[],
): Map<F, number> {
  const strips = stripsOf(headings, figures);
  const told = new Map<number, Standing[]>();
  const columns = new Map<Strip, number>();
  for (const strip of strips) {
    const [column = -1, ...others] = strip.headings;
    if (column < 0 || others.length > 0) continue;
    columns.set(strip, column);
    told.set(column, [...strip.figures]);
  }
  const fits = (strip: Strip) => (beside: Strip | undefined) => {
    const column = beside && columns.get(beside);
    if (column === undefined || beside?.headings.size === 0) return [];
    return shareRow(told.get(column) ?? [], strip.figures) ? [] : [column];
  };
  for (let isNews = true; isNews;) {
    isNews = false;
    strips.forEach((strip, i) => {
      if (strip.headings.size > 0 || columns.has(strip)) return;
      const [column, ...others] = [strips[i - 1], strips[i + 1]].flatMap(fits(strip));
      if (column === undefined || others.length > 0) return;
      columns.set(strip, column);
      told.get(column)?.push(...strip.figures);
      isNews = true;
    });
  }
  return new Map(
    strips.flatMap((strip) => {
      const column = columns.get(strip);
      return column === undefined ? [] : strip.figures.map((figure) => [figure as F, column] as const);
    }),
  );
}
