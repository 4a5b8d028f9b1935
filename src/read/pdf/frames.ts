import type { Frame } from './frame';
import type { Line, Lines } from './rules';
import { APART } from './rules';

/** Columns and rows narrower than this, in points, hold no text: lines drawn apart or slightly off. */
export const NARROW = { column: 7, row: 5 } as const;

/** Share of a side that must be drawn for it to part two cells. */
const DRAWN = 0.6;

/** Places of lines, each once, in order. */
function edges(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = found.at(-1);
    if (last === undefined || at - last > APART) found.push(at);
  }
  return found;
}

/** True where lines at a place cover most of a stretch. */
function isDrawn(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > APART) continue;
    covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return covered >= DRAWN * (to - from);
}

/** Which lines must end alike for a line to be missing there: the outermost two, or any two of them. */
type Agreeing = 'outermost' | 'any';

/**
 * Where lines of one direction end beyond the outermost line of the other: a line is missing there, as two of
 * them agree.
 */
function openEnds(
  lines: readonly Line[],
  across: readonly Line[],
  agreeing: Agreeing,
): { readonly first?: Line; readonly last?: Line } {
  const places = across.map(({ at }) => at);
  const sorted = [...lines].sort((a, b) => a.at - b.at);
  const outer = [sorted[0]?.at ?? 0, sorted.at(-1)?.at ?? 0].map((at) =>
    lines.filter((line) => Math.abs(line.at - at) <= APART),
  );
  const extent = { from: sorted[0]?.at ?? 0, to: sorted.at(-1)?.at ?? 0 };
  const from = Math.min(...lines.map((line) => line.from));
  const to = Math.max(...lines.map((line) => line.to));
  const agree = (isAtEnd: (line: Line) => boolean) =>
    agreeing === 'outermost'
      ? outer.every((group) => group.some(isAtEnd))
      : edges(lines.filter(isAtEnd)).length > 1;
  const first = agree((line) => line.from - from <= APART);
  const last = agree((line) => to - line.to <= APART);
  return {
    ...(first && from < Math.min(...places) - 2 * APART ? { first: { at: from, ...extent } } : {}),
    ...(last && to > Math.max(...places) + 2 * APART ? { last: { at: to, ...extent } } : {}),
  };
}

/** The small boxes of a grid, row by row, told together where no line parts them. */
class Boxes {
  readonly columns: number;
  readonly rows: number;
  private readonly group: number[];

  constructor(
    readonly xs: readonly number[],
    readonly ys: readonly number[],
    readonly lines: Lines,
  ) {
    this.columns = xs.length - 1;
    this.rows = ys.length - 1;
    this.group = Array.from({ length: this.columns * this.rows }, (_, i) => i);
    for (let box = 0; box < this.group.length; box++) {
      const column = box % this.columns;
      const row = Math.floor(box / this.columns);
      if (column > 0 && !this.hasSide(column, row)) this.join(box - 1, box);
      if (row > 0 && !this.hasTop(column, row)) this.join(box - this.columns, box);
    }
  }

  /** Whether a line stands at the left of a box, and one above it; past the last one, at its right and below it. */
  hasSide(column: number, row: number): boolean {
    return isDrawn(this.lines.upright, this.xs[column] ?? 0, this.ys[row] ?? 0, this.ys[row + 1] ?? 0);
  }
  hasTop(column: number, row: number): boolean {
    return isDrawn(this.lines.level, this.ys[row] ?? 0, this.xs[column] ?? 0, this.xs[column + 1] ?? 0);
  }

  private rootOf(i: number): number {
    let root = i;
    for (let up = this.group[root] ?? root; up !== root; up = this.group[root] ?? root) root = up;
    this.group[i] = root;
    return root;
  }

  private join(a: number, b: number): void {
    this.group[this.rootOf(a)] = this.rootOf(b);
  }

  /** The boxes told together, each group in order. */
  groups(): number[][] {
    const members = new Map<number, number[]>();
    this.group.forEach((_, box) => {
      const root = this.rootOf(box);
      const known = members.get(root);
      if (known) known.push(box);
      else members.set(root, [box]);
    });
    return [...members.values()];
  }
}

/** Boxes that are told together but make no rectangle, as stripes of a row each: nothing is claimed of the rest. */
function stripes(group: readonly number[], columns: number): number[][] {
  const found: number[][] = [];
  for (const box of group) {
    const open = found.at(-1);
    if (open?.at(-1) === box - 1 && box % columns !== 0) open.push(box);
    else found.push([box]);
  }
  return found;
}

/** A cell that lines frame. `sure` is false where it may be none, unless something stands in it. */
export interface CellFrame extends Frame {
  readonly sure: boolean;
}

function framesOf(boxes: Boxes): CellFrame[] {
  const { xs, ys, columns } = boxes;
  const spanOf = (group: readonly number[]) => {
    const inColumns = group.map((box) => box % columns);
    const [first = 0, last = 0] = [group[0], group.at(-1)];
    return {
      left: Math.min(...inColumns),
      right: Math.max(...inColumns) + 1,
      top: Math.floor(first / columns),
      bottom: Math.floor(last / columns) + 1,
    };
  };
  const frameOf = (group: readonly number[], sure: boolean): CellFrame => {
    const { left, right, top, bottom } = spanOf(group);
    return { x0: xs[left] ?? 0, x1: xs[right] ?? 0, y0: ys[top] ?? 0, y1: ys[bottom] ?? 0, sure };
  };
  return boxes.groups().flatMap((group) => {
    const { left, right, top, bottom } = spanOf(group);
    if ((right - left) * (bottom - top) !== group.length) {
      return stripes(group, columns).map((stripe) => frameOf(stripe, false));
    }
    // A row that ends early leaves a place without a side, which is no cell.
    const rows = Array.from({ length: bottom - top }, (_, i) => top + i);
    const closed = rows.every((row) => boxes.hasSide(left, row) && boxes.hasSide(right, row));
    const frame = frameOf(group, closed);
    // Between two borders drawn apart lies no cell.
    const isGap = frame.x1 - frame.x0 < NARROW.column || frame.y1 - frame.y0 < NARROW.row;
    return [{ ...frame, sure: closed && !isGap }];
  });
}

/** The cells of a grid in reading order, and whether its last row goes on below it or its first began above. */
export interface Grid {
  readonly frames: readonly CellFrame[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/**
 * The cells that lines frame: small boxes of the grid that no line parts are one cell. Tables are often
 * drawn without their sides, and rows broken over pages without the line between: where the lines of one
 * direction end alike, they are taken to be closed. Null where there are fewer than two cells.
 */
export function gridOf({ level, upright }: Lines): Grid | null {
  // A label that reaches over a page's end leaves its last line short: any two lines tell where a side is open.
  const sides = openEnds(level, upright, 'any');
  const ends = openEnds(upright, level, 'outermost');
  const all: Lines = {
    level: [...level, ...Object.values(ends)],
    upright: [...upright, ...Object.values(sides)],
  };
  const xs = edges(all.upright);
  const ys = edges(all.level);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_BOXES) return null;
  const frames = framesOf(new Boxes(xs, ys, all));
  if (frames.length < 2) return null;
  frames.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  return { frames, openTop: ends.first !== undefined, openBottom: ends.last !== undefined };
}

/** More boxes than the largest report's tables have, many times over. */
const MOST_BOXES = 40_000;
