import type { Rule } from './page';

/** A level or upright line: where it lies across its direction, and from where to where it runs. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of a page by direction, with pieces of one line joined. */
export interface Lines {
  readonly level: readonly Line[];
  readonly upright: readonly Line[];
}

/** Lines no further apart than this, in points, are one: a double line, or one drawn slightly off. */
export const APART = 3.5;
/** A gap in a line no wider than this is a dash's, or a corner's. */
const GAP = 4;
/** Anything shorter is a dot or a dash that is part of nothing. */
const SHORTEST = 6;

/** Groups what lies close together across the lines' direction. */
function clusters(lines: readonly Line[]): Line[][] {
  const sorted = [...lines].sort((a, b) => a.at - b.at);
  const groups: Line[][] = [];
  for (const line of sorted) {
    const open = groups.at(-1);
    if (open?.[0] && line.at - open[0].at <= APART) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The lines of a group end to end: pieces that touch, overlap or leave a small gap become one. */
function joined(group: readonly Line[]): Line[] {
  const at = group.reduce((sum, line) => sum + line.at, 0) / group.length;
  const found: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const open = found.at(-1);
    if (open && from - open.to <= GAP) open.to = Math.max(open.to, to);
    else found.push({ at, from, to });
  }
  return found.filter((line) => line.to - line.from >= SHORTEST);
}

const merged = (lines: readonly Line[]) => clusters(lines).flatMap(joined);

/** A dot belongs to lines of either direction. */
const isDot = ({ x0, y0, x1, y1 }: Rule) => Math.max(x1 - x0, y1 - y0) <= APART;

/** The lines that a page's rules make up: dashes and dots joined, double lines made one. */
export function linesOf(rules: readonly Rule[]): Lines {
  const level: Line[] = [];
  const upright: Line[] = [];
  for (const rule of rules) {
    const { x0, y0, x1, y1 } = rule;
    const isLevel = x1 - x0 >= y1 - y0;
    if (isLevel || isDot(rule)) level.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    if (!isLevel || isDot(rule)) upright.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return { level: merged(level), upright: merged(upright) };
}

const reaches = (line: Line, at: number) => at >= line.from - APART && at <= line.to + APART;

/** Lines that touch each other, directly or through others: what may be one table. */
export function connected({ level, upright }: Lines): Lines[] {
  const group = [...level, ...upright].map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    for (let up = group[root] ?? root; up !== root; up = group[root] ?? root) root = up;
    group[i] = root;
    return root;
  };
  level.forEach((a, i) => {
    upright.forEach((b, j) => {
      if (reaches(a, b.at) && reaches(b, a.at)) group[rootOf(i)] = rootOf(level.length + j);
    });
  });
  const found = new Map<number, { level: Line[]; upright: Line[] }>();
  const groupOf = (i: number) => {
    const root = rootOf(i);
    const known = found.get(root) ?? { level: [], upright: [] };
    found.set(root, known);
    return known;
  };
  level.forEach((line, i) => groupOf(i).level.push(line));
  upright.forEach((line, i) => groupOf(level.length + i).upright.push(line));
  return [...found.values()].filter((each) => each.level.length > 1 && each.upright.length > 0);
}
