import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Database } from '../../src/query/database';
import { databaseOn } from '../../src/db/connection';
import type { EngineSettings } from '../../src/db/prepare';
import { attachData, DATA_FILE, PAGE_SETTINGS } from '../../src/db/prepare';

const require = createRequire(import.meta.url);

/** DuckDB-WASM's own engine in Node, with a file that `writeDuckdb` wrote attached as the page does it. */
export async function connectInNode(path: string, version: string, settings: EngineSettings) {
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking');
  const engine = {
    mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    mainWorker: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs'),
  };
  const db = await duckdb.createDuckDB(
    { mvp: engine, eh: engine },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await db.instantiate();
  db.open({ query: { castBigIntToDouble: true } });
  db.registerFileBuffer(DATA_FILE, new Uint8Array(gunzipSync(readFileSync(path))));
  const connection = db.connect();
  await attachData(connection, version, settings);
  const close = () => {
    connection.close();
    db.reset();
    return Promise.resolve();
  };
  return { connection, close };
}

/** The page's database on it. */
export async function openInNode(path: string, version: string): Promise<Database> {
  const { connection, close } = await connectInNode(path, version, PAGE_SETTINGS);
  return databaseOn(connection, close);
}
