import type { CellPlace, CellStatus } from '../model/cell';
import type { FigureId } from '../model/figures';
import { readNumber } from './number';
import type { RowCell } from './rows';

export interface FoundCell {
  readonly value: number | null;
  readonly status: CellStatus;
  readonly place: CellPlace | null;
}

/** Figures found in the tables so far. */
export type Found = Map<FigureId, FoundCell>;

export const BLANK: FoundCell = { value: null, status: 'blank', place: null };
export const UNREAD: FoundCell = { value: null, status: 'unread', place: null };

/** A cell that stands for itself: a count or a signed change. An amount of money there is unread. */
export function readCount(cell: RowCell | null, sure: boolean): FoundCell {
  if (!cell) return BLANK;
  const reading = readNumber(cell.text);
  if (reading.kind === 'blank') return { ...BLANK, place: cell.place };
  if (cell.cut || reading.kind === 'unread' || reading.scale !== null)
    return { ...UNREAD, place: cell.place };
  return { value: Number(reading.digits), status: sure ? 'read' : 'placed', place: cell.place };
}

/**
 * Adds a figure. A table printed twice says nothing new where both agree; where they differ neither is
 * to be trusted. Returns false then.
 */
export function put(found: Found, id: FigureId, cell: FoundCell): boolean {
  const before = found.get(id);
  if (!before || before.status === 'blank') {
    found.set(id, cell);
    return true;
  }
  if (cell.status === 'blank' || (before.value === cell.value && cell.value !== null)) return true;
  found.set(id, { ...UNREAD, place: before.place });
  return false;
}
