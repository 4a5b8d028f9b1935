import { distrusted, isChinese } from './characters';
import type { DrawnCell, TablePiece } from './tablePiece';
import { around } from './frame';
import { joinTexts } from './writing';

/** Edges of two pages' tables that differ by no more than this, in points, are the same. */
const SAME_EDGE = 4;
/** Cells that begin or end this near the break, in points, do so at it: nothing so low is a row. */
const AT_BREAK = 7;
/** Share of one part's edges that the other must have. */
const SHARED = 0.7;

const edgesOf = ({ cells }: TablePiece) => [...new Set(cells.flatMap(({ x0, x1 }) => [x0, x1]))];
const isNear = (a: number, b: number) => Math.abs(a - b) <= SAME_EDGE;

/** True where a table at the top of a page has the columns of the one at the foot of the page before. */
export function continues(above: TablePiece, below: TablePiece): boolean {
  if (above.ruled !== below.ruled || !isNear(above.x0, below.x0) || !isNear(above.x1, below.x1)) return false;
  const [a, b] = [edgesOf(above), edgesOf(below)];
  const share = (own: number[], other: number[]) =>
    own.filter((edge) => other.some((each) => isNear(edge, each))).length / own.length;
  return share(b, a) >= SHARED || share(a, b) >= SHARED;
}

const hasFigure = (text: string) => text !== '' && !/\p{Script=Han}/u.test(text);

const isSame = (a: DrawnCell, b: DrawnCell) => a.text === b.text && isNear(a.x0, b.x0) && isNear(a.x1, b.x1);

/** How many cells at the beginning of `below` repeat the header that `above` begins with: whole rows, no figures. */
function repeated(above: readonly DrawnCell[], below: readonly DrawnCell[]): number {
  let count = 0;
  for (const cell of below) {
    const own = above[count];
    if (!own || !isSame(own, cell) || hasFigure(cell.text)) break;
    count++;
  }
  const isClosed = (cells: readonly DrawnCell[], n: number) => {
    const end = Math.max(...cells.slice(0, n).map(({ y1 }) => y1));
    return cells.slice(n).every(({ y0 }) => y0 >= end - 1);
  };
  while (count > 0 && !(isClosed(above, count) && isClosed(below, count))) count--;
  return below.slice(0, count).some(({ text }) => text !== '') ? count : 0;
}

/** A cell of each part, one under the other at the break. */
interface Meeting {
  readonly upper: DrawnCell;
  readonly lower: DrawnCell;
}

function meetings(above: readonly DrawnCell[], below: readonly DrawnCell[]): Meeting[] {
  const end = Math.max(...above.map(({ y1 }) => y1));
  const start = Math.min(...below.map(({ y0 }) => y0));
  const last = above.filter(({ y1 }) => y1 === end);
  const first = below.filter(({ y0 }) => y0 === start);
  return last.flatMap((upper) =>
    first.flatMap((lower) =>
      isNear(upper.x0, lower.x0) && isNear(upper.x1, lower.x1) ? [{ upper, lower }] : [],
    ),
  );
}

const ORDINAL = /^[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．]/u;

/** A label that goes on: its last line was full, and what follows is no label's beginning. */
const goesOn = ({ upper, lower }: Meeting) =>
  isChinese(upper.text.slice(-1)) &&
  isChinese(lower.text.slice(0, 1)) &&
  upper.room < 1 &&
  !ORDINAL.test(lower.text) &&
  !/[）)。；：]$/u.test(upper.text);

/**
 * How the rows at the break belong together. 'one' where a label goes on below; 'perhaps' where figures stand below a row of figures without any label of their own: they may be
 * the rest of those above.
 */
function belonging(lower: readonly DrawnCell[], met: readonly Meeting[]): 'one' | 'perhaps' | 'none' {
  if (met.some((each) => ORDINAL.test(each.lower.text))) return 'none';
  if (met.some(goesOn)) return 'one';
  const start = Math.min(...lower.map(({ y0 }) => y0));
  const first = lower.filter(({ y0, text }) => y0 === start && text !== '');
  const isRest = first.some(({ text }) => hasFigure(text)) && first.every(({ text }) => hasFigure(text));
  return isRest && met.some(({ upper }) => hasFigure(upper.text)) ? 'perhaps' : 'none';
}

/** Two cells at the break as one. Where they only may be one, a figure that stands below alone isn't trusted. */
function joinCells({ upper, lower }: Meeting, sure: boolean): DrawnCell {
  const text = joinTexts(upper.text, lower.text);
  return {
    ...upper,
    y1: lower.y1,
    room: lower.room,
    text: sure || upper.text !== '' ? text : distrusted(text),
  };
}

/** A label that reaches over the break: its words stand on one page, its blank rest on the other. */
function isOneLabel({ upper, lower }: Meeting, rows: (cell: DrawnCell) => number): boolean {
  if (upper.text !== '' && lower.text !== '') return goesOn({ upper, lower });
  if (hasFigure(upper.text) || hasFigure(lower.text) || upper.text + lower.text === '') return false;
  return rows(upper.text === '' ? upper : lower) > 1;
}

/** Cells that all but begin at the top, or end at the foot, made to do so exactly. */
function evened(cells: readonly DrawnCell[]): DrawnCell[] {
  const { y0: top, y1: foot } = around(cells);
  return cells.map((cell) => ({
    ...cell,
    y0: cell.y0 < top + AT_BREAK ? top : cell.y0,
    y1: cell.y1 > foot - AT_BREAK ? foot : cell.y1,
  }));
}

const rowsOf = (cell: DrawnCell, cells: readonly DrawnCell[]) =>
  new Set(cells.filter(({ y0 }) => y0 >= cell.y0 && y0 < cell.y1 - 1).map(({ y0 }) => Math.round(y0))).size;

/** The table that two parts on consecutive pages make: a header printed again is dropped. */
export function joinParts(above: TablePiece, below: TablePiece): TablePiece {
  const upper = evened(above.cells);
  const rest = below.cells.slice(repeated(above.cells, below.cells));
  if (rest.length === 0) return above;
  const places = edgesOf(above);
  const snap = (x: number) => places.find((edge) => isNear(edge, x)) ?? x;
  const down = above.y1 - around(rest).y0;
  const lower = evened(rest).map((cell) => ({
    ...cell,
    x0: snap(cell.x0),
    x1: snap(cell.x1),
    y0: cell.y0 + down,
    y1: cell.y1 + down,
  }));
  const met = meetings(upper, lower);
  const rowsAtBreak = belonging(lower, met);
  const rows = (cell: DrawnCell) => Math.max(rowsOf(cell, upper), rowsOf(cell, lower));
  const one = met.filter((meeting) => rowsAtBreak !== 'none' || isOneLabel(meeting, rows));
  const taken = new Set(one.flatMap((meeting) => [meeting.upper, meeting.lower]));
  const joined = one.map((meeting) => joinCells(meeting, rowsAtBreak !== 'perhaps'));
  const cells = [...upper, ...lower]
    .filter((cell) => !taken.has(cell))
    .concat(joined)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  return { ...above, ...around(cells), cells, openBottom: below.openBottom };
}

/** A table whose last row goes on, or whose first began, where no other part was found: its figures there may be cut. */
export function withoutCutRows(table: TablePiece): TablePiece {
  const isCut = (cell: DrawnCell) =>
    (table.openBottom && cell.y1 > table.y1 - 1) || (table.openTop && cell.y0 < table.y0 + 1);
  const cells = table.cells.map((cell) => (isCut(cell) ? { ...cell, text: distrusted(cell.text) } : cell));
  return { ...table, cells };
}
