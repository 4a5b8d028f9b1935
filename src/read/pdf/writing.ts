import { isChinese } from './characters';
import type { Frame } from './frame';
import type { Glyph, Turn } from './page';

/** A piece of a line that no wide gap parts. */
export interface Chunk extends Frame {
  readonly text: string;
}

/** Characters of a line with no gap between them. */
export interface Word extends Frame {
  readonly text: string;
  readonly size: number;
}

/** A line of writing. */
export interface TextLine extends Frame {
  readonly text: string;
  readonly size: number;
  readonly turn: Turn;
  readonly chunks: readonly Chunk[];
  readonly words: readonly Word[];
}

/** In font sizes: a gap between words; one that is a blank; one that is so between Chinese characters; one that parts columns. */
const WORD_GAP = 0.1;
const BLANK = 0.25;
const WIDE_BLANK = 0.8;
const COLUMN_GAP = 1;
/** Characters whose middles lie no further apart than this, in font sizes, stand on one line. */
const SAME_LINE = 0.55;
/** Digits of one figure differ in height by no more than this, in font sizes. */
const UNEVEN = 0.15;
/** A neighbour of less than this share of the other's size is a mark set high or low. */
const SMALL = 0.8;

/** A character in the frame of its writing: `s` runs along the line, `t` from line to line. */
interface Placed {
  readonly glyph: Glyph;
  readonly s: number;
  readonly t: number;
}

function place(glyph: Glyph, along: Turn): Placed {
  const { x, y } = glyph;
  if (along === 0) return { glyph, s: x, t: y };
  if (along === 1) return { glyph, s: y, t: -x };
  return along === 2 ? { glyph, s: -x, t: -y } : { glyph, s: -y, t: x };
}

const isBlank = ({ text }: Glyph) => text.trim() === '';

/** Bold is often made by printing a character twice, a hair apart. */
function isRepeated(a: Placed, b: Placed): boolean {
  const near = 0.2 * a.glyph.size;
  return a.glyph.text === b.glyph.text && Math.abs(a.s - b.s) < near && Math.abs(a.t - b.t) < near;
}

/** True for what figures are written with. */
export const isFigure = (text: string) => /^[\d.,]/u.test(text.normalize('NFKC'));

const areFigures = (a: Placed, b: Placed) => isFigure(a.glyph.text) && isFigure(b.glyph.text);

/** Two characters in one place: whichever was meant, it can't be told. Digits are never set into each other. */
function isOverprinted(a: Placed, b: Placed): boolean {
  return b.s - a.s < (areFigures(a, b) ? 1.5 : 0.5) * Math.min(a.glyph.half, b.glyph.half);
}

/** Digits side by side that aren't level are two figures. */
const isUneven = (a: Placed, b: Placed) =>
  areFigures(a, b) && Math.abs(a.t - b.t) > UNEVEN * Math.max(a.glyph.size, b.glyph.size);

/** A footnote's mark beside a figure would lengthen it. */
function isMark(a: Placed, b: Placed): boolean {
  const [small, large] = [Math.min(a.glyph.size, b.glyph.size), Math.max(a.glyph.size, b.glyph.size)];
  if (small >= SMALL * large) return false;
  return Math.abs(a.t - b.t) > 0.12 * large || areFigures(a, b);
}

/** What stands between two neighbours on a line. */
function between(a: Placed, b: Placed, spaced: boolean): string {
  if (isOverprinted(a, b)) return '\ufffd';
  if (isMark(a, b)) return '^';
  if (isUneven(a, b)) return '\ufffd';
  const size = Math.max(a.glyph.size, b.glyph.size);
  const gap = b.s - b.glyph.half - a.s - a.glyph.half;
  const chinese = isChinese(a.glyph.text) && isChinese(b.glyph.text);
  if (gap > (chinese ? WIDE_BLANK : BLANK) * size) return ' ';
  return spaced && !chinese ? ' ' : '';
}

function rows(placed: readonly Placed[]): Placed[][] {
  const found: { glyphs: Placed[]; t: number; size: number }[] = [];
  for (const each of [...placed].sort((a, b) => a.t - b.t)) {
    const open = found.at(-1);
    const size = Math.max(open?.size ?? 0, each.glyph.size);
    if (open && each.t - open.t <= SAME_LINE * size) {
      open.glyphs.push(each);
      // The middle of the line is that of its largest characters.
      if (each.glyph.size > open.size) Object.assign(open, { t: each.t, size });
    } else {
      found.push({ glyphs: [each], t: each.t, size: each.glyph.size });
    }
  }
  return found.map(({ glyphs }) => glyphs.sort((a, b) => a.s - b.s));
}

/** The box about characters; without any, one that holds nothing. */
export function frameOf(glyphs: readonly Glyph[]): Frame {
  const frame = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y, half, size, along } of glyphs) {
    const [dx, dy] = along % 2 === 0 ? [half, size / 2] : [size / 2, half];
    frame.x0 = Math.min(frame.x0, x - dx);
    frame.x1 = Math.max(frame.x1, x + dx);
    frame.y0 = Math.min(frame.y0, y - dy);
    frame.y1 = Math.max(frame.y1, y + dy);
  }
  return frame;
}

/** The size that the middle one of characters has, by size. */
function sizeOf(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function lineOf(row: readonly Placed[], turn: Turn): TextLine | null {
  const chunks: { glyphs: Glyph[]; text: string }[] = [];
  const words: { glyphs: Glyph[]; text: string }[] = [];
  let text = '';
  let before: Placed | null = null;
  let spaced = false;
  for (const each of row) {
    if (isBlank(each.glyph)) {
      spaced = true;
      continue;
    }
    if (before && isRepeated(before, each)) continue;
    const gap = before ? each.s - each.glyph.half - before.s - before.glyph.half : Infinity;
    const size = Math.max(before?.glyph.size ?? 0, each.glyph.size);
    const mark = before ? between(before, each, spaced) : '';
    text += mark + each.glyph.text;
    const open = chunks.at(-1);
    if (!open || gap > COLUMN_GAP * size) chunks.push({ glyphs: [each.glyph], text: each.glyph.text });
    else {
      open.glyphs.push(each.glyph);
      open.text += mark + each.glyph.text;
    }
    const word = words.at(-1);
    if (!word || spaced || gap > WORD_GAP * size) words.push({ glyphs: [each.glyph], text: each.glyph.text });
    else {
      word.glyphs.push(each.glyph);
      word.text += mark + each.glyph.text;
    }
    before = each;
    spaced = false;
  }
  if (chunks.length === 0) return null;
  const all = chunks.flatMap(({ glyphs }) => glyphs);
  return {
    ...frameOf(all),
    text,
    size: sizeOf(all),
    turn,
    chunks: chunks.map((chunk) => ({ ...frameOf(chunk.glyphs), text: chunk.text })),
    words: words.map((word) => ({ ...frameOf(word.glyphs), text: word.text, size: sizeOf(word.glyphs) })),
  };
}

/** Lines of writing in reading order; writing of another direction follows after the level one. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  return ([0, 1, 2, 3] as const).flatMap((turn) => {
    const placed = glyphs.filter(({ along }) => along === turn).map((glyph) => place(glyph, turn));
    return rows(placed).flatMap((row) => lineOf(row, turn) ?? []);
  });
}

/** Neighbours on a line that touch each other: in font sizes, the gap that parts any two cells' texts. */
const TOUCHING = 0.05;

/** The pairs of characters that follow each other on a line without any gap. */
export function unbroken(glyphs: readonly Glyph[]): (readonly [Glyph, Glyph])[] {
  const placed = glyphs.filter(({ along }) => along === 0).map((glyph) => place(glyph, 0));
  return rows(placed).flatMap((row) =>
    row.slice(1).flatMap((b, i) => {
      const a = row[i];
      const touches = a && b.s - b.glyph.half - a.s - a.glyph.half < TOUCHING * b.glyph.size;
      return touches ? [[a.glyph, b.glyph] as const] : [];
    }),
  );
}

/** Two lines' texts as one: nothing comes between Chinese characters, a line break between any others. */
export function joinTexts(a: string, b: string): string {
  const glued = isChinese(a.slice(-1)) && isChinese(b.slice(0, 1));
  return `${a}${a === '' || b === '' || glued ? '' : '\n'}${b}`;
}
