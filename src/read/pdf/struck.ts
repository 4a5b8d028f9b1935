import { bisector } from 'd3-array';
import type { Glyph, PageContent, Rule } from './page';
import { frameOf, isFigure } from './writing';

/** How far from a character's middle, in font sizes, a line through it runs at most; and in points, whatever its size. */
const NEAR = 0.2;
const NEAREST = 6;
/** A line that strikes out reaches beyond its characters by no more than this, in font sizes. */
const BEYOND = 0.6;
/** Points between pieces of one line. */
const GAP = 1;

/** Level pieces of line at a height, joined: what they are made of, and which characters they run through. */
interface Stroke {
  readonly from: number;
  to: number;
  readonly rules: Rule[];
  readonly glyphs: Glyph[];
}

/** Level lines by their height in whole points, those of one height from left to right. */
function strokesOf(rules: readonly Rule[]): Map<number, Stroke[]> {
  const level = rules.filter(({ x0, y0, x1, y1 }) => x1 - x0 > y1 - y0).sort((a, b) => a.x0 - b.x0);
  const found = new Map<number, Stroke[]>();
  for (const rule of level) {
    const height = Math.round((rule.y0 + rule.y1) / 2);
    const strokes = found.get(height) ?? [];
    found.set(height, strokes);
    const open = strokes.at(-1);
    if (open && rule.x0 - open.to <= GAP) {
      open.to = Math.max(open.to, rule.x1);
      open.rules.push(rule);
    } else strokes.push({ from: rule.x0, to: rule.x1, rules: [rule], glyphs: [] });
  }
  return found;
}

const byEnd = bisector(({ to }: Stroke) => to);

/** The stroke at a place; strokes lie side by side in order. */
function strokeAt(strokes: readonly Stroke[], x: number): Stroke | undefined {
  const found = strokes[byEnd.left(strokes, x)];
  return found && found.from <= x ? found : undefined;
}

function throughOf({ x, y, size, along }: Glyph, strokes: ReadonlyMap<number, Stroke[]>): Stroke | undefined {
  if (along !== 0) return undefined;
  const near = Math.min(NEAR * size, NEAREST);
  for (let height = Math.round(y - near); height <= Math.round(y + near); height++) {
    const at = strokes.get(height);
    const stroke = at && strokeAt(at, x);
    if (stroke?.rules.some(({ y0, y1 }) => Math.abs((y0 + y1) / 2 - y) <= near)) return stroke;
  }
  return undefined;
}

/** True where a line is as long as the characters it runs through: it was drawn to strike them out. */
function isOver({ from, to, glyphs }: Stroke): boolean {
  const { x0, x1 } = frameOf(glyphs);
  const beyond = BEYOND * (glyphs[0]?.size ?? 0);
  return from >= x0 - beyond && to <= x1 + beyond;
}

/** What is left of a page without what is struck out, and how many characters were. */
export interface Unstruck {
  readonly page: PageContent;
  readonly struck: number;
}

/**
 * A page without its struck-out text: what was there before a correction. Characters are struck out where a
 * line runs through their middles that is no longer than they are. Figures under a longer line, which may have
 * been drawn for something else, can't be told.
 */
export function withoutStruck(page: PageContent): Unstruck {
  const strokes = strokesOf(page.rules);
  for (const glyph of page.glyphs) throughOf(glyph, strokes)?.glyphs.push(glyph);
  const through = [...strokes.values()].flat().filter(({ glyphs }) => glyphs.length > 0);
  if (through.length === 0) return { page, struck: 0 };
  const over = through.filter(isOver);
  const struck = new Set(over.flatMap(({ glyphs }) => glyphs));
  const doubtful = new Set(through.flatMap(({ glyphs }) => glyphs));
  const lines = new Set(over.flatMap(({ rules }) => rules));
  const glyphs = page.glyphs
    .filter((glyph) => !struck.has(glyph))
    .map((glyph) => (doubtful.has(glyph) && isFigure(glyph.text) ? { ...glyph, text: '\ufffd' } : glyph));
  return {
    page: { ...page, glyphs, rules: page.rules.filter((rule) => !lines.has(rule)) },
    struck: struck.size,
  };
}
