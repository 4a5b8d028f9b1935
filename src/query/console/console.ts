/** A column of what a reader's query gives, with DuckDB's own name of its type. */
export interface ConsoleColumn {
  readonly name: string;
  readonly type: string;
}

/** What a reader's query gives: every value as DuckDB itself writes it, no digit lost, and null where it is NULL. */
export interface ConsoleResult {
  readonly columns: readonly ConsoleColumn[];
  readonly rows: number;
  readonly cell: (row: number, column: number) => string | null;
  /** Why there may be more rows than these; null where there are none. */
  readonly cut: 'rows' | 'bytes' | null;
  /** True where a value was longer than `MOST_CHARACTERS`: it ends there, with "…". */
  readonly isShortened: boolean;
}

/**
 * A DuckDB of the reader's own queries, apart from the page's: nothing that is asked of it reaches the network,
 * the published data or the page's engine.
 */
export interface ConsoleEngine {
  /** Runs one query. Rejects with DuckDB's own error where that refuses it. */
  run(query: string): Promise<ConsoleResult>;
  /** Ends it, whatever it is at. A query under way is then never answered. */
  close(): Promise<void>;
}

/** The memory that a query may take, as DuckDB writes it. */
export const MOST_MEMORY = '800MB';

/** The most rows of an answer that are fetched, and the most bytes of text after which no more are. */
export const MOST_ROWS = 20_000;
export const MOST_BYTES = 64 * 1024 * 1024;

/** The most characters of a value that are fetched: rows come two thousand at a time, however long their values. */
export const MOST_CHARACTERS = 100_000;

const WHOLE_NUMBER = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/u;

/** True where a type holds numbers. */
export const isNumeric = (type: string): boolean =>
  WHOLE_NUMBER.test(type) || type === 'DOUBLE' || type === 'FLOAT' || type.startsWith('DECIMAL');
