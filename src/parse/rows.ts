import type { CellPlace } from '../model/cell';
import type { Block, Cell, Document, Table } from '../read/document';
import type { Token } from '../read/phrase';
import { isLabel, tokens } from '../read/phrase';

/** A cell of a row. `column` is its place in the grid, or its place in its row where cells stand in a run. */
export interface RowCell {
  readonly text: string;
  readonly column: number;
  readonly colSpan: number;
  /** It covers several rows or columns of other rows, so that it belongs to no single one. */
  readonly tall: boolean;
  /** The document breaks off in it: its figure may have lost digits. */
  readonly cut: boolean;
  readonly place: CellPlace;
}

/** A row of a report's tables, however it was laid out: its label's phrases and the cells after it. */
export interface Row {
  /** The table it came from; rows of lines have the number of the tables before them. */
  readonly table: number;
  /** Rows end where the source says so; false where only labels tell. */
  readonly bounded: boolean;
  /** Its cells and spans are marked up: see `Table.marked`. */
  readonly marked: boolean;
  /** Blank cells show as such; false in text of one cell a line, where they vanish. */
  readonly explicit: boolean;
  /** Number of columns it takes. */
  readonly width: number;
  readonly label: readonly Token[];
  readonly labelCells: readonly RowCell[];
  /** Phrases of cells that reach down into this row from one above. */
  readonly inherited: readonly Token[];
  readonly cells: readonly RowCell[];
  /** A figure reaches down into this row from one above. */
  readonly overhung: boolean;
}

const isEmpty = (cell: { readonly text: string }) => cell.text.trim() === '';

function toRowCell(cell: Cell, table: number): RowCell {
  return {
    text: cell.text,
    column: cell.column,
    colSpan: cell.colSpan,
    tall: cell.rowSpan > 1,
    cut: false,
    place: { table, row: cell.row, column: cell.column, text: cell.text },
  };
}

const textOf = (cells: readonly { readonly text: string }[]) => cells.map((cell) => cell.text).join(' ');

/** True where the phrases name one row and nothing unknown: nothing need be added to them. */
const namesRow = (label: readonly Token[]) =>
  label.some((token) => ['row2', 'row3', 'otherGroup', 'total', 'rest'].includes(token.is)) &&
  label.every((token) => token.is !== 'unknown');

/**
 * Rows of a table with resolved spans. `carried` is text that stood just above it and may be the first
 * half of its first row's label.
 */
function tableRows(table: Table, carried: string): Row[] {
  const rows: Row[] = [];
  let above = carried;
  table.rows.forEach((all, at) => {
    const own = all.filter((cell) => cell.row === at);
    if (own.every(isEmpty) && own.length <= 1) return;
    const inherited = all.filter((cell) => cell.row !== at && !isEmpty(cell));
    const split = own.findLastIndex((cell) => isLabel(cell.text)) + 1;
    const labelText = textOf(own.slice(0, split));
    const cells = own.slice(split).map((cell) => toRowCell(cell, table.index));
    const last = all.at(-1);
    let label = tokens(labelText);
    const hasFigures = cells.some((cell) => !isEmpty(cell));
    if (hasFigures && !namesRow(label) && above !== '') {
      const joined = tokens(`${above} ${labelText}`);
      if (namesRow(joined)) label = joined;
    }
    above = hasFigures || namesRow(label) ? '' : `${above} ${labelText}`;
    rows.push({
      table: table.index,
      bounded: true,
      marked: table.marked,
      explicit: true,
      width: last ? last.column + last.colSpan : 0,
      label,
      labelCells: own.slice(0, split).map((cell) => toRowCell(cell, table.index)),
      inherited: tokens(textOf(inherited)),
      cells,
      overhung: inherited.some((cell) => !isLabel(cell.text)),
    });
  });
  return rows;
}

/** A line, or a cell of a run. */
interface Piece {
  readonly text: string;
  readonly table: number;
  readonly line: number;
  readonly inRun: boolean;
  /** Running text, which ends whatever row stood before it. */
  readonly prose: boolean;
}

const LONG_LINE = 70;

/** Rows of cells that stand one a line: a row begins at each label that names one. */
function runRows(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  let label: Piece[] = [];
  let cells: Piece[] = [];
  let length = 0;

  const close = (): void => {
    if (label.length > 0 || cells.length > 0) rows.push(toRow());
    label = [];
    cells = [];
    length = 0;
  };
  const toRow = (): Row => {
    const explicit = [...label, ...cells].every((piece) => piece.inRun);
    const start = length - cells.length;
    const place = (piece: Piece, column: number): RowCell => ({
      text: piece.text,
      column,
      colSpan: 1,
      tall: false,
      cut: false,
      place: { table: piece.table, row: piece.line, column: explicit ? column : 0, text: piece.text },
    });
    return {
      table: (label[0] ?? cells[0])?.table ?? 0,
      bounded: false,
      marked: false,
      explicit,
      width: length,
      label: tokens(textOf(label)),
      labelCells: label.map((piece, i) => place(piece, i)),
      inherited: [],
      cells: cells.map((piece, i) => place(piece, start + i)),
      overhung: false,
    };
  };

  for (const piece of pieces) {
    if (piece.prose) {
      close();
      continue;
    }
    if (!piece.inRun && tokens(piece.text).some((token) => token.is === 'section')) {
      close();
      label = [piece];
      close();
    } else if (isEmpty(piece)) {
      // Blank cells before any label frame the row; after one they are cells of it.
      if (label.length > 0) {
        cells.push(piece);
        length++;
      }
    } else if (isLabel(piece.text)) {
      const ended = cells.some((cell) => !isEmpty(cell)) || (cells.length > 0 && startsAnew(textOf(label)));
      if (ended) close();
      else if (cells.length > 0) cells = [];
      label.push(piece);
      length++;
    } else {
      cells.push(piece);
      length++;
    }
  }
  close();
  return rows;
}

const STARTS: ReadonlySet<string> = new Set([
  'row2',
  'row3',
  'otherGroup',
  'column2',
  'half',
  'applicant',
  'result',
  'dispute',
]);

/** A label that already says what its row is: after blank cells, the next label begins another. */
const startsAnew = (labelText: string) => tokens(labelText).some((token) => STARTS.has(token.is));

/** A line is running text where it is long, or ends as a sentence does. */
const isProse = (text: string) =>
  (text.length > LONG_LINE && tokens(text).some((t) => t.is === 'unknown')) ||
  /[。；！？]$/u.test(text.trim());

/** Lines hold cells from the heading of part two on, up to that of part five. */
function gate(open: boolean, text: string): boolean {
  const found = tokens(text);
  if (found.some((token) => token.is === 'unknown')) {
    return open && !found.some((token) => token.is === 'section' && token.section > 4);
  }
  const section = found.find((token) => token.is === 'section');
  if (section) return section.section >= 2 && section.section <= 4;
  return (
    open || found.some((token) => token.is === 'column2' || token.is === 'applicant' || token.is === 'result')
  );
}

/** The text that a document ends with. */
function lastText(block: Block | undefined): string | undefined {
  if (block?.kind === 'paragraph') return block.text;
  if (block?.kind === 'run') return block.cells.at(-1)?.text;
  return block?.rows.at(-1)?.at(-1)?.text;
}

const UNIT_LINE = /^(元|万元|万|亿元|件|项|个|条)$/u;

/** Every row of the report's tables, in document order. */
export function rowsOf(document: Document): Row[] {
  const rows: Row[] = [];
  let pieces: Piece[] = [];
  let open = false;
  let tables = 0;

  const flush = (): void => {
    rows.push(...runRows(pieces));
    pieces = [];
  };
  const addLine = (text: string, line: number): void => {
    open = gate(open, text);
    const before = pieces.at(-1);
    // A unit on its own line belongs to the figure above it.
    if (open && before && !before.prose && UNIT_LINE.test(text.trim()) && /\d$/u.test(before.text.trim())) {
      pieces[pieces.length - 1] = { ...before, text: `${before.text}${text.trim()}` };
    } else {
      pieces.push({ text, table: tables, line, inRun: false, prose: !open || isProse(text) });
    }
  };
  const addBlock = (block: Block): void => {
    if (block.kind === 'paragraph') {
      addLine(block.text, block.line);
    } else if (block.kind === 'run') {
      for (const cell of block.cells) {
        pieces.push({
          text: cell.text,
          table: block.index,
          line: cell.row,
          inRun: block.empties,
          prose: false,
        });
      }
      // Where a blank cell opens every row, one more would follow the last: rows keep one width so.
      const [first] = block.cells;
      if (first && isEmpty(first)) {
        pieces.push({ text: '', table: block.index, line: first.row, inRun: true, prose: false });
      }
      open ||= block.cells.some((cell) => gate(false, cell.text));
      tables = block.index + 1;
    } else {
      const above = pieces.at(-1);
      const carried = above && !above.prose && isLabel(above.text) ? above.text : '';
      flush();
      rows.push(...tableRows(block, carried));
      tables = block.index + 1;
    }
  };
  document.blocks.forEach(addBlock);
  flush();
  const last = rows.at(-1);
  const cut = last?.cells.at(-1);
  if (last && cut && document.brokenOff && cut.text === lastText(document.blocks.at(-1))) {
    rows[rows.length - 1] = { ...last, cells: [...last.cells.slice(0, -1), { ...cut, cut: true }] };
  }
  return rows;
}
