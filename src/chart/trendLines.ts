import type { Origin } from '../model/report';
import type { Point } from './geometry';
import type { Named } from './names';
import type { TrendInput } from './trendInput';
import type { PlacedFrame } from './trendFrame';

/** Colours there are; further lines are grey. */
export const SERIES_COLOURS = 6;

export interface PlacedDot extends Point {
  readonly year: number;
  readonly value: number;
}

export interface PlacedLine {
  readonly key: string;
  readonly body: Named;
  readonly origin: Origin;
  /** 1…6 for `--series-n`, 0 for the grey of the rest. */
  readonly colour: number;
  /** SVG path through neighbouring known years; empty where no two stand side by side. */
  readonly path: string;
  /** Every known value, by year. */
  readonly dots: readonly PlacedDot[];
}

/** An SVG path that joins neighbours, broken at each null; a lone point has none, or a round cap would draw a second dot. */
function pathThrough(points: readonly (Point | null)[]): string {
  return points
    .map((each, i) => {
      const before = points[i - 1];
      return each && (before || points[i + 1]) ? `${before ? 'L' : 'M'}${each.x},${each.y}` : '';
    })
    .join('');
}

/** The lines that have a figure at all, in the order of the series. */
export function placeLines(
  { series, chosen, highlighted }: TrendInput,
  frame: PlacedFrame,
): readonly PlacedLine[] {
  const order = highlighted ?? [...new Set([...chosen, ...series.lines.map((each) => each.body.id)])];
  return series.lines.flatMap((line): readonly PlacedLine[] => {
    const byYear = new Map(line.points.map((each) => [each.year, each.value]));
    const points = frame.years.map(({ year, x }) => {
      const value = byYear.get(year) ?? null;
      return value === null ? null : { year, value, x, y: frame.y(value) };
    });
    const dots = points.filter((each) => each !== null);
    if (dots.length === 0) return [];
    const place = order.indexOf(line.body.id);
    return [
      {
        key: `${line.body.id} ${line.origin}`,
        body: line.body,
        origin: line.origin,
        colour: place < SERIES_COLOURS ? place + 1 : 0,
        path: pathThrough(points.map((each) => (each && frame.scale.isApart?.(each.value) ? null : each))),
        dots,
      },
    ];
  });
}
