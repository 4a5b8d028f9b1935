import type { Dispute, DisputeResult, FigureId } from '../model/figures';
import { DISPUTES, DISPUTE_RESULTS } from '../model/figures';
import type { Issue } from '../model/report';
import { alignRow, filledCells, learnColumns } from './align';
import type { Found } from './cells';
import { BLANK, UNREAD, put, readCount } from './cells';
import { duplicateRow } from './issues';
import type { Token } from '../read/phrase';
import { tokens } from '../read/phrase';
import type { Row } from './rows';

const RESULTS = Object.keys(DISPUTE_RESULTS) as DisputeResult[];

/** The fifteen cells of table 4, in printed order. */
const CELLS: readonly FigureId[] = (Object.keys(DISPUTES) as Dispute[]).flatMap((dispute) =>
  RESULTS.map((result): FigureId => `${dispute}_${result}`),
);

interface Headings {
  /** All fifteen headings were found, in the form's order. */
  readonly whole: boolean;
  readonly at: readonly number[] | null;
  readonly moved: boolean;
}

/** What table 4's header rows say. `moved` is true where its headings stand in another order than the form's. */
function readHeadings(rows: readonly Row[]): Headings {
  const results: { result: DisputeResult; at: number }[] = [];
  const disputes: string[] = [];
  const note = (token: Token, at: number): void => {
    if (token.is === 'result') results.push({ result: token.result, at });
    if (token.is === 'total') results.push({ result: 'total', at });
    if (token.is === 'dispute' && token.dispute !== 'suits') disputes.push(token.dispute);
  };
  for (const row of rows) {
    // In lines a heading may be broken in two; only a row's cells have columns.
    if (!row.bounded) row.label.forEach((token) => note(token, 0));
    else for (const cell of row.labelCells) for (const token of tokens(cell.text)) note(token, cell.column);
  }
  const cycle = (list: typeof results) =>
    list.every(({ result }, i) => result === RESULTS[i % RESULTS.length]);
  const groups = disputes.filter((dispute) => dispute.startsWith('suit'));
  const moved = !cycle(results) || groups[0] === 'suit_after_review';
  const byPlace = [...results].sort((a, b) => a.at - b.at);
  const distinct = new Set(results.map(({ at }) => at)).size === results.length;
  const whole = results.length === CELLS.length && groups.length === 2 && !moved;
  const at = whole && distinct && cycle(byPlace) ? byPlace.map((each) => each.at) : null;
  return { whole, at: rows.every((row) => row.bounded) ? at : null, moved };
}

/**
 * In a run of cells the figures follow the headings without a break, so that blank cells at their start
 * look like padding of the row above. Where the rows above show a width, and header and figures take twice
 * that, the figures are the second half. Otherwise only fifteen figures on end can be told.
 */
function withoutHeader(header: readonly Row[], row: Row): Row {
  if (row.bounded || !row.explicit) return row;
  const above = header.filter((each) => each !== row && each.label.some((token) => token.is === 'dispute'));
  const widths = new Set(above.map((each) => each.width));
  const [width, ...others] = widths;
  if (width !== undefined && others.length === 0 && row.width === 2 * width && row.cells.length >= width) {
    return { ...row, cells: row.cells.slice(-width), width };
  }
  const first = row.cells.findIndex((cell) => cell.text.trim() !== '');
  return { ...row, cells: row.cells.slice(first), width: -1 };
}

/** Reads table 4's row of figures into `found`: fifteen cells under its headings, or none of them. */
export function readTable4(
  header: readonly Row[],
  rows: readonly Row[],
  found: Found,
  issues: Issue[],
): void {
  const headings = readHeadings(header);
  const figures = rows.map((row) => withoutHeader(header, row));
  const columns = learnColumns(
    figures,
    CELLS.length,
    headings.at,
    !headings.at,
    header.map((row) => row.width),
  );
  for (const row of figures) {
    const filled = filledCells(row);
    const aligned = headings.moved ? null : alignRow(row, columns);
    CELLS.forEach((id, i) => {
      const unread = filled.length > 0 ? { ...UNREAD, place: filled[0]?.place ?? null } : BLANK;
      const cell = aligned ? readCount(aligned.cells[i] ?? null, aligned.sure && headings.whole) : unread;
      if (!put(found, id, cell)) issues.push(duplicateRow(id));
    });
  }
}
