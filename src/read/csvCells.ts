import type { CellStatus } from '../model/cell';
import { CELL_STATUSES } from '../model/cell';
import type { FigureId } from '../model/figures';
import { isFigureId } from '../model/figures';

const ASCII = /^[\t -~]*$/u;

/** Full-width digits and signs as their half-width ones, the minus sign as a hyphen, no outer blanks. */
function plain(text: string): string {
  // Most cells have nothing to fold, and there may be millions.
  if (ASCII.test(text)) return text.trim();
  return text.normalize('NFKC').replaceAll('−', '-').trim();
}

/** Printed signs of "nothing here"; none of them is a zero. */
const DASHES = new Set(['/', '-', '--', '—', '——', '－', '无']);

export type NumberCell =
  { readonly value: number; readonly status: null } | { readonly value: null; readonly status: CellStatus };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u;

/**
 * A number cell: "12", "+3", "1,234", "3.2", full-width too. An empty cell is not collected, a dash is
 * blank, anything else (text, a unit, more digits than a number holds) is unread. Never zero for want of one.
 */
export function readNumber(text: string): NumberCell {
  const cell = plain(text);
  if (cell === '') return { value: null, status: 'not_collected' };
  if (DASHES.has(cell)) return { value: null, status: 'blank' };
  const value = NUMBER.test(cell) ? Number(cell.replaceAll(',', '')) : NaN;
  const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isExact ? { value: value + 0, status: null } : { value: null, status: 'unread' };
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** A date as ISO: "2021-01-25", "2021/1/25", "2021年1月25日"; null for what is no day of the calendar. */
export function readDate(text: string): string | null {
  const match = DATE.exec(plain(text));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // Date rolls 31 February over to March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** A whole number of up to four digits (a year, a form), or null. */
export function readYear(text: string): number | null {
  const cell = plain(text).replace(/年$/u, '');
  return /^\d{4}$/u.test(cell) ? Number(cell) : null;
}

const isStatus = (text: string): text is CellStatus => (CELL_STATUSES as readonly string[]).includes(text);

/** The exceptions of a `cell_status` cell: "id:status id:status", spaces or ";" between; `bad` are those that aren't. */
export function readStatuses(text: string): {
  readonly statuses: ReadonlyMap<FigureId, CellStatus>;
  readonly bad: readonly string[];
} {
  const statuses = new Map<FigureId, CellStatus>();
  const bad: string[] = [];
  for (const entry of plain(text).split(/[\s;]+/u)) {
    if (entry === '') continue;
    const [id = '', status = ''] = entry.split(':');
    if (isFigureId(id) && isStatus(status)) statuses.set(id, status);
    else bad.push(entry);
  }
  return { statuses, bad };
}
