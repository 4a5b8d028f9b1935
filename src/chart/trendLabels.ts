import { groupBy } from '../model/groupBy';
import { formatShort } from '../i18n/numbers';
import type { Box, Point } from './geometry';
import { clamp, overlaps, tenth } from './geometry';
import { markedName } from './names';
import { spread } from './spreadLabels';
import { LABEL, LINE_HEIGHT, textWidth, widest, wrap } from './textWidth';
import type { TrendInput } from './trendInput';
import type { PlacedFrame } from './trendFrame';
import { acrossOf, axisWidth, YEAR_MARGIN, yearsOf } from './trendFrame';
import type { PlacedDot, PlacedLine } from './trendLines';

export interface LabelLine {
  readonly name: string;
  /** The last known value, after the name or under it; empty where there is no room. */
  readonly value: string;
  readonly y: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly colour: number;
  readonly x: number;
  readonly lines: readonly LabelLine[];
  readonly box: Box;
  /** From the dot to a label that had to move; else null. */
  readonly leader: readonly [Point, Point] | null;
}

interface LabelText {
  readonly lines: readonly { readonly name: string; readonly value: string }[];
  readonly width: number;
  readonly height: number;
}

/** Values are printed beside names from this width on. */
const ROOMY = 520;
/** From a dot to its name: near, and with room for a leader line. */
const NEAR = 9;
const FAR = 24;

/** Names side by side stay this far apart. */
const APART = 8;

const maxGutter = (width: number): number => clamp(width * 0.34, 104, 250);

/** A name in at most two lines, and its value behind it where there is room, else under it. */
function textOf(name: string, value: string, width: number): LabelText {
  const names = wrap(name, LABEL, width, 2);
  const lines = names.map((each) => ({ name: each, value: '' }));
  const last = names.at(-1) ?? '';
  if (value !== '' && textWidth(`${last} ${value}`, LABEL) <= width) {
    lines[lines.length - 1] = { name: last, value };
  } else if (value !== '' && textWidth(value, LABEL) <= width) {
    lines.push({ name: '', value });
  }
  return {
    lines,
    width: widest(
      lines.map((each) => [each.name, each.value].filter((part) => part !== '').join(' ')),
      LABEL,
    ),
    height: lines.length * LINE_HEIGHT,
  };
}

const valueOf = (input: TrendInput, value: number): string =>
  input.size.width >= ROOMY ? formatShort(value, input.indicator.unit, input.lang) : '';

/**
 * Pixels to keep free right of the plot, so that every name fits beside its line's last known value:
 * as little as will do, and never so much that the plot suffers.
 */
export function labelGutter(input: TrendInput): number {
  if (input.ofSpread) return input.ofSpread.gutter(input);
  if (input.bare) return 14;
  const years = yearsOf(input.series);
  const first = years[0] ?? 0;
  const span = (years.at(-1) ?? first) - first;
  const left = axisWidth(input) + 8;
  const most = maxGutter(input.size.width);
  let gutter = 14;
  for (const { body, origin, points } of input.series.lines) {
    const last = points.findLast((each) => each.value !== null);
    if (!last || last.value === null) continue;
    const name = markedName(body, origin, input.nameOf, input.lang);
    const need = textOf(name, valueOf(input, last.value), most - FAR - 2).width + FAR + 2;
    // Solves x(last year) + need = width for the gutter, x being linear in it.
    const share = acrossOf(last.year, first, first + span);
    if (share === 0) continue;
    const free = input.size.width - left - 2 * YEAR_MARGIN;
    gutter = Math.max(gutter, free - (input.size.width - left - YEAR_MARGIN - need) / share);
  }
  return Math.round(Math.min(gutter, most));
}

interface Item {
  readonly line: PlacedLine;
  readonly dot: PlacedDot;
  readonly text: LabelText;
}

/**
 * Names at the ends of the lines. Names that end in one year form a column, spread so that none
 * overlap; a name is tied to its dot by a leader where it had to move. In the midst of the plot a name
 * seeks the place that covers least. What finds no free place is left out: the last of the series first.
 */
export function placeLabels(
  input: TrendInput,
  frame: PlacedFrame,
  lines: readonly PlacedLine[],
): { readonly labels: readonly PlacedLabel[]; readonly unlabelled: number } {
  const low = frame.plot.y0 - 8;
  const high = frame.plot.y1 + 8;
  const placed: PlacedLabel[] = [];
  const columns = groupBy(
    lines.flatMap((line): readonly Item[] => {
      const dot = line.dots.at(-1);
      if (!dot) return [];
      const name = markedName(line.body, line.origin, input.nameOf, input.lang);
      const room = Math.min(input.size.width - dot.x - FAR - 2, maxGutter(input.size.width) - FAR);
      return [{ line, dot, text: textOf(name, valueOf(input, dot.value), room) }];
    }),
    (item) => item.dot.year,
  );
  const years = [...columns.keys()].sort((a, b) => b - a);
  for (const year of years) {
    const items = fitting(columns.get(year) ?? [], high - low);
    const middles = spread(
      items.map(({ dot, text }) => ({ wanted: dot.y, size: text.height })),
      low,
      high,
    );
    const moved = items.some(({ dot }, i) => isAway(dot, middles[i] ?? dot.y));
    items.forEach((item, i) => {
      const spot = freeSpot(item, middles[i] ?? item.dot.y, moved, lines, placed, low, high);
      if (spot !== null) placed.push(labelAt(item, spot, moved));
    });
  }
  return { labels: placed, unlabelled: lines.length - placed.length };
}

/** The first items whose heights fit together. */
function fitting(items: readonly Item[], height: number): readonly Item[] {
  let used = 0;
  return items.filter(({ text }) => {
    if (used + text.height > height) return false;
    used += text.height;
    return true;
  });
}

/** True where a name no longer stands level with its dot. */
const isAway = (dot: PlacedDot, middle: number): boolean => Math.abs(middle - dot.y) > 5;

function boxOf({ dot, text }: Item, middle: number, far: boolean): Box {
  const x0 = tenth(dot.x + (far || isAway(dot, middle) ? FAR : NEAR));
  const y0 = tenth(middle - text.height / 2);
  return { x0, y0, x1: x0 + text.width, y1: y0 + text.height };
}

/** The middle nearest to `wanted` that overlaps no label and covers little of other lines; null where there is none. */
function freeSpot(
  item: Item,
  wanted: number,
  far: boolean,
  lines: readonly PlacedLine[],
  placed: readonly PlacedLabel[],
  low: number,
  high: number,
): number | null {
  const obstacles = lines.flatMap((line) => (line === item.line ? [] : traced(line)));
  let best: number | null = null;
  let bestCost = Infinity;
  for (let shift = 0; shift <= (high - low) / 2; shift += 2) {
    for (const middle of shift === 0 ? [wanted] : [wanted - shift, wanted + shift]) {
      const box = boxOf(item, middle, far);
      if (box.y0 < low - 0.1 || box.y1 > high + 0.1) continue;
      if (placed.some((each) => overlaps(each.box, { ...box, x0: box.x0 - APART, x1: box.x1 + APART })))
        continue;
      const covered = obstacles.filter(
        ({ x, y }) => x > box.x0 - 3 && x < box.x1 && y > box.y0 + 1 && y < box.y1 - 1,
      ).length;
      const cost = shift + covered * 4;
      if (cost < bestCost) {
        best = middle;
        bestCost = cost;
      }
    }
    if (shift > bestCost) break;
  }
  return best;
}

/** Points along a line, close enough together to tell whether a label covers it. */
export function traced(line: PlacedLine): readonly Point[] {
  const points: Point[] = [];
  line.dots.forEach((dot, i) => {
    const next = line.dots[i + 1];
    points.push(dot);
    if (next?.year !== dot.year + 1) return;
    const parts = Math.ceil((next.x - dot.x) / 6);
    for (let part = 1; part < parts; part++) {
      const share = part / parts;
      points.push({ x: dot.x + (next.x - dot.x) * share, y: dot.y + (next.y - dot.y) * share });
    }
  });
  return points;
}

function labelAt(item: Item, middle: number, far: boolean): PlacedLabel {
  const { line, dot, text } = item;
  const box = boxOf(item, middle, far);
  return {
    key: line.key,
    colour: line.colour,
    x: box.x0,
    lines: text.lines.map((each, i) => ({ ...each, y: tenth(box.y0 + LINE_HEIGHT * (i + 0.5)) })),
    box,
    leader:
      far || isAway(dot, middle)
        ? [
            { x: dot.x + 6, y: dot.y },
            { x: box.x0 - 4, y: tenth(middle) },
          ]
        : null,
  };
}
