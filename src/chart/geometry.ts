/** A rectangle in the chart's own pixels, y downward. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** True where two boxes share area; touching edges do not. */
export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** Rounds to a tenth of a pixel: short paths, and the same markup on every machine. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Distance from a point to a box, 0 inside it. */
export function distanceTo(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.x0 - x, 0, x - box.x1);
  const dy = Math.max(box.y0 - y, 0, y - box.y1);
  return Math.hypot(dx, dy);
}
