import { squash } from '../read/chars';
import type { FoundCell } from './cells';
import { BLANK, UNREAD } from './cells';
import type { Scale } from './number';
import { readNumber, shift } from './number';
import type { RowCell } from './rows';

/** The procurement amount as it was found. `unitless` is the exact figure where no unit was printed with it. */
export interface Procurement {
  readonly cell: FoundCell;
  readonly printed: string | null;
  readonly unitless: string | null;
}

/** The unit that a heading prints beside 采购总金额. */
function headingScale(heading: string): Scale | null {
  const text = squash(heading);
  const match = /采购总?金额\(?(?:单位:?)?(亿元|万元|元)/u.exec(text);
  if (match?.[1] === '亿元') return 8;
  if (match?.[1] === '万元') return 4;
  return match ? 0 : null;
}

/**
 * An amount in 元: only where a unit is printed in the cell or its heading, or the figure is 0 (the same
 * in every unit). Without a unit the figure stays unread, and is kept as printed.
 */
export function readProcurement(cell: RowCell | null, sure: boolean, heading: string): Procurement {
  if (!cell) return { cell: BLANK, printed: null, unitless: null };
  const { place } = cell;
  const printed = squash(cell.text);
  const reading = readNumber(cell.text);
  if (reading.kind === 'blank') return { cell: { ...BLANK, place }, printed: null, unitless: null };
  if (cell.cut || reading.kind === 'unread') return { cell: { ...UNREAD, place }, printed, unitless: null };
  const scale = reading.scale ?? headingScale(heading);
  const isZero = Number(reading.digits) === 0;
  if (scale === null && !isZero) {
    return { cell: { ...UNREAD, place }, printed, unitless: reading.digits };
  }
  const value = isZero ? 0 : shift(reading.digits, scale ?? 0);
  return { cell: { value, status: sure ? 'read' : 'placed', place }, printed, unitless: null };
}
