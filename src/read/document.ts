import type { Issue } from '../model/report';

/** A cell as printed. `row` and `column` are where it begins in its table's grid, counted from 0. */
export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * A table, spans resolved: `rows[r]` holds the cells that cover row `r` by column, each once; one that
 * began in an earlier row stands in every row it covers.
 */
export interface Table {
  readonly kind: 'table';
  /** The nth table of the document, from 0. */
  readonly index: number;
  /** Its cells and spans are marked up, so that columns are certain; false where tabs or pipes part them. */
  readonly marked: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

/** Cells in order whose rows are unknown: one cell a line. `empties` tells whether blank cells show. */
export interface Run {
  readonly kind: 'run';
  readonly index: number;
  readonly cells: readonly Cell[];
  readonly empties: boolean;
}

/** A line or paragraph of text; in plain text one cell a line looks just the same. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Line of a plain text, or number of the paragraph, from 0. */
  readonly line: number;
}

export type Block = Table | Run | Paragraph;

/** What a file holds, in its order, before anything is known of its meaning. */
export interface Document {
  /** Titles that the page itself marks as such, best first; a plain text has none. */
  readonly titles: readonly string[];
  /** The page's own statements about itself, as printed; empty where there are none. */
  readonly published: string;
  readonly site: string;
  readonly blocks: readonly Block[];
  /** True where the file breaks off inside a word or cell, so that its last figure may be cut short. */
  readonly brokenOff: boolean;
  /** What the reader left out and a person should know of. */
  readonly notes?: readonly Issue[];
}

/** Bounds that no real report comes near; what lies beyond them is left out. */
export const LIMITS = {
  bytes: 32_000_000,
  rows: 20_000,
  columns: 200,
  spanRows: 500,
  cells: 400_000,
  /** Paragraphs and tables together. */
  blocks: 40_000,
  depth: 3_000,
} as const;
