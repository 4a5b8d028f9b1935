import { messageOf } from '../model/messageOf';
import type { RecordBatch, Vector } from 'apache-arrow';
import { bisectRight } from 'd3-array';
import type { Body } from '../model/body';
import type { Report } from '../model/report';
import type { ConsoleColumn, ConsoleEngine, ConsoleResult } from '../query/console/console';
import { MOST_BYTES, MOST_CHARACTERS, MOST_MEMORY, MOST_ROWS } from '../query/console/console';
import { ownColumns, ownReportsSql } from '../query/console/ownReportsTable';
import { columnsSql, isExplain, rowsSql } from '../query/console/readerSql';
import { mapRows, textsOf } from '../query/database';
import { name, sql } from '../query/sql/sql';
import { arrowStreamOf, columnsOf } from './arrowColumns';
import type { ArrowConnection, StreamingConnection } from './connection';
import type { EngineSettings } from './prepare';

/** The console's engine: less memory than the page's, and the reports by their plain names. */
export const CONSOLE_SETTINGS: EngineSettings = { memory: MOST_MEMORY, searchPath: 'memory,data' };

const STAGED = 'staged';

/** Puts the reader's own reports into the console's database as `own_reports`; does nothing where there are none. */
export async function addOwnReports(
  connection: ArrowConnection,
  published: readonly Body[],
  own: readonly Report[],
): Promise<void> {
  if (own.length === 0) return;
  const table = await ownColumns(published, own);
  const stream = await arrowStreamOf(table);
  await connection.insertArrowFromIPCStream(stream, { name: STAGED, create: true });
  await connection.query(ownReportsSql(table, STAGED).text);
  await connection.query(sql`DROP TABLE ${name(STAGED)}`.text);
}

async function columnsOfQuery(connection: ArrowConnection, query: string): Promise<ConsoleColumn[]> {
  if (isExplain(query))
    return ['explain_key', 'explain_value'].map((each) => ({ name: each, type: 'VARCHAR' }));
  const described = columnsOf(await connection.query(columnsSql(query).text));
  const names = textsOf(described, 'column_name');
  const types = textsOf(described, 'column_type');
  return mapRows(described, (row) => ({ name: names(row) ?? '', type: types(row) ?? '' }));
}

/** A value as far as it is kept, with "…" where there is more. One character more than is kept was asked for. */
function kept(value: string): string {
  if (value.length <= MOST_CHARACTERS) return value;
  const characters = Array.from(value);
  if (characters.length <= MOST_CHARACTERS) return value;
  return `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
}

/** True where a column has a value that isn't kept whole. Only those of so many bytes are read for that. */
function isShortened(column: Vector | null): boolean {
  return (column?.data ?? []).some(({ valueOffsets, length }) => {
    const offsets = valueOffsets as Int32Array;
    for (let i = 0; i < length; i++) {
      const bytes = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
      if (bytes > MOST_CHARACTERS && column?.get(i) !== kept(String(column?.get(i)))) return true;
    }
    return false;
  });
}

/** Rows in batches, as they came. */
class Batches {
  /** The columns of each batch, made once: Arrow makes them anew whenever it is asked. */
  readonly #batches: (readonly (Vector | null)[])[] = [];
  /** The row at which each batch begins. */
  readonly #starts: number[] = [];
  rows = 0;
  bytes = 0;
  isShortened = false;

  add(batch: RecordBatch): void {
    const columns = batch.schema.fields.map((_, column) => batch.getChildAt(column));
    this.#batches.push(columns);
    this.isShortened ||= columns.some(isShortened);
    this.#starts.push(this.rows);
    this.rows += batch.numRows;
    this.bytes += batch.data.byteLength;
  }

  cell(row: number, column: number): string | null {
    const at = bisectRight(this.#starts, row) - 1;
    const value: unknown = this.#batches[at]?.[column]?.get(row - (this.#starts[at] ?? 0));
    return typeof value === 'string' ? kept(value) : null;
  }
}

async function fetched(connection: StreamingConnection, query: string): Promise<Batches & { full: boolean }> {
  const batches = Object.assign(new Batches(), { full: false });
  for await (const batch of await connection.send(
    rowsSql(query, MOST_ROWS + 1, MOST_CHARACTERS + 1).text,
    true,
  )) {
    batches.add(batch);
    batches.full = batches.bytes > MOST_BYTES;
    if (batches.full) break;
  }
  return batches;
}

/** Where in a statement an error stands, as DuckDB shows it: the line and a mark under it. */
const PLACE = /\n\nLINE \d+: [^\n]*\n *\^/u;
/** From there on nothing is said any more. */
const PLACES = /\n\nLINE \d+: [^]*$/u;

/** Errors of a statement's own words. What isn't one statement that only reads is no such, and never prepared. */
const OF_WORDS = /^(?:Parser Error: syntax error|Binder Error|Catalog Error)/u;

/** Where in the reader's own query an error of its words stands; '' where that can't be told. It is prepared, never run. */
async function placeIn(connection: StreamingConnection, query: string, said: string): Promise<string> {
  if (!OF_WORDS.test(said)) return '';
  try {
    // A literal holds no NUL either: what is prepared is what was asked.
    const prepared = await connection.prepare(query.replaceAll('\0', ''));
    await prepared.close();
    return '';
  } catch (reason) {
    const message = messageOf(reason);
    return message.replace(PLACES, '') === said ? (PLACE.exec(message)?.[0] ?? '') : '';
  }
}

/** DuckDB's own error with its place in the reader's query instead of that in the statement around it, which says nothing. */
async function placed(connection: StreamingConnection, query: string, reason: unknown): Promise<Error> {
  const said = messageOf(reason).replace(PLACES, '');
  return new Error(said + (await placeIn(connection, query, said)), { cause: reason });
}

/** The console over a connection that was prepared with `CONSOLE_SETTINGS`; `dead` rejects once the engine is gone. */
export function consoleOn(
  connection: StreamingConnection,
  close: () => Promise<void>,
  dead: Promise<never> = new Promise<never>(() => undefined),
): ConsoleEngine {
  const answer = async (query: string): Promise<ConsoleResult> => {
    const columns = await columnsOfQuery(connection, query);
    const batches = await fetched(connection, query);
    const tooMany = batches.rows > MOST_ROWS;
    return {
      columns,
      rows: Math.min(batches.rows, MOST_ROWS),
      cell: (row, column) => batches.cell(row, column),
      cut: batches.full ? 'bytes' : tooMany ? 'rows' : null,
      isShortened: batches.isShortened,
    };
  };
  return {
    run: (query) =>
      Promise.race([answer(query), dead]).catch(async (reason: unknown) => {
        throw await Promise.race([placed(connection, query, reason), dead]);
      }),
    close,
  };
}
