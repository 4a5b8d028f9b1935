import { clamp } from './geometry';

/** Where dots stand. */
export interface Swarm {
  readonly radius: number;
  readonly xs: readonly number[];
  /** From the swarm's middle line, y downward. */
  readonly ys: readonly number[];
  /** True where dots stand beside their value's place, in columns. */
  readonly nudged: boolean;
}

/** Dots this large are worth no move aside. */
const LARGE = [6, 5];
const SMALL = [4, 3.2, 2.6, 2, 1.5];
/** Between dots, so that they don't run into one. */
const GAP = 0.8;
/** The most that a dot is moved aside. */
const NUDGE = 32;

/** Dots that touch each other are apart, but for what a computer's fractions are off by. */
const EXACT = 1e-6;

/** The free height nearest to the middle line beside dots that bar `spans`, of two alike the upper one. */
function nearestFree(spans: (readonly [from: number, to: number])[]): number {
  let [low, high] = [-Infinity, -Infinity];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (from < high - EXACT) high = Math.max(high, to);
    else if (low < -EXACT && high > EXACT) break;
    else [low, high] = [from, to];
  }
  if (low > -EXACT || high < EXACT) return 0;
  return -low <= high ? low : high;
}

/** Dots at their own x, moved up or down just so far that none touch; null where they would leave the height. */
function dodge(xs: readonly number[], radius: number, height: number): readonly number[] | null {
  const apart = 2 * radius + GAP;
  const most = height / 2 - radius;
  const ys: number[] = [];
  let start = 0;
  for (const [i, x] of xs.entries()) {
    while (x - (xs[start] ?? x) >= apart) start += 1;
    const spans = ys.slice(start).map((y, k) => {
      const dx = x - (xs[start + k] ?? x);
      const dy = Math.sqrt(apart * apart - dx * dx);
      return [y - dy, y + dy] as const;
    });
    const y = nearestFree(spans);
    if (Math.abs(y) > most) return null;
    ys[i] = y;
  }
  return ys;
}

/** Dots in blocks `across` dots wide, each block about the middle line, in the order of their x. */
function blocks(
  xs: readonly number[],
  radius: number,
  across: number,
): { readonly xs: number[]; readonly ys: number[]; readonly tallest: number } {
  const apart = 2 * radius + GAP;
  const origin = xs[0] ?? 0;
  const blockOf = (x: number) => Math.floor((x - origin) / (across * apart));
  const placed = { xs: [] as number[], ys: [] as number[], tallest: 0 };
  for (let from = 0, to = 0; from < xs.length; from = to) {
    const block = blockOf(xs[from] ?? 0);
    while (to < xs.length && blockOf(xs[to] ?? 0) === block) to++;
    const rows = Math.ceil((to - from) / across);
    // About where its dots belong, but not into the next block.
    const left = origin + block * across * apart;
    const columns = Math.ceil((to - from) / rows);
    const mean = xs.slice(from, to).reduce((sum, x) => sum + x, 0) / (to - from);
    const start = clamp(mean - ((columns - 1) / 2) * apart, left, left + (across - columns) * apart);
    placed.tallest = Math.max(placed.tallest, rows * apart);
    for (let i = from; i < to; i++) {
      const column = Math.floor((i - from) / rows);
      const inColumn = Math.min(rows, to - from - column * rows);
      placed.xs.push(start + column * apart);
      placed.ys.push((((i - from) % rows) - (inColumn - 1) / 2) * apart);
    }
  }
  return placed;
}

/**
 * Places a dot for each x (ascending, in pixels) about a middle line, without overlap and within the
 * height: as large as they may be, at their own x where they can, else in blocks a few dots wide. Null
 * where there are too many for dots.
 */
export function placeSwarm(xs: readonly number[], height: number): Swarm | null {
  for (const radius of LARGE) {
    const ys = dodge(xs, radius, height);
    if (ys) return { radius, xs, ys, nudged: false };
  }
  for (const radius of SMALL) {
    const ys = dodge(xs, radius, height);
    if (ys) return { radius, xs, ys, nudged: false };
    for (let across = 2; across * (2 * radius + GAP) <= NUDGE; across++) {
      const placed = blocks(xs, radius, across);
      if (placed.tallest <= height) return { radius, xs: placed.xs, ys: placed.ys, nudged: true };
    }
  }
  return null;
}

/** A step of a crowd: how many of the x fall into it, and the place of their first. */
export interface CrowdStep {
  readonly x0: number;
  readonly x1: number;
  readonly first: number;
  readonly count: number;
}

/** The x (ascending) by steps of `width` pixels from `low` to `high`, without those that hold none. */
export function crowdOf(
  xs: readonly number[],
  low: number,
  high: number,
  width: number,
): readonly CrowdStep[] {
  const counts = Array.from({ length: Math.max(1, Math.ceil((high - low) / width)) }, () => 0);
  for (const x of xs) {
    const at = Math.min(counts.length - 1, Math.floor((x - low) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let next = 0;
  return counts.flatMap((count, i) => {
    const first = next;
    next += count;
    return count === 0 ? [] : [{ x0: low + i * width, x1: low + (i + 1) * width, first, count }];
  });
}
