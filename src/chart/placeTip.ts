import type { Point, Size } from './geometry';
import { clamp } from './geometry';

const GAP = 14;

/**
 * Upper left corner of a tooltip of `tip` size that points at `at`, inside `box`: beside the point where
 * there is room, else above or below it, so that it never covers what it tells of unless the box is
 * smaller than both.
 */
export function placeTip(at: Point, tip: Size, box: Size): Point {
  const maxX = Math.max(0, box.width - tip.width);
  const maxY = Math.max(0, box.height - tip.height);
  const right = at.x + GAP;
  const left = at.x - GAP - tip.width;
  if (right <= maxX) return { x: right, y: clamp(at.y - tip.height / 2, 0, maxY) };
  if (left >= 0) return { x: left, y: clamp(at.y - tip.height / 2, 0, maxY) };
  const above = at.y - GAP - tip.height;
  return { x: clamp(at.x - tip.width / 2, 0, maxX), y: above >= 0 ? above : clamp(at.y + GAP, 0, maxY) };
}
