import type { Frame } from '../frame';

/** How cells stand in their rows, as the share of their height above where they stand: top, middle, foot. */
const SIDES = [0, 0.5, 1] as const;

/** Heights that differ by no more than this, in font sizes, are the same. */
const SAME = 0.3;
/** So many of a table's cells stand alike to their labels. */
const ALIKE = 0.75;

/** A cell of a row, whose lines of figures lie in its frame, and the row's label. */
export interface RowCell extends Frame {
  readonly label: Frame;
}

/**
 * The cells that don't stand to their rows' labels as those of the table do, all of which stand at the top, in
 * the middle or at the foot of their rows: they may belong to another row. All of them where no such rule is
 * kept. `size` is the figures' font size.
 */
export function unevenCells<C extends RowCell>(cells: readonly C[], size: number): readonly C[] {
  const ways = SIDES.map((side) => {
    const height = ({ y0, y1 }: Frame) => y0 + side * (y1 - y0);
    return cells.filter((cell) => Math.abs(height(cell) - height(cell.label)) > SAME * size);
  });
  const best = ways.reduce((least, way) => (way.length < least.length ? way : least));
  return best.length <= (1 - ALIKE) * cells.length ? best : cells;
}
