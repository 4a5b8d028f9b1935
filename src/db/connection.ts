import type { RecordBatch, Table } from 'apache-arrow';
import type { Database } from '../query/database';
import { name as quotedName, sql } from '../query/sql/sql';
import { arrowStreamOf, columnsOf } from './arrowColumns';
import { untilAborted } from './limit';

/** A connection of DuckDB-WASM, blocking or not, as far as it is used. */
export interface ArrowConnection {
  query(text: string): Table | Promise<Table>;
  insertArrowFromIPCStream(
    buffer: Uint8Array,
    options: { readonly name: string; readonly create: boolean },
  ): unknown;
}

interface Preparing {
  close(): unknown;
}

/** A connection whose answers can be read batch by batch. */
export interface StreamingConnection extends ArrowConnection {
  send(text: string, allowStreamResult: boolean): Promise<AsyncIterable<RecordBatch> | Iterable<RecordBatch>>;
  /** Parses and binds a statement; to run it takes more. */
  prepare(text: string): Preparing | Promise<Preparing>;
}

/** Runs tasks one after another. One whose signal aborts before its turn is never begun. */
class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#last.then(() => {
      signal?.throwIfAborted();
      return task();
    });
    this.#last = turn.catch(() => undefined);
    return untilAborted(turn, signal);
  }
}

/**
 * The port over a connection whose database has the published data attached as `data`. `dead` rejects
 * once the engine is gone; every query then rejects with its reason.
 */
export function databaseOn(
  connection: ArrowConnection,
  close: () => Promise<void>,
  dead: Promise<never> = new Promise<never>(() => undefined),
): Database {
  const queue = new Queue();
  return {
    query: (query, signal) =>
      queue.run(async () => columnsOf(await Promise.race([connection.query(query.text), dead])), signal),
    replaceTable: (name, table) =>
      queue.run(async () => {
        await connection.query(sql`DROP TABLE IF EXISTS ${quotedName(name)}`.text);
        const stream = await arrowStreamOf(table);
        await Promise.race([connection.insertArrowFromIPCStream(stream, { name, create: true }), dead]);
      }),
    close,
  };
}
