import type { Block, Cell, Document } from './document';
import { LIMITS } from './document';
import { resolveGrid } from './grid';

type Style = 'tabs' | 'pipes' | 'plain';

const styleOf = (line: string): Style =>
  line.includes('\t') ? 'tabs' : /[|\uff5c]/u.test(line) ? 'pipes' : 'plain';

const plainCell = (text: string) => ({ text: text.trim(), rowSpan: 1, colSpan: 1 });

/** Lines between pipes; the empty piece after a line's last pipe is no cell. */
function pipeCells(line: string): string[] {
  const cells = line.split(/[|\uff5c]/u);
  if ((cells.at(-1) ?? '').trim() === '') cells.pop();
  return cells;
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** One row a line where most lines that hold anything hold several cells; else one cell a line. */
function isRowPerLine(lines: readonly string[]): boolean {
  const counts = lines.map((line) => filled(pipeCells(line))).filter((count) => count > 0);
  return counts.filter((count) => count > 1).length * 2 > counts.length;
}

function pipeRows(lines: readonly string[]): string[][] {
  // A pipe before each row's first cell is a frame, not an empty cell; a row that alone begins so has one.
  const framed = lines.every((line) => styleOf(line) !== 'pipes' || /^\s*[|\uff5c]/u.test(line));
  return lines.map((line) => pipeCells(framed ? line.replace(/^\s*[|\uff5c]/u, '') : line));
}

/** Cells of text broken at every cell: only the pipes count, a line break is nothing. */
function pipeRun(lines: readonly { text: string; line: number }[]): Cell[] {
  const cells: Cell[] = [];
  let open = '';
  let began = lines[0]?.line ?? 0;
  for (const { text, line } of lines) {
    const pieces = text.split(/[|\uff5c]/u);
    pieces.forEach((piece, i) => {
      if (open === '') began = line;
      open = open === '' ? piece.trim() : `${open}\n${piece.trim()}`;
      if (i === pieces.length - 1) return;
      cells.push({ text: open.trim(), row: began, column: cells.length, rowSpan: 1, colSpan: 1 });
      open = '';
    });
  }
  if (open.trim() !== '') {
    cells.push({ text: open.trim(), row: began, column: cells.length, rowSpan: 1, colSpan: 1 });
  }
  return cells;
}

/** A line without pipes is part of a cell where the line before it left one open, or the next one ends one. */
const goesOn = (before = '', after = '') =>
  !/[|\uff5c]\s*$/u.test(before) || /^[^|\uff5c]*\S[^|\uff5c]*[|\uff5c]/u.test(after);

/**
 * Plain text as blocks: lines with tabs or pipes are tables (or runs of cells, one a line), any other
 * line is a paragraph. Blank lines separate tables with tabs or a row a line.
 */
export function readText(source: string): Document {
  const lines = source.replace(/\r\n?|\f|\v|\u2028|\u2029|\u0085/gu, '\n').split('\n');
  const blocks: Block[] = [];
  let tables = 0;
  let pending: { text: string; line: number }[] = [];
  let style: Style = 'plain';

  const flush = (): void => {
    if (pending.length === 0) return;
    const texts = pending.map(({ text }) => text);
    if (style === 'tabs') {
      const rows = texts.map((text) => text.split('\t').map(plainCell));
      blocks.push({ kind: 'table', index: tables++, marked: false, rows: resolveGrid(rows) });
    } else if (isRowPerLine(texts)) {
      const rows = pipeRows(texts).map((cells) => cells.map(plainCell));
      blocks.push({ kind: 'table', index: tables++, marked: false, rows: resolveGrid(rows) });
    } else {
      const cells = pipeRun(pending).slice(0, LIMITS.cells);
      blocks.push({ kind: 'run', index: tables++, cells, empties: true });
    }
    pending = [];
  };

  lines.forEach((text, line) => {
    const blank = text.trim() === '' && !text.includes('\t');
    const found = styleOf(text);
    if (found !== 'plain' && (found === style || pending.length === 0)) {
      style = found;
      pending.push({ text, line });
    } else if (found !== 'plain') {
      flush();
      style = found;
      pending.push({ text, line });
    } else if (blank) {
      if (style === 'tabs') flush();
    } else if (pending.length > 0 && style === 'pipes' && goesOn(pending.at(-1)?.text, lines[line + 1])) {
      pending.push({ text, line });
    } else {
      flush();
      blocks.push({ kind: 'paragraph', text: text.trim(), line });
    }
  });
  flush();
  return { titles: [], published: '', site: '', blocks, brokenOff: /[^\s|\uff5c]$/u.test(source) };
}
