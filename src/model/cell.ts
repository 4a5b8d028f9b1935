/**
 * What is known of a cell.
 * read: its value stands under its own labels. placed: it was found by position alone.
 * blank: printed empty, or as a dash. unread: something stands there that could not be read.
 * collected: taken over from a collection of figures, not parsed here.
 * not_collected: nobody looked. not_on_form: the printed form has no such cell.
 * edited: set by a reader's hand, to a figure or to unknown.
 * Read, placed and collected go with a figure, edited with either, every other with the value null.
 */
export type CellStatus =
  'read' | 'placed' | 'blank' | 'unread' | 'collected' | 'not_collected' | 'not_on_form' | 'edited';

export const CELL_STATUSES = [
  'read',
  'placed',
  'blank',
  'unread',
  'collected',
  'not_collected',
  'not_on_form',
  'edited',
] as const satisfies readonly CellStatus[];

/** Where a cell stood in its source, counted from 0: the nth table of the document, its row and column, and the text as printed. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
