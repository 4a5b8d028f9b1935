import type { Applicant, ApplicationRow } from '../model/figures';
import { APPLICANTS, applicationId } from '../model/figures';
import type { Issue } from '../model/report';
import { alignRow, filledCells, holdsTotalsAlone, learnColumns } from './align';
import type { Found } from './cells';
import { BLANK, UNREAD, put, readCount } from './cells';
import { duplicateRow } from './issues';
import type { Token } from '../read/phrase';
import { tokens } from '../read/phrase';
import type { Row } from './rows';

/** A header of table 3, whose applicants stand in the form's order. */
export interface Header3 {
  /** Columns of the seven headings, null where they don't stand above their columns. */
  readonly at: readonly number[] | null;
  /** Its cells lie as written, not above their columns. */
  readonly packed: boolean;
  /** Its columns stand side by side in another order than the form's: rows under it aren't read. */
  readonly moved: boolean;
  readonly widths: readonly number[];
}

/** One stretch of table 3, from a printed header to the next; `header` is null where none was printed. */
export interface Stretch {
  readonly header: Header3 | null;
  readonly rows: readonly { readonly row: Row; readonly key: ApplicationRow; readonly partial: boolean }[];
}

interface Printed {
  readonly applicant: Applicant;
  readonly at: number;
}

function applicantOf(token: Token, at: number): Printed[] {
  if (token.is === 'applicant') return [{ applicant: token.applicant, at }];
  if (token.is === 'rest') return [{ applicant: 'other_org', at }];
  return token.is === 'total' ? [{ applicant: 'total', at }] : [];
}

/** In lines a heading may be broken in two; only a row's cells have columns. */
const applicantsOf = (row: Row): Printed[] =>
  row.bounded
    ? row.labelCells.flatMap((cell) => tokens(cell.text).flatMap((token) => applicantOf(token, cell.column)))
    : row.label.flatMap((token) => applicantOf(token, 0));

/**
 * The header that these rows print together, null where they lack a column's heading or print one twice.
 * 总计 comes last whatever its place among the words: it spans the header's rows.
 */
export function readHeader3(rows: readonly Row[]): Header3 | null {
  const printed = rows.flatMap(applicantsOf);
  const kinds = printed.map(({ applicant }) => applicant);
  if (new Set(kinds).size !== kinds.length || kinds.length !== APPLICANTS.length) return null;
  const at = APPLICANTS.map((applicant) => printed.find((p) => p.applicant === applicant)?.at ?? -1);
  const rising = at.every((column, i) => i === 0 || column > (at[i - 1] ?? 0));
  const widths = rows.map((row) => row.width);
  const bounded = rows.every((row) => row.bounded);
  const groups = kinds.filter((kind) => kind !== 'total' && kind !== 'person');
  const canonical = groups.every((kind, i) => kind === APPLICANTS[i + 1]);
  if (!canonical) return null;
  const sideBySide = new Set(at).size === at.length && Math.max(...at) - Math.min(...at) === at.length - 1;
  const moved = !rising && sideBySide && rows.every((row) => row.marked);
  return { at: rising && bounded ? at : null, packed: !rising, moved, widths };
}

/** Reads table 3 into `found`. A row without a header is told by its seven figures alone, and marked as placed. */
export function readTable3(stretches: readonly Stretch[], found: Found, issues: Issue[]): void {
  const everyRow = stretches.flatMap((stretch) => stretch.rows.map(({ row }) => row));
  const lone = everyRow.every((row) => filledCells(row).length <= 1);
  const loneLines = lone && everyRow.every((row) => !row.explicit) && holdsTotalsAlone(everyRow, null, 7);
  for (const { header, rows } of stretches) {
    const own = rows.map(({ row }) => row);
    const at = header?.at ?? null;
    const columns = learnColumns(own, APPLICANTS.length, at, header?.packed ?? false, header?.widths ?? []);
    const totals = loneLines || (lone && !header?.moved && holdsTotalsAlone(own, at, APPLICANTS.length));
    for (const { row, key, partial } of rows) {
      const filled = filledCells(row);
      if (totals) {
        const total = filled[0];
        for (const applicant of APPLICANTS) put(found, applicationId(key, applicant), BLANK);
        if (total)
          report(key, 'total', partial ? { ...UNREAD, place: total.place } : readCount(total, false));
        continue;
      }
      const unreadable = filled.length > 0 && (partial || header?.moved);
      const aligned = unreadable ? null : alignRow(row, columns);
      APPLICANTS.forEach((applicant, i) => {
        const cell = aligned?.cells[i] ?? null;
        const unread = { ...UNREAD, place: filled[0]?.place ?? null };
        report(key, applicant, aligned ? readCount(cell, aligned.sure && header !== null) : unread);
      });
    }
  }

  function report(key: ApplicationRow, applicant: Applicant, cell: ReturnType<typeof readCount>): void {
    const id = applicationId(key, applicant);
    if (!put(found, id, cell)) issues.push(duplicateRow(id));
  }
}
