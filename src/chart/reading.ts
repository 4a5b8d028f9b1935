import type { BodyId } from '../model/body';
import type { Box, Point } from './geometry';
import { distanceTo } from './geometry';

export interface ReadingFact {
  readonly label: string;
  readonly value: string;
}

/** One thing of a chart that can be read: where it stands, what it is, and what is known of it. */
export interface Reading {
  /** The body it is about, or null (a sum, a spread). */
  readonly body: BodyId | null;
  /** Line, bar or group, counted from the top of the reading order. */
  readonly row: number;
  /** Place along the row: a year, or the nth part. */
  readonly column: number;
  /** Where the tooltip points. */
  readonly at: Point;
  /** The area that reads as this one. */
  readonly hit: Box;
  readonly title: string;
  readonly facts: readonly ReadingFact[];
}

/** The whole reading as one sentence, for a screen reader. */
export const spoken = (reading: Reading, separator: string): string =>
  [
    reading.title,
    ...reading.facts.map(({ label, value }) => (label === '' ? value : `${label} ${value}`)),
  ].join(separator);

/** Index of the reading nearest to a point, by its hit area, then by where it points; -1 where there is none. */
export function nearest(readings: readonly Reading[], point: Point): number {
  let best = -1;
  let bestDistance = Infinity;
  readings.forEach((reading, index) => {
    const beside = Math.hypot(reading.at.x - point.x, reading.at.y - point.y);
    const distance = distanceTo(reading.hit, point) + beside / 1000;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = index;
    }
  });
  return best;
}

/**
 * Index of the reading that a key leads to from `index`, or null where the key is not one of ours.
 * Left and right go along the row, up and down to the nearest column of the next row, Home and End to
 * the ends of the row (where each row has one reading, to the first and last row). At an edge it stays.
 */
export function step(readings: readonly Reading[], index: number, key: string): number | null {
  const from = readings[index];
  if (!from) return null;
  const inRow = (row: number): readonly number[] =>
    readings.flatMap((each, i) => (each.row === row ? [i] : [])).sort((a, b) => column(a) - column(b));
  const column = (i: number): number => readings[i]?.column ?? 0;
  const across = (by: number): number => {
    const rows = [...new Set(readings.map((each) => each.row))].sort((a, b) => a - b);
    const next = rows[rows.indexOf(from.row) + by];
    if (next === undefined) return index;
    return inRow(next).reduce((best, i) =>
      Math.abs(column(i) - from.column) < Math.abs(column(best) - from.column) ? i : best,
    );
  };
  const row = inRow(from.row);
  const place = row.indexOf(index);
  const flat = new Set(readings.map((each) => each.row)).size === readings.length;
  switch (key) {
    case 'ArrowRight':
      return row[place + 1] ?? index;
    case 'ArrowLeft':
      return row[place - 1] ?? index;
    case 'ArrowDown':
      return across(1);
    case 'ArrowUp':
      return across(-1);
    case 'Home':
      return flat ? 0 : (row[0] ?? index);
    case 'End':
      return flat ? readings.length - 1 : (row.at(-1) ?? index);
    default:
      return null;
  }
}
