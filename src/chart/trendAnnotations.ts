import type { Annotation } from '../model/chartEdit';
import type { Box, Point } from './geometry';
import { clamp, distanceTo, overlaps, tenth } from './geometry';
import { LABEL, LINE_HEIGHT, widest, wrap } from './textWidth';
import type { PlacedTrend } from './trend';
import { traced } from './trendLabels';

/** An annotation in the plot: its words where they find room, else its number, the words standing at the foot. */
export interface PlacedAnnotation {
  /** From 1, in the order of the edit. */
  readonly number: number;
  /** The point that it is about; of a year, the head of its rule. Null where there is none in the plot. */
  readonly at: Point | null;
  /** True where it is about a year: a rule runs through the plot there. */
  readonly isYear: boolean;
  /** The words, each line with its middle; empty where the number stands for them. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** What the words, or the number in its circle, take up. Null where `at` is. */
  readonly box: Box | null;
  /** From the words to the point. */
  readonly leader: readonly [Point, Point] | null;
}

/** Narrower charts set numbers alone. */
const WORDS_FROM = 520;
const WIDEST = 150;
/** From words to other words, so that two annotations don't read as one. */
const APART = 6;
/** From the point to the words. */
const DISTANCES = [12, 20, 30, 42, 56, 72, 90, 110, 132] as const;
/** Radius of the circle round a number. */
export const NUMBER = 9;

const padded = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 - by,
  y0: y0 - by,
  x1: x1 + by,
  y1: y1 + by,
});
const holds = (box: Box, { x, y }: Point): boolean => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;

/** What a text must not cover: names, other annotations, the words over the break, and every line. */
interface Obstacles {
  readonly boxes: readonly Box[];
  readonly points: readonly Point[];
}

const isFree = (box: Box, { boxes, points }: Obstacles): boolean =>
  !boxes.some((each) => overlaps(padded(each, APART), box)) &&
  !points.some((each) => holds(padded(box, 3), each));

/** Boxes of a size round a point, nearest first: above and below, right and left, and in between. */
function around({ x, y }: Point, width: number, height: number): readonly Box[] {
  return DISTANCES.flatMap((away) =>
    [0, 0.5, -0.5, 1, -1].flatMap((side) =>
      [-1, 1, 0].flatMap((rise): readonly Box[] => {
        if (rise === 0 && Math.abs(side) !== 1) return [];
        const x0 = x + side * (width / 2 + (Math.abs(side) === 1 ? away : 0)) - width / 2;
        const y0 = y + rise * (height / 2 + (Math.abs(side) === 1 && rise === 0 ? 0 : away)) - height / 2;
        return [{ x0: tenth(x0), y0: tenth(y0), x1: tenth(x0 + width), y1: tenth(y0 + height) }];
      }),
    ),
  );
}

const isWithin = (box: Box, inner: Box): boolean =>
  inner.x0 >= box.x0 && inner.x1 <= box.x1 && inner.y0 >= box.y0 && inner.y1 <= box.y1;

function obstaclesOf({ lines, labels, frame }: PlacedTrend): { boxes: Box[]; points: readonly Point[] } {
  const hatched = frame.offForm.filter(({ lines: words }) => words.length > 0).map(({ box }) => box);
  const peers = frame.years.flatMap(({ x }) => (frame.nY === null ? [] : [{ x, y: frame.plot.y1 }]));
  return {
    boxes: [...labels.map(({ box }) => box), ...hatched],
    points: [...lines.flatMap((line) => [...traced(line), ...line.dots]), ...peers],
  };
}

function pointOf({ year, line }: Annotation, { lines, frame }: PlacedTrend): Point | null {
  if (line === null) {
    const found = frame.years.find((each) => each.year === year);
    return found ? { x: found.x, y: frame.plot.y0 + 2 } : null;
  }
  const dots = lines.filter(({ body }) => body.id === line).flatMap(({ dots: all }) => all);
  return dots.find((dot) => dot.year === year) ?? null;
}

/** Where a line from the words to the point starts: at the box's nearest edge; null where the two touch. */
function leaderOf(box: Box, at: Point): readonly [Point, Point] | null {
  if (distanceTo(box, at) < 10) return null;
  const from = { x: clamp(at.x, box.x0, box.x1), y: clamp(at.y, box.y0, box.y1) };
  const length = Math.hypot(at.x - from.x, at.y - from.y);
  const short = (length - 6) / length;
  return [from, { x: tenth(from.x + (at.x - from.x) * short), y: tenth(from.y + (at.y - from.y) * short) }];
}

/**
 * Places annotations so that none covers a line, a name or another. Words that find no room are replaced by
 * their number, which covers as little as it can; none is left out. One whose point isn't in the plot (an
 * unknown value, a year or line that isn't shown) has no place, and its words have to stand at the foot.
 */
export function placeAnnotations(
  placed: PlacedTrend,
  annotations: readonly Annotation[],
): readonly PlacedAnnotation[] {
  const { plot } = placed.frame;
  const room: Box = { x0: plot.x0 + 2, y0: plot.y0 + 2, x1: placed.size.width - 2, y1: plot.y1 - 4 };
  const { boxes, points } = obstaclesOf(placed);
  return annotations.map((annotation, i): PlacedAnnotation => {
    const common = { number: i + 1, isYear: annotation.line === null };
    const at = pointOf(annotation, placed);
    if (at === null) return { ...common, at, lines: [], box: null, leader: null };
    const words = wrap(annotation.text, LABEL, WIDEST);
    const isWide = placed.size.width >= WORDS_FROM;
    const free = (box: Box) => isWithin(room, box) && isFree(box, { boxes, points });
    const inWords = isWide
      ? around(at, widest(words, LABEL), words.length * LINE_HEIGHT).find(free)
      : undefined;
    const numbers = around(at, 2 * NUMBER, 2 * NUMBER);
    const box = inWords ??
      numbers.find(free) ??
      numbers.find((each) => !boxes.some((other) => overlaps(other, each))) ??
      numbers[0] ?? { x0: at.x, y0: at.y, x1: at.x, y1: at.y };
    boxes.push(box);
    return {
      ...common,
      at,
      lines: inWords
        ? words.map((text, row) => ({ text, y: tenth(box.y0 + LINE_HEIGHT * (row + 0.5)) }))
        : [],
      box,
      leader: leaderOf(box, at),
    };
  });
}
