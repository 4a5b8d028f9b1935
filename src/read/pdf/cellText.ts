import { isChinese } from './characters';
import type { Frame } from './frame';
import type { Glyph } from './page';
import type { TextLine } from './writing';
import { joinTexts, textLines } from './writing';

const widthOf = ({ x0, x1 }: Frame) => x1 - x0;

/** Room that a cell's widest line leaves beside it. */
const roomIn = (cell: Frame, lines: readonly TextLine[]) => widthOf(cell) - Math.max(...lines.map(widthOf));

/** A line of fewer characters may have been broken on purpose. */
const WRAPPED = 3;
/** More room than this, in points, a cell's padding on both sides doesn't take. */
const MOST_PADDING = 12;

/** Broken between two Chinese characters, as text is for want of room. */
const isWrapped = ([line, next]: readonly TextLine[]) =>
  line?.turn === 0 &&
  next?.turn === 0 &&
  line.text.length >= WRAPPED &&
  isChinese(line.text.slice(-1)) &&
  isChinese(next.text.slice(0, 1));

/** The room that full lines leave beside them in a table: the least that any cell of wrapped text shows. */
function fullRoom(cells: readonly Frame[], lines: readonly (readonly TextLine[])[]): number {
  const rooms = cells.flatMap((cell, i) => {
    const own = lines[i] ?? [];
    return isWrapped(own) ? [Math.max(0, roomIn(cell, own))] : [];
  });
  return rooms.length === 0 ? 0 : Math.min(MOST_PADDING, ...rooms);
}

const ENDS_IN_FIGURE = /[\d.,]$/u;
const BEGINS_WITH_FIGURE = /^[\d.,]/u;
const THOUSANDS = /(?:^|\D)\d{1,3}(?:,\d{3})*,$/u;

/**
 * True where a figure goes on in the next line: it breaks after the comma of its thousands and three digits
 * follow, or its line has no room for the character that follows. Else they may be two figures.
 */
function isOneFigure(line: TextLine, next: TextLine, room: number, least: number): boolean {
  const [a, b] = [line.text.normalize('NFKC'), next.text.normalize('NFKC')];
  if (!ENDS_IN_FIGURE.test(a) || !BEGINS_WITH_FIGURE.test(b)) return false;
  if (THOUSANDS.test(a) && /^\d{3}(?!\d)/u.test(b)) return true;
  return room < least + widthOf(next) / b.length;
}

function textOf(cell: Frame, lines: readonly TextLine[], least: number): string {
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1];
    if (!before) return line.text;
    const room = widthOf(cell) - widthOf(before);
    return isOneFigure(before, line, room, least) ? text + line.text : joinTexts(text, line.text);
  }, '');
}

/** What a cell says, and how far its last line is from full: another character may have had no room there. */
export interface CellText {
  readonly text: string;
  readonly room: number;
}

/** The texts of a table's cells, each from its characters. */
export function cellTexts(cells: readonly Frame[], glyphs: readonly (readonly Glyph[])[]): CellText[] {
  const lines = glyphs.map(textLines);
  const least = fullRoom(cells, lines);
  return cells.map((cell, i) => {
    const own = lines[i] ?? [];
    const last = own.at(-1);
    const room = last ? (widthOf(cell) - widthOf(last) - least) / last.size : Infinity;
    return { text: textOf(cell, own, least), room };
  });
}
