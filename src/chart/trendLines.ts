import { line as pathOf } from 'd3-shape';
import type { Body } from '../model/body';
import type { Origin } from '../model/report';
import type { Point } from './geometry';
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
  readonly body: Body;
  readonly origin: Origin;
  /** 1…6 for `--series-n`, 0 for the grey of the rest. */
  readonly colour: number;
  /** SVG path through neighbouring known years; empty where no two stand side by side. */
  readonly path: string;
  /** Every known value, by year. */
  readonly dots: readonly PlacedDot[];
}

/** The lines that have a figure at all, in the order of the series. */
export function placeLines({ series, chosen }: TrendInput, frame: PlacedFrame): readonly PlacedLine[] {
  const draw = pathOf<Point | null>()
    .defined((each) => each !== null)
    .x((each) => each?.x ?? 0)
    .y((each) => each?.y ?? 0)
    .digits(1);
  const order = [...new Set([...chosen, ...series.lines.map((each) => each.body.id)])];
  return series.lines.flatMap((line): readonly PlacedLine[] => {
    const byYear = new Map(line.points.map((each) => [each.year, each.value]));
    const points = frame.years.map(({ year, x }) => {
      const value = byYear.get(year) ?? null;
      return value === null ? null : { year, value, x, y: frame.y(value) };
    });
    const dots = points.filter((each) => each !== null);
    if (dots.length === 0) return [];
    const place = order.indexOf(line.body.id);
    // d3 writes a lone point as "M…Z", which a round cap would draw as a second dot.
    const joined = points.map((each, i) => (each && !points[i - 1] && !points[i + 1] ? null : each));
    return [
      {
        key: `${line.body.id} ${line.origin}`,
        body: line.body,
        origin: line.origin,
        colour: place < SERIES_COLOURS ? place + 1 : 0,
        path: draw(joined) ?? '',
        dots,
      },
    ];
  });
}
