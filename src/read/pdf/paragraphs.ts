import type { LinePiece } from './tablePiece';

/** Lines of one paragraph: their text, and the last of them. */
interface Open {
  text: string;
  last: LinePiece;
}

/** Where the lines of running text begin and end on a page, by the lines that most reach. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A line of fewer characters tells nothing of where lines end. */
const LONG = 15;

/** Where long lines most often end, and where the leftmost of those begins. */
export function columnOf(lines: readonly LinePiece[]): Column {
  const long = lines.filter(({ text, chunks }) => text.length >= LONG && chunks.length === 1);
  const near = (line: LinePiece) => long.filter(({ x1 }) => Math.abs(x1 - line.x1) < line.size);
  const full = long.map(near).sort((a, b) => b.length - a.length)[0] ?? [];
  return { left: Math.min(...full.map(({ x0 }) => x0)), right: Math.max(...full.map(({ x1 }) => x1)) };
}

/** True where a line goes on in the next: it fills the measure, and the next begins at its left edge. */
function goesOn(line: LinePiece, next: LinePiece, { left, right }: Column): boolean {
  if (line.turn !== 0 || next.turn !== 0) return false;
  if (line.chunks.length > 1 || next.chunks.length > 1) return false;
  const size = Math.max(line.size, next.size);
  if (Math.min(line.size, next.size) < 0.9 * size) return false;
  const apart = next.y0 - line.y1;
  // A negative distance is that of a line at the top of the next page.
  if (apart > 1.6 * size) return false;
  return line.x1 >= right - 1.6 * size && next.x0 <= left + 0.8 * size;
}

/** Lines as paragraphs, in order: the lines of one are those that fill the measure and the one after them. */
export function paragraphsOf(lines: readonly LinePiece[], column: Column): string[] {
  const found: Open[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (open && goesOn(open.last, line, column)) {
      const blank = /[A-Za-z]$/u.test(open.text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '';
      open.text += blank + line.text;
      open.last = line;
    } else {
      found.push({ text: line.text, last: line });
    }
  }
  return found.map(({ text }) => text);
}
