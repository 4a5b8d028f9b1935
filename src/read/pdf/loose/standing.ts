import type { Frame } from '../frame';

/** How text stands in its column, as the share of its width left of where it stands: left, middle, right. */
const SIDES = [0, 0.5, 1] as const;
type Side = (typeof SIDES)[number];

/** Places that differ by no more than this, in font sizes, are the same. */
const SAME = 0.25;
/** A column whose figures stand alike but for so few is one; else it is two, or none. */
const ALIKE = 0.75;
/** So many columns that stand to their headings alike can't be chance. */
const ENOUGH = 3;
/** So many figures in the last column, and none in any other, are the rows' totals. */
const TOTALS = 15;

const placeOf = ({ x0, x1 }: Frame, side: Side) => x0 + side * (x1 - x0);

/** The largest group of figures that stand at one place. */
function largest<F extends Frame>(figures: readonly F[], side: Side, same: number): readonly F[] {
  const groups = figures.map((figure) => {
    const place = placeOf(figure, side);
    return figures.filter((each) => Math.abs(placeOf(each, side) - place) <= same);
  });
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Where a column's figures are due by its heading: at the heading's own side, or, if all headings stand at the
 * left of their columns (or all at the right), where those and the next ones bound the column. Null where
 * nothing bounds it.
 */
function duePlaces(headings: readonly Frame[], side: Side): (readonly (number | null)[])[] {
  const bounded = (at: (i: number) => number | undefined) =>
    headings.map((_, i) => {
      const [from, to] = [at(i), at(i + 1)];
      if (side === 0) return from ?? null;
      if (side === 1) return to ?? null;
      return from === undefined || to === undefined ? null : (from + to) / 2;
    });
  return [
    headings.map((heading) => placeOf(heading, side)),
    bounded((i) => headings[i]?.x0),
    bounded((i) => headings[i - 1]?.x1),
  ];
}

/** The columns whose figures stand to their headings as those of most others do. */
function vouchedColumns(
  headings: readonly Frame[],
  places: ReadonlyMap<number, number>,
  side: Side,
  same: number,
): ReadonlySet<number> {
  let best: readonly number[] = [];
  duePlaces(headings, side).forEach((due, way) => {
    const off = [...places].flatMap(([column, place]) => {
      const at = due[column];
      return at == null ? [] : [{ column, by: place - at }];
    });
    const usual = median(off.map(({ by }) => by));
    const alike = off.filter(({ by }) => Math.abs(by - usual) <= same);
    const own = way === 0 ? off.filter(({ by }) => Math.abs(by) <= same) : [];
    const isUsual = alike.length >= Math.max(ENOUGH, ALIKE * off.length);
    const told = (isUsual ? alike : own).map(({ column }) => column);
    // The column at the edge is bounded by nothing: its figures aren't those of the next one, which has its own.
    const isNext = (column: number) => told.includes(column - 1) || told.includes(column + 1);
    const edge = [...places.keys()].filter((column) => isUsual && due[column] == null && isNext(column));
    const held = [...told, ...edge];
    if (held.length > best.length) best = held;
  });
  return new Set(best);
}

/** Which figures of a table stand where their columns' figures do. */
export interface Standings<F> {
  /** They stand away from the others of their column: they may belong to another. */
  readonly astray: ReadonlySet<F>;
  /** Columns that stand to their headings as the others do. */
  readonly vouched: ReadonlySet<number>;
}

/** How the figures of a table stand in their columns; `size` is their font size. */
export function standingsOf<F extends Frame>(
  headings: readonly Frame[],
  columns: ReadonlyMap<F, number>,
  size: number,
): Standings<F> {
  const same = SAME * size;
  const byColumn = headings.map((_, i) =>
    [...columns].flatMap(([figure, column]) => (column === i ? [figure] : [])),
  );
  const ways = SIDES.map((side) => {
    const groups = byColumn.map((figures) => largest(figures, side, same));
    return { side, groups, count: groups.reduce((sum, { length }) => sum + length, 0) };
  });
  const most = Math.max(...ways.map(({ count }) => count));
  // Figures as wide as each other stand alike at every side.
  const likely = ways.filter(({ count }) => count === most);
  const groups = likely[0]?.groups ?? [];
  const astray = byColumn.flatMap((figures, column) => {
    const group = groups[column] ?? [];
    const isOne = group.length >= ALIKE * figures.length;
    return figures.filter((figure) => !isOne || !group.includes(figure));
  });
  const vouched = likely
    .map((way) => vouchedColumns(headings, placesOf(way.groups, way.side), way.side, same))
    .reduce((best, each) => (each.size > best.size ? each : best));
  const last = headings.length - 1;
  const areTotals = byColumn.every((figures, i) =>
    i === last ? figures.length >= TOTALS : figures.length === 0,
  );
  return { astray: new Set(astray), vouched: areTotals ? new Set([last]) : vouched };
}

/** Where each column's figures stand, by its number. */
const placesOf = (groups: readonly (readonly Frame[])[], side: Side): ReadonlyMap<number, number> =>
  new Map(
    groups.flatMap((group, column) =>
      group.length === 0 ? [] : [[column, mean(group.map((figure) => placeOf(figure, side)))] as const],
    ),
  );
