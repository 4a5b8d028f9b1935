/** A paragraph's text; lines broken inside it are parted by "\n". */
export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Id of its style; '' for the default one. */
  readonly style: string;
}

/** A cell as Word has it: every row of a merged cell has one, and only the first has the text. */
export interface FlowCell {
  readonly flow: FlowItem[];
  /** Columns of the grid that it takes. */
  gridSpan: number;
  /** Whether it begins a cell merged downwards, or goes on with the one above. */
  vMerge: 'none' | 'restart' | 'continue';
  /** It goes on with the cell before it (an old way of `gridSpan`). */
  hMerge: boolean;
  /** A revision takes it out of the table. */
  deleted: boolean;
  /** A picture stands in it, which may show anything. */
  picture: boolean;
}

export interface FlowRow {
  /** Columns of the grid left free before its first cell. */
  before: number;
  /** Hidden, or taken out by a revision. */
  gone: boolean;
  readonly cells: FlowCell[];
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: FlowRow[];
}

/** What a document's body, a cell or a text box holds, in order. */
export type FlowItem = FlowParagraph | FlowTable;
