import type { CellText } from './cellText';
import { cellTexts } from './cellText';
import { distrusted } from './characters';
import type { Frame } from './frame';
import { around } from './frame';
import type { CellFrame, Grid } from './frames';
import { gridOf } from './frames';
import type { Glyph, PageContent } from './page';
import type { Lines } from './rules';
import { connected, linesOf } from './rules';
import type { TextLine } from './writing';
import { isFigure, textLines, unbroken } from './writing';

/** A cell where it is drawn, with its text; `room` is what its last line leaves free, in font sizes. */
export interface DrawnCell extends Frame, CellText {}

/** A table, or the part of one that stands on a page. */
export interface TablePiece extends Frame {
  readonly kind: 'table';
  readonly cells: readonly DrawnCell[];
  /** Its cells are framed by lines; else they were told by the gaps between them. */
  readonly ruled: boolean;
  /** Its first row began, or its last goes on, on another page. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A line of text outside any table. */
export interface LinePiece extends TextLine {
  readonly kind: 'line';
}

/** What a page holds, from top to bottom. */
export type Piece = TablePiece | LinePiece;

const holds = (frame: Frame, { x, y }: { readonly x: number; readonly y: number }) =>
  x >= frame.x0 && x < frame.x1 && y >= frame.y0 && y < frame.y1;

/** A drawing of this many cells inside a cell makes the outer one a frame about the page's contents. */
const NESTED = 4;

/** The tables that a page's lines make up; those that only frame another table are none. */
function grids(lines: Lines): Grid[] {
  const all = connected(lines).flatMap((each) => gridOf(each) ?? []);
  const boxes = all.map(({ frames }) => around(frames));
  const isOuter = ({ frames }: Grid, at: number) =>
    frames.some((cell) =>
      all.some((inner, i) => {
        const box = boxes[i];
        if (i === at || !box || inner.frames.length < NESTED) return false;
        return holds(cell, { x: box.x0, y: box.y0 }) && holds(cell, { x: box.x1, y: box.y1 });
      }),
    );
  return all.filter((grid, i) => !isOuter(grid, i));
}

/** Figures that run on from one cell into the next, having found no room in theirs: by the cells' numbers. */
function crossing(inside: readonly (readonly Glyph[])[]): ReadonlySet<number> {
  const cellOf = new Map(inside.flatMap((glyphs, i) => glyphs.map((glyph) => [glyph, i] as const)));
  const found = new Set<number>();
  for (const [a, b] of unbroken([...cellOf.keys()])) {
    const [from = 0, to = 0] = [cellOf.get(a), cellOf.get(b)];
    if (from !== to && isFigure(a.text) && isFigure(b.text)) found.add(from).add(to);
  }
  return found;
}

/** Each cell's characters by the middle of each; what lies in no cell is left over. Doubtful cells stay where they hold some. */
function fill(grid: readonly CellFrame[], glyphs: readonly Glyph[]): { cells: DrawnCell[]; rest: Glyph[] } {
  const box = around(grid);
  const inside = grid.map((): Glyph[] => []);
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const at = holds(box, glyph) ? grid.findIndex((frame) => holds(frame, glyph)) : -1;
    (inside[at] ?? rest).push(glyph);
  }
  const texts = cellTexts(grid, inside);
  const crossed = crossing(inside);
  const cells = grid.flatMap(({ sure, ...frame }, i) => {
    const { text = '', room = Infinity } = texts[i] ?? {};
    if (!sure && text === '') return [];
    return [{ ...frame, room, text: crossed.has(i) ? distrusted(text) : text }];
  });
  return { cells, rest };
}

const opens = ({ openTop, openBottom }: Grid) => ({ openTop, openBottom });

/** How near the page's edge, in points, a cell may have lost a part beyond it. */
const EDGE = 2;

const isAtEdge = ({ x0, x1 }: Frame, width: number) => x0 < EDGE || x1 > width - EDGE;

/** The pieces of a page from top to bottom: its ruled tables, and the lines of text outside them. */
export function piecesOf({ glyphs, rules, width }: PageContent): Piece[] {
  const pieces: Piece[] = [];
  let rest: readonly Glyph[] = glyphs;
  for (const grid of grids(linesOf(rules))) {
    const filled = fill(grid.frames, rest);
    rest = filled.rest;
    // Boxes without a word are ornament.
    if (filled.cells.every(({ text }) => text === '')) continue;
    const cells = filled.cells.map((cell) =>
      isAtEdge(cell, width) ? { ...cell, text: distrusted(cell.text) } : cell,
    );
    pieces.push({ kind: 'table', ...around(grid.frames), ...opens(grid), cells, ruled: true });
  }
  for (const line of textLines(rest)) pieces.push({ kind: 'line', ...line });
  return pieces.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
