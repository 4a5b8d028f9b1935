import type { Frame } from './frame';
import type { GraphicsState } from './graphicsState';
import type { Point } from './matrix';
import { apply, scaleOf } from './matrix';
import type { Rule } from './page';

/** A box no thicker than this, in points, is a line; a thicker one is a background. */
const THICKEST = 3.2;
/** How far a line may lean, in points from end to end, and still be taken as level or upright. */
const LEAN = 1.2;

/** pdf.js's codes of a path's steps, each with how many numbers follow. */
const STEPS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** A run of straight steps; `curved` where it holds a bend too. */
interface Outline {
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

function outlines(data: ArrayLike<number>, state: GraphicsState): Outline[] {
  const found: Outline[] = [];
  for (let i = 0; i < data.length;) {
    const step = data[i++] ?? -1;
    const count = STEPS[step];
    if (count === undefined) break;
    const open = found.at(-1);
    const end = apply(state.ctm, data[i + count - 2] ?? NaN, data[i + count - 1] ?? NaN);
    if (step === MOVE) found.push({ points: [end], closed: false, curved: false });
    else if (step === CLOSE) {
      if (open) open.closed = true;
    } else if (open) {
      open.points.push(end);
      if (step !== LINE) open.curved = true;
    }
    i += count;
  }
  return found.filter(({ points }) => points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
}

function boxOf(points: readonly Point[]): Frame {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/** A thin box as the line along its middle; null where it isn't thin. */
function thin({ x0, y0, x1, y1 }: Frame): Rule | null {
  const [width, height] = [x1 - x0, y1 - y0];
  if (Math.min(width, height) > THICKEST) return null;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return height <= width ? { x0, y0: y, x1, y1: y } : { x0: x, y0, x1: x, y1 };
}

/** The four sides of a box, their middles halfway to another box inside or outside it. */
function sides(a: Frame, b: Frame): Rule[] {
  const x0 = (a.x0 + b.x0) / 2;
  const x1 = (a.x1 + b.x1) / 2;
  const y0 = (a.y0 + b.y0) / 2;
  const y1 = (a.y1 + b.y1) / 2;
  return [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
}

/** A box with a slightly smaller one cut out of it is a frame. */
function isFrame(a: Frame, b: Frame): boolean {
  const gaps = [a.x0 - b.x0, a.y0 - b.y0, b.x1 - a.x1, b.y1 - a.y1];
  return (
    gaps.every((gap) => Math.abs(gap) <= THICKEST) && (gaps.every((g) => g > 0) || gaps.every((g) => g < 0))
  );
}

function filled(shapes: readonly Outline[]): Rule[] {
  const boxes = shapes.filter(({ curved }) => !curved).map(({ points }) => boxOf(points));
  const [first, second, ...more] = boxes;
  if (first && second && more.length === 0 && isFrame(first, second)) return sides(first, second);
  return boxes.flatMap((box) => thin(box) ?? []);
}

function stroked(shapes: readonly Outline[], width: number): Rule[] {
  if (width > THICKEST) return [];
  return shapes.flatMap(({ points, closed, curved }) => {
    if (curved) return [];
    const [first] = points;
    const path = closed && first ? [...points, first] : points;
    return path.slice(1).flatMap((to, i) => {
      const from = path[i] ?? to;
      const box = boxOf([from, to]);
      return Math.min(box.x1 - box.x0, box.y1 - box.y0) <= LEAN ? (thin(box) ?? []) : [];
    });
  });
}

/** pdf.js's codes of what is done with a path. */
const STROKES: ReadonlySet<unknown> = new Set([20, 21, 24, 25, 26, 27]);
const FILLS: ReadonlySet<unknown> = new Set([22, 23, 24, 25, 26, 27]);

/** The part of a line that lies where it can be painted; null where none does. */
function clipped(rule: Rule, clip: Frame): Rule | null {
  const x0 = Math.max(rule.x0, clip.x0);
  const y0 = Math.max(rule.y0, clip.y0);
  const x1 = Math.min(rule.x1, clip.x1);
  const y1 = Math.min(rule.y1, clip.y1);
  // A border at the very edge lies half outside; its middle is what is kept of it.
  const isSeen = x0 - x1 <= 1 && y0 - y1 <= 1;
  return isSeen
    ? { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
    : null;
}

/** A path's numbers; null where it has none. */
function dataOf(args: readonly unknown[]): Float32Array | null {
  const paths = args[1];
  const data: unknown = Array.isArray(paths) ? paths[0] : null;
  return data instanceof Float32Array ? data : null;
}

/** The level and upright lines that a path draws: its strokes, and the thin boxes that it fills. */
export function rulesOf(args: readonly unknown[], state: GraphicsState): Rule[] {
  const [done] = args;
  const data = FILLS.has(done) || STROKES.has(done) ? dataOf(args) : null;
  if (!data) return [];
  const shapes = outlines(data, state);
  return [
    ...(FILLS.has(done) ? filled(shapes) : []),
    ...(STROKES.has(done) ? stroked(shapes, state.lineWidth * scaleOf(state.ctm)) : []),
  ].flatMap((rule) => clipped(rule, state.clip) ?? []);
}

/** What a path covers at most; null where it has no point. */
export function extentOf(args: readonly unknown[], state: GraphicsState): Frame | null {
  const data = dataOf(args);
  const points = data ? outlines(data, state).flatMap((shape) => shape.points) : [];
  return points.length === 0 ? null : boxOf(points);
}

/** The box about a rectangle of the file, as it lies on the page. */
export function boxOnPage(box: ArrayLike<number>, state: GraphicsState): Frame {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(box);
  const corners = [
    apply(state.ctm, x0, y0),
    apply(state.ctm, x1, y0),
    apply(state.ctm, x0, y1),
    apply(state.ctm, x1, y1),
  ];
  return boxOf(corners);
}
